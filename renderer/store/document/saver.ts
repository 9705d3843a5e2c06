import type { ArgumentMap } from '../../../argument/model/argument-map';
import { diffMaps, isEmptyChange } from '../../../argument/model/change';
import { sameJson } from '../../../argument/model/json';
import type { Host } from '../../../contract/host';
import { HostError } from '../../../contract/host-error';
import type { MapRef, OpenedMap, Revision } from '../../../contract/stored-maps';
import { describeError } from '../../../messages/describe-error';

/** The state of saving, as the status line shows it. `saved` comes only after the host has made the map durable. */
export type SaveStatus =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  /** `gone`: the file is not there any more, or is no map any more, so that trying again is of no use. */
  | { readonly kind: 'failed'; readonly message: string; readonly gone: boolean }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'conflict'; readonly theirs: Pick<OpenedMap, 'map' | 'revision'> };

/** Keeps one open map on the disk: what the host has acknowledged, and what is still to be sent. */
export interface Saver {
  /** The map as it is to be saved. `soon` waits for a pause, as while a person types. */
  update(map: ArgumentMap, when: 'now' | 'soon'): void;
  /** Sends what is pending at once; resolves when it is acknowledged or cannot be. */
  flush(): Promise<void>;
  /** Returns true while an edit is not yet acknowledged, also one that has been undone since it was sent. */
  isPending(): boolean;
  /** Returns true if the last save, or the opening, gave this revision. */
  isAtRevision(revision: Revision): boolean;
  /** The file has other bytes now that mean the same map. */
  setRevision(revision: Revision): void;
  /** The map has another ref now. */
  setRef(ref: MapRef): void;
  stop(): void;
}

const SAVE_DELAY_MS = 1000;
/** The time an edit may stay in the window alone, so that a burst of typing is one line of the journal. */
const DRAFT_DELAY_MS = 100;
const RETRY_MS = 2000;

/**
 * A saver for an opened map. There is no queue: what is sent is the difference between the map as last acknowledged
 * and the map as it is, so edits made meanwhile go along with the next call, and a call whose answer got lost is
 * recognised by the map that the host then shows.
 */
export function createSaver(host: Host, opened: OpenedMap, onStatus: (status: SaveStatus) => void): Saver {
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
  /** The map as it was last sent, and the one that the journal keeps where no save has taken its place. */
  let sent = opened.map;
  let draftedMap: ArgumentMap | null = null;
  let draftTimer: ReturnType<typeof setTimeout> | undefined;

  const hasChanges = () => !isEmptyChange(diffMaps(acknowledged, latest));
  const isPending = () => isInFlight || hasChanges();

  const scheduleFlush = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  };

  /** Puts what is not on its way yet into the host's journal. Whether that worked says nothing about the file. */
  const keepDraft = () => {
    draftTimer = undefined;
    if (stopped || latest === sent || (draftedMap === null && !hasChanges())) return;
    const change = diffMaps(acknowledged, latest);
    sent = latest;
    draftedMap = isEmptyChange(change) ? null : latest;
    host.keepDraft({ ref, revision, change, writer, order: order++ }).catch(ignore);
  };

  const send = async () => {
    while (!stopped && !conflict && hasChanges()) {
      const sentMap = latest;
      onStatus({ kind: 'saving' });
      try {
        sent = sentMap;
        draftedMap = null;
        const change = diffMaps(acknowledged, sentMap);
        isInFlight = true;
        const result = await host.applyChange({ ref, revision, change, writer, order: order++ }).finally(() => {
          isInFlight = false;
        });
        if (stopped) return;
        failed = false;
        if (result.kind === 'saved' || sameJson(result.map, sentMap)) {
          acknowledged = sentMap;
          revision = result.revision;
        } else if (sameJson(result.map, acknowledged)) {
          // Only the bytes differ, as after a formatter; nobody else's words are at stake.
          revision = result.revision;
        } else {
          conflict = true;
          onStatus({ kind: 'conflict', theirs: result });
          return;
        }
      } catch (error) {
        if (stopped) return;
        failed = true;
        if (error instanceof HostError && error.code === 'unreachable') {
          onStatus({ kind: 'unreachable' });
          scheduleFlush(RETRY_MS);
        } else {
          const gone = error instanceof HostError && (error.code === 'not-found' || error.code === 'unreadable');
          onStatus({ kind: 'failed', message: describeError(error, String(error)), gone });
        }
        return;
      }
    }
    if (stopped || conflict) return;
    if (draftedMap) keepDraft();
    lastSaved = { kind: 'saved', at: new Date() };
    onStatus(lastSaved);
  };

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    if (stopped || conflict || !hasChanges()) return sending ?? Promise.resolve();
    sending ??= send().finally(() => {
      sending = null;
    });
    return sending;
  };

  return {
    update(map, when) {
      latest = map;
      // From the first letter on: "Saved" must not stand there while a pause is waited for.
      if (!stopped && !conflict && !failed) onStatus(isPending() ? { kind: 'saving' } : lastSaved);
      draftTimer ??= setTimeout(keepDraft, DRAFT_DELAY_MS);
      if (when === 'now') void flush();
      else scheduleFlush(SAVE_DELAY_MS);
    },
    flush,
    isPending,
    isAtRevision: (other) => other === revision,
    setRevision(next) {
      revision = next;
    },
    setRef(to) {
      ref = to;
    },
    stop() {
      // Pending edits have been saved elsewhere; otherwise the map would not be closed.
      if (!stopped && isPending())
        void host.keepDraft({ ref, revision, change: {}, writer, order: order++ }).catch(ignore);
      stopped = true;
      clearTimeout(timer);
      clearTimeout(draftTimer);
    },
  };
}

function ignore(): void {
  // A journal that cannot be written is no reason to stop: the save says what is the matter with the disk.
}
