import { strings } from '../../messages/messages';
import { runCommand } from '../commands/run-command';
import { Button } from '../controls/button';
import { useApp } from '../store/use-app';

/** What stands in the place of the map while none is open: the two ways to one. */
export function NoMap() {
  const app = useApp();
  return (
    <div className="no-map" data-region="map">
      <p>{strings.status.noMap}</p>
      <div className="dialog-buttons">
        <Button variant="primary" onPress={() => runCommand(app, 'new-map')}>
          {strings.commands['new-map'].label}
        </Button>
        <Button onPress={() => runCommand(app, 'open-file')}>{strings.commands['open-file'].label}</Button>
      </div>
    </div>
  );
}
