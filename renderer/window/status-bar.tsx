import { indexOf } from '../../argument/model/structure/map-index';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { saveMapCopy } from '../library/save-map-copy';
import type { SaveStatus } from '../store/document/saver';
import { useApp, useAppState } from '../store/use-app';
import './status-bar.css';

/** The status bar: the save status, the keys, and the last notification. */
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
      <SaveIndicator />
      <p className="status-keys">{keys}</p>
      <p className="status-notice" role="status">
        <span key={notice?.count} className={notice?.isOnlyHeard ? 'visually-hidden' : ''}>
          {notice?.text}
        </span>
      </p>
    </footer>
  );
}

function SaveIndicator() {
  const app = useApp();
  const save = useAppState((state) => state.saveStatus);
  const opened = useAppState((state) => state.opened !== null);
  const readOnly = useAppState((state) => state.opened?.readOnly);
  const connected = useAppState((state) => state.connected);
  if (!opened) return null;
  if (readOnly) return <p className="save-state">{messages.readOnly[readOnly]}</p>;
  if (!connected || save.kind === 'unreachable') {
    return (
      <div className="save-state is-error" role="alert">
        <span>{messages.save.unreachable}</span>
        <Button onPress={() => saveMapCopy(app)}>{messages.save.copy}</Button>
      </div>
    );
  }
  if (save.kind === 'failed') {
    return (
      <div className="save-state is-error" role="alert">
        <span>{messages.save.failed({ why: save.message })}</span>
        {save.onlyHere ? <span>{messages.save.onlyHere}</span> : null}
        <Button onPress={() => app.saveNow()}>{messages.save.retry}</Button>
        {save.gone ? <Button onPress={() => app.saveAsCopy()}>{messages.save.again}</Button> : null}
        <Button onPress={() => saveMapCopy(app)}>{messages.save.copy}</Button>
      </div>
    );
  }
  if (save.kind === 'conflict') {
    return (
      <div className="save-state is-error" role="alert">
        <span>{messages.conflict.short}</span>
        {save.onlyHere ? <span>{messages.save.onlyHere}</span> : null}
        <Button onPress={() => app.showDialog({ kind: 'conflict' })}>{messages.conflict.decide}</Button>
      </div>
    );
  }
  return (
    <p className="save-state" data-save={save.kind}>
      {describeSaveStatus(save)}
    </p>
  );
}

function describeSaveStatus(save: SaveStatus): string {
  switch (save.kind) {
    case 'saving':
      return messages.save.saving;
    case 'saved':
      return messages.save.saved({ at: save.at });
    default:
      return messages.save.unchanged;
  }
}
