import { messages } from '../../messages/messages';
import { runCommand } from '../commands/run-command';
import { Button } from '../controls/button';
import { useApp } from '../store/use-app';

/** What stands in the place of the map while none is open: the two ways to one. */
export function EmptyState() {
  const app = useApp();
  return (
    <div className="empty-state" data-region="map">
      <p>{messages.status.noMap}</p>
      <div className="dialog-buttons">
        <Button variant="primary" onPress={() => runCommand(app, 'new-map')}>
          {messages.commands['new-map'].label}
        </Button>
        <Button onPress={() => runCommand(app, 'open-file')}>{messages.commands['open-file'].label}</Button>
      </div>
    </div>
  );
}
