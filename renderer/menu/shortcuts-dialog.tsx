import { COMMANDS, type CommandGroup, shortcutLabel } from '../../contract/command-table';
import { strings } from '../../messages/messages';
import { Button } from '../controls/button';
import { Dialog } from '../controls/dialog';
import { isMac } from '../display/platform';
import { useApp } from '../store/use-app';
import './shortcuts.css';

/** Every command that has a key, and its keys. */
export function ShortcutsDialog() {
  const app = useApp();
  return (
    <Dialog title={strings.commands.shortcuts.label} wide>
      <div className="dialog-body">
        <p>{strings.shortcuts.intro}</p>
        <div className="shortcut-groups">
          {(Object.keys(strings.shortcuts.groups) as CommandGroup[]).map((group) => (
            <section key={group}>
              <h3>{strings.shortcuts.groups[group]}</h3>
              <dl>
                {COMMANDS.filter((command) => command.group === group && command.keys.length > 0).map(
                  ({ id, keys }) => (
                    <div key={id} className="shortcut">
                      <dt>{strings.commands[id].label}</dt>
                      <dd>
                        {keys.map((key) => (
                          <kbd key={key}>{shortcutLabel(key, isMac)}</kbd>
                        ))}
                      </dd>
                    </div>
                  ),
                )}
              </dl>
            </section>
          ))}
          <section>
            <h3>{strings.shortcuts.writing}</h3>
            <dl>
              {Object.entries(strings.shortcuts.whileWriting).map(([keys, what]) => (
                <div key={keys} className="shortcut">
                  <dt>{what}</dt>
                  <dd>
                    <kbd>{shortcutLabel(keys, isMac)}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        </div>
        <div className="dialog-buttons">
          <Button variant="primary" onPress={() => app.showDialog(null)}>
            {strings.dialog.close}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
