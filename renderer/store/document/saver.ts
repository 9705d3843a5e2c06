import type { ArgumentMap } from '../../../argument/model/argument-map';
import { diffMaps, isEmptyChange } from '../../../argument/model/change';
import { sameJson } from '../../../argument/model/json';
import type { Host } from '../../../contract/host';
import { HostError } from '../../../contract/host-error';
import type { MapRef, OpenedMap, Revision } from '../../../contract/stored-maps';
import { describeError } from '../../../messages/describe-error';

/** The state of saving, as the toolbar shows it. `saved` comes only after the host has made the map durable. */
export type SaveStatus =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  /** `gone`: the file is not there any more, or is no map any more, so that trying again is of no use. */
  | ({ readonly kind: 'failed'; readonly message: string; readonly gone: boolean } & NotSaved)
  | { readonly kind: 'unreachable' }
  /** `base`: the last content that both the window and the others have known. */
  | ({ readonly kind: 'conflict'; readonly base: ArgumentMap; readonly theirs: ArgumentMap } & NotSaved);

/** Edits that the host could not save. `onlyHere`: nor could it keep them in the journal. */
interface NotSaved {
  readonly onlyHere?: boolean;
}

/** Keeps one open map on the disk: what the host has acknowledged, and what is still to be sent. */
export interface Saver {
  /** The map as it is to be saved. `soon` waits for a pause, as while a person types. */
  update(map: ArgumentMap, when: 'now' | 'soon'): void;
  /** Sends what is pending at once; resolves when it is acknowledged, or cannot be and the journal was tried. */
  flush(): Promise<void>;
  /** Returns true while an edit is not yet acknowledged, also one that has been undone since it was sent. */
  isPending(): boolean;
  /** Returns true if the last save, or the opening, gave this revision. */
  isAtRevision(revision: Revision): boolean;
  /** Returns the revision of a map that is in the file; null for any other. */
  revisionOf(map: ArgumentMap): Revision | null;
  /** The file has other bytes now that mean the same map. */
  setRevision(revision: Revision): void;
  /** Goes on from what others have made of the file, while nothing is pending. */
  setContent(map: ArgumentMap, revision: Revision): void;
  /** The map has another ref now. */
  setRef(ref: MapRef): void;
  /** Ends the saving. What is pending stays in the journal, unless it is the map that is kept elsewhere now. */
  stop(keptElsewhere?: ArgumentMap): void;
}

/** The parts of the window that follow the saving. */
export interface SaverCallbacks {
  onStatus(status: SaveStatus): void;
  onSaved(map: ArgumentMap, revision: Revision): void;
  /**
   * Puts what others have made of `base` into the map of the window. Returns the map to be saved then, or null if
   * the person has to choose.
   */
  merge(base: ArgumentMap, mine: ArgumentMap, theirs: ArgumentMap): ArgumentMap | null;
}

const SAVE_DELAY_MS = 1000;
/** The time an edit may stay in the window alone, so that a burst of typing is one line of the journal. */
const DRAFT_DELAY_MS = 100;
const RETRY_MS = 2000;

/**
 * A saver for an opened map. There is no queue: what is sent is the difference between the map as last acknowledged
 * and the map as it is, so edits made meanwhile go along with the next call, and a call whose answer got lost is
 * recognised by the map that the host then shows. What is sent is not yet kept: only an answer says that it is.
 */
