import { indexOf } from '../../argument/model/structure/map-index';
import { messages } from '../../messages/messages';
import { useAppState } from '../store/use-app';
import './status-bar.css';

/** The status bar: the keys, and the last notification. */
export function StatusBar() {
  const notice = useAppState((state) => state.notice);
  const keys = useAppState((state) => {
    if (!state.opened) return '';
    const tabAddsReason = !state.settings.tabMoves && state.activeView === 'map';
    if (state.textEdit) return tabAddsReason ? messages.status.keysWriting : messages.status.keysWritingOnly;
    if (state.editor.selection === null) return messages.status.keysNothingSelected;
    if (indexOf(state.editor.map).inferences.has(state.editor.selection)) return messages.status.keysStep;
    if (state.activeView === 'outline') return messages.status.keysOutline;
    return state.tabAddsReason && tabAddsReason ? messages.status.keysBuilding : messages.status.keysMoving;
  });
  return (
    <footer className="status-bar" data-region="status" tabIndex={-1}>
      <p className="status-keys">{keys}</p>
      <p className="status-notice" role="status">
        <span key={notice?.count} className={notice?.isOnlyHeard ? 'visually-hidden' : ''}>
          {notice?.text}
        </span>
      </p>
    </footer>
  );
}
