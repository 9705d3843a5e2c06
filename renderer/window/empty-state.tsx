import { strings } from '../../messages/messages';
import { Button } from '../controls/button';
import { useApp } from '../store/use-app';
import './empty-state.css';

/** What stands in the place of the map while none is open: the two ways to one. */
export function EmptyState() {
  const app = useApp();
  return (
    <div className="empty-state" data-region="map">
      <p>{strings.status.noMap}</p>
      <div className="dialog-buttons">
        <Button variant="primary" onPress={() => app.run('new-map')}>
          {strings.commands['new-map'].label}
        </Button>
        <Button onPress={() => app.run('open-file')}>{strings.commands['open-file'].label}</Button>
      </div>
    </div>
  );
}
