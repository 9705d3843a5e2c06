import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { useApp } from '../store/use-app';
import './empty-state.css';

/** Shown in place of the map while none is open: buttons to create or open one. */
export function EmptyState() {
  const app = useApp();
  return (
    <div className="empty-state" data-region="map">
      <p>{messages.status.noMap}</p>
      <div className="dialog-buttons">
        <Button variant="primary" onPress={() => app.run('new-map')}>
          {messages.commands['new-map'].label}
        </Button>
        <Button onPress={() => app.run('open-file')}>{messages.commands['open-file'].label}</Button>
      </div>
    </div>
  );
}
