import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { Dialog } from '../controls/dialog';
import { useApp, useAppState } from '../store/use-app';
import './notices.css';

/** The dialog with the last messages, the latest first. */
export function MessagesDialog() {
  const app = useApp();
  const log = useAppState((state) => state.messageLog);
  return (
    <Dialog
      title={messages.commands.messages.label}
      buttons={
        <Button variant="primary" onPress={() => app.closeDialog()}>
          {messages.dialog.close}
        </Button>
      }
    >
      {log.length === 0 ? <p>{messages.notices.none}</p> : null}
      <ul className="message-log">
        {log.map(({ count, at, text }) => (
          <li key={count}>
            <span className="message-time">{messages.notices.at({ at: new Date(at) })}</span>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
