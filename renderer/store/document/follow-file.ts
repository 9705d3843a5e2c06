import { select } from '../../../argument/editor/editor-state';
import { rebaseEditor } from '../../../argument/editor/rebase';
import type { ArgumentMap } from '../../../argument/model/argument-map';
import { sameJson } from '../../../argument/model/json';
import type { MapRef, OpenedMap, Revision } from '../../../contract/stored-maps';
import { messages } from '../../../messages/messages';
import type { ActionContext } from '../action-context';
import { type OpenMapActions, type OpenMapState, showOpenedMap } from './open-map';

/** Returns whether an opened map can be changed here just as the one before. */
function isSameKind({ readOnly, map }: OpenedMap, opened: Pick<OpenedMap, 'readOnly'>, before: ArgumentMap): boolean {
  return readOnly === opened.readOnly && map.template === before.template;
}

/**
 * Returns a function that shows the open map as others have left its file, to be called with the revision that the
 * file has now. The map of the window stays among the versions. While a text is written, the change waits.
 */
export function createFileFollower(
  context: ActionContext<OpenMapState, OpenMapActions>,
): (ref: MapRef, revision: Revision) => Promise<void> {
  const { host, session, actions, get, set, subscribe } = context;
  /** The change by others that came while a text was written. */
  let pendingChange: { readonly ref: MapRef; readonly revision: Revision } | null = null;

  const followFile = async (ref: MapRef, revision: Revision) => {
    const { opened, editor, textEdit } = get();
    const { saver } = session;
    // A pending edit meets the other content when it is saved, and the person is asked then.
    if (opened?.ref !== ref || !saver || saver.isPending() || saver.isAtRevision(revision)) return;
    if (textEdit) {
      pendingChange = { ref, revision };
      return;
    }
    try {
      // The steps of others are not undone here.
      const { history: _, ...theirs } = await host.open({ ref });
      const isOutdated = get().editor.map !== editor.map || get().opened?.count !== opened.count;
      if (isOutdated || saver.isAtRevision(theirs.revision)) return;
      if (sameJson(theirs.map, editor.map)) return saver.setRevision(theirs.revision);
      await host.keepVersion({ ref, map: editor.map });
      // An edit that was made meanwhile is not discarded: the person is asked when it is saved.
      if (get().editor.map !== editor.map || saver.isPending()) return;
      const rebased = isSameKind(theirs, opened, editor.map) ? rebaseEditor(editor, editor.map, theirs.map) : null;
      if (rebased) {
        saver.setContent(theirs.map, theirs.revision);
        set({ editor: rebased.state });
        void actions.loadArticles();
      } else {
        showOpenedMap(context, theirs, true);
        set(({ editor: fresh }) => ({ editor: select(fresh, editor.selection) }));
      }
      actions.notify(messages.conflict.followed);
    } catch {
      // A file that cannot be read now takes nothing from the window; the next save reports it.
    }
  };

  subscribe(({ textEdit }) => {
    if (textEdit || !pendingChange) return;
    const { ref, revision } = pendingChange;
    pendingChange = null;
    // Runs after everything that the end of the writing starts.
    queueMicrotask(() => void followFile(ref, revision));
  });
  return followFile;
}
