import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { saveMapCopy } from '../library/save-map-copy';
import { useApp, useAppState } from '../store/use-app';
import './bar.css';

/** The bar that says why the map cannot be saved, and what can be done. */
export function SaveBar() {
  const app = useApp();
  const save = useAppState((state) => state.saveStatus);
  const opened = useAppState((state) => state.opened !== null);
  const readOnly = useAppState((state) => state.opened?.readOnly);
  const connected = useAppState((state) => state.connected);
  if (!opened) return null;
  if (readOnly)
    return (
      <section className="bar is-warning" aria-label={messages.save.readOnly}>
        <p>{messages.readOnly[readOnly]}</p>
      </section>
    );
  if (!connected || save.kind === 'unreachable') {
    return (
      <div className="bar is-warning" role="alert">
        <p>{messages.save.unreachable}</p>
        <Button onPress={() => saveMapCopy(app)}>{messages.commands['save-copy'].label}</Button>
      </div>
    );
  }
  if (save.kind === 'failed') {
    return (
      <div className="bar is-warning" role="alert">
        <p>{messages.save.failed({ why: save.message })}</p>
        {save.onlyHere ? <p>{messages.save.onlyHere}</p> : null}
        <Button onPress={() => app.saveNow()}>{messages.save.retry}</Button>
        {save.gone ? <Button onPress={() => app.saveAsCopy()}>{messages.save.again}</Button> : null}
        <Button onPress={() => saveMapCopy(app)}>{messages.commands['save-copy'].label}</Button>
      </div>
    );
  }
  if (save.kind === 'conflict') {
    return (
      <div className="bar is-warning" role="alert">
        <p>{messages.conflict.short}</p>
        {save.onlyHere ? <p>{messages.save.onlyHere}</p> : null}
        <Button onPress={() => app.showDialog({ kind: 'conflict' })}>{messages.conflict.decide}</Button>
      </div>
    );
  }
  return null;
}
