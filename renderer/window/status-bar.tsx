import { indexOf } from '../../argument/model/map-index';
import { strings } from '../../messages/messages';
import { Button } from '../controls/button';
import { saveCopy } from '../library/save-copy';
import type { SaveStatus } from '../store/saver';
import { useApp, useAppState } from '../store/use-app';

/** The line at the foot of the window: whether the map is safe, what the keys do, what has just happened. */
export function StatusLine() {
  const notice = useAppState((state) => state.notice);
  const keys = useAppState((state) => {
    if (!state.opened) return '';
    const tabBuilds = !state.settings.tabMoves && state.surface === 'map';
    if (state.writing) return tabBuilds ? strings.status.keysWriting : strings.status.keysWritingOnly;
    if (state.editor.selection === null) return strings.status.keysNothingSelected;
    if (indexOf(state.editor.map).inferences.has(state.editor.selection)) return strings.status.keysStep;
    if (state.surface === 'outline') return strings.status.keysOutline;
    return state.tabBuilds && tabBuilds ? strings.status.keysBuilding : strings.status.keysMoving;
  });
  return (
    <footer className="status-line" data-region="status" tabIndex={-1}>
      <SaveState />
      <p className="status-keys">{keys}</p>
      <p className="status-notice" role="status">
        <span key={notice?.count}>{notice?.text}</span>
      </p>
    </footer>
  );
}

function SaveState() {
  const app = useApp();
  const save = useAppState((state) => state.save);
  const opened = useAppState((state) => state.opened !== null);
  const readOnly = useAppState((state) => state.opened?.readOnly);
  const connected = useAppState((state) => state.connected);
  if (!opened) return null;
  if (readOnly) return <p className="save-state">{strings.readOnly[readOnly]}</p>;
  if (!connected || save.kind === 'unreachable') {
    return (
      <div className="save-state is-trouble" role="alert">
        <span>{strings.save.unreachable}</span>
        <Button onPress={() => saveCopy(app)}>{strings.save.copy}</Button>
      </div>
    );
  }
  if (save.kind === 'failed') {
    return (
      <div className="save-state is-trouble" role="alert">
        <span>{strings.save.failed(save.message)}</span>
        <Button onPress={() => app.saveNow()}>{strings.save.retry}</Button>
        {save.gone ? <Button onPress={() => app.keepAsCopy()}>{strings.save.again}</Button> : null}
        <Button onPress={() => saveCopy(app)}>{strings.save.copy}</Button>
      </div>
    );
  }
  if (save.kind === 'conflict') {
    return (
      <div className="save-state is-trouble" role="alert">
        <span>{strings.conflict.short}</span>
        <Button onPress={() => app.show({ kind: 'conflict' })}>{strings.conflict.decide}</Button>
      </div>
    );
  }
  return (
    <p className="save-state" data-save={save.kind}>
      {saveInWords(save)}
    </p>
  );
}

function saveInWords(save: SaveStatus): string {
  switch (save.kind) {
    case 'saving':
      return strings.save.saving;
    case 'saved':
      return strings.save.saved(save.at);
    default:
      return strings.save.unchanged;
  }
}