export function createSaver(host: Host, opened: OpenedMap, { onStatus, onSaved, merge }: SaverCallbacks): Saver {
  const writer = crypto.randomUUID();
  let order = 0;
  let ref: MapRef = opened.ref;
  let revision: Revision = opened.revision;
  let acknowledged = opened.map;
  let latest = opened.map;
  let sending: Promise<void> | null = null;
  /** True until the host has answered the last call. */
  let isInFlight = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let conflict = false;
  /** True if the last call failed; the message stays until a call succeeds. */
  let failed = false;
  let lastSaved: SaveStatus = { kind: 'unchanged' };
  /** The map that the host keeps, or is being asked to; null after a refusal. */
  let sent: ArgumentMap | null = opened.map;
  /** True while the journal can have a draft of this writer. */
  let hasDraft = false;
  let draftTimer: ReturnType<typeof setTimeout> | undefined;
  /** The maps that may be in the file, since the answers to their calls got lost. */
  let unanswered: ArgumentMap[] = [];
  let status: SaveStatus = lastSaved;

  const hasChanges = () => !isEmptyChange(diffMaps(acknowledged, latest));
  const needsSaving = () => unanswered.length > 0 || hasChanges();
  const isPending = () => isInFlight || needsSaving();

  const report = (next: SaveStatus) => {
    status = next;
    onStatus(next);
  };

  const scheduleFlush = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  };

  const scheduleDraft = (ms: number) => {
    draftTimer ??= setTimeout(() => void keepDraft(), ms);
  };

  /** Puts what is not on its way yet into the host's journal. Whether that worked says nothing about the file. */
  const keepDraft = async () => {
    clearTimeout(draftTimer);
    draftTimer = undefined;
    if (stopped || latest === sent || (!hasDraft && !hasChanges())) return;
    const map = latest;
    const change = diffMaps(acknowledged, map);
    sent = map;
    hasDraft = !isEmptyChange(change);
    const draft: Parameters<Host['keepDraft']>[0] = { ref, revision, change, writer, order: order++ };
    let onlyHere = false;
    try {
      await withBase(draft, acknowledged, (args) => host.keepDraft(args));
    } catch (error) {
      // The state of this writer in the journal is not known now, also if its edits were to be dropped.
      hasDraft = true;
      if (sent === map) sent = null;
      if (isUnreachable(error)) return scheduleDraft(RETRY_MS);
      onlyHere = true;
    }
    // A save that goes on tells by itself whether the edits are safe.
    if (stopped) return;
    if (status.kind === 'failed' || status.kind === 'conflict') report({ ...status, onlyHere });
  };

  const send = async () => {
    while (!stopped && !conflict && needsSaving()) {
      const map = latest;
      report({ kind: 'saving' });
      try {
        sent = map;
        hasDraft = false;
        const change = diffMaps(acknowledged, map);
        const edit: Parameters<Host['applyChange']>[0] = { ref, revision, change, writer, order: order++ };
        isInFlight = true;
        const result = await withBase(edit, acknowledged, (args) => host.applyChange(args)).finally(() => {
          isInFlight = false;
        });
        if (stopped) return;
        failed = false;
        const written = result.kind === 'saved' ? map : [map, ...unanswered].find((one) => sameJson(one, result.map));
        unanswered = [];
        if (result.kind === 'conflict') expectDraft();
        if (written) {
          acknowledged = written;
          revision = result.revision;
        } else if (result.kind === 'conflict' && sameJson(result.map, acknowledged)) {
          // Only the bytes differ, as after a formatter; nobody else's words are at stake.
          revision = result.revision;
        } else if (result.kind === 'conflict') {
          const merged = merge(acknowledged, latest, result.map);
          if (merged === null) {
            conflict = true;
            report({ kind: 'conflict', base: acknowledged, theirs: result.map });
            return keepDraft();
          }
          acknowledged = result.map;
          revision = result.revision;
          latest = merged;
        }
      } catch (error) {
        if (stopped) return;
        failed = true;
        expectDraft();
        if (isUnreachable(error)) {
          if (unanswered.at(-1) !== map) unanswered.push(map);
          report({ kind: 'unreachable' });
          return scheduleFlush(RETRY_MS);
        }
        const gone = error instanceof HostError && (error.code === 'not-found' || error.code === 'unreadable');
        report({ kind: 'failed', message: describeError(error, String(error)), gone });
        return keepDraft();
      }
    }
    if (stopped || conflict) return;
    if (hasDraft) void keepDraft();
    lastSaved = { kind: 'saved', at: new Date() };
    report(lastSaved);
    onSaved(latest, revision);
  };

  /** A call that wrote no file has left a draft, if it reached the host; another one makes sure of that. */
  const expectDraft = () => {
    sent = null;
    hasDraft = true;
  };

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    if (conflict) return keepDraft().then(() => sending ?? undefined);
    // A draft of what has been taken back goes at once, or it would be offered as lost when the map is opened again.
    if (stopped || !needsSaving()) return sending ?? (hasDraft ? keepDraft() : Promise.resolve());
    sending ??= send().finally(() => {
      sending = null;
    });
    return sending;
  };

  return {
    update(map, when) {
      latest = map;
      // From the first letter on: "Saved" must not stand there while a pause is waited for.
      if (!stopped && !conflict && !failed) report(isPending() ? { kind: 'saving' } : lastSaved);
      scheduleDraft(DRAFT_DELAY_MS);
      if (when === 'now') void flush();
      else scheduleFlush(SAVE_DELAY_MS);
    },
    flush,
    isPending,
    isAtRevision: (other) => other === revision,
    revisionOf: (map) => (map === latest && !isPending() && !conflict ? revision : null),
    setRevision(next) {
      revision = next;
    },
    setContent(map, next) {
      acknowledged = map;
      latest = map;
      sent = map;
      revision = next;
    },
    setRef(to) {
      ref = to;
    },
    stop(keptElsewhere) {
      if (!stopped && (isPending() || hasDraft)) {
        if (latest === keptElsewhere) acknowledged = latest;
        expectDraft();
        void keepDraft();
      }
      stopped = true;
      clearTimeout(timer);
      clearTimeout(draftTimer);
    },
  };
}

/** Makes a call that sends a change, and makes it once more with the base of the change if the host has to know it. */
function withBase<Args extends { readonly base?: ArgumentMap }, Result>(
  args: Args,
  base: ArgumentMap,
  call: (args: Args) => Promise<Result>,
): Promise<Result> {
  return call(args).catch((error) => {
    if (error instanceof HostError && error.code === 'unknown-base') return call({ ...args, base });
    throw error;
  });
}

function isUnreachable(error: unknown): boolean {
  return error instanceof HostError && error.code === 'unreachable';
}
