import { messages } from '../../messages/messages';
import { useAppState } from '../store/use-app';

/** The state of saving in a word or two; the bar below the toolbar says what to do where it fails. */
export function SaveState() {
  const save = useAppState((state) => state.saveStatus);
  const opened = useAppState((state) => state.opened !== null);
  const readOnly = useAppState((state) => state.opened?.readOnly !== undefined);
  const connected = useAppState((state) => state.connected);
  if (!opened) return null;
  if (readOnly) return <p className="save-state">{messages.save.readOnly}</p>;
  if (!connected || save.kind === 'unreachable' || save.kind === 'failed' || save.kind === 'conflict')
    return <p className="save-state is-error">{messages.save.notSaved}</p>;
  const words =
    save.kind === 'saving'
      ? messages.save.saving
      : save.kind === 'saved'
        ? messages.save.saved({ at: save.at })
        : messages.save.unchanged;
  return (
    <p className="save-state" data-save={save.kind}>
      {words}
    </p>
  );
}
