import { COMMANDS, type CommandGroup } from '../../contract/command-table';
import { shortcutLabel } from '../../contract/keys';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { Dialog } from '../controls/dialog';
import { keysOf } from '../display/key-label';
import { isMac } from '../display/platform';
import { useApp } from '../store/use-app';
import './shortcuts.css';

/** The dialog with every command that has a key. */
export function ShortcutsDialog() {
  const app = useApp();
  const state = app.getState();
  return (
    <Dialog
      title={messages.commands.shortcuts.label}
      wide
      buttons={
        <>
          <Button onPress={() => app.run('change-keys')}>{messages.commands['change-keys'].label}</Button>
          <Button variant="primary" autoFocus onPress={() => app.showDialog(null)}>
            {messages.dialog.close}
          </Button>
        </>
      }
    >
      <p>{messages.shortcuts.intro}</p>
      <div className="shortcut-groups">
        {(Object.keys(messages.shortcuts.groups) as CommandGroup[]).map((group) => (
          <section key={group}>
            <h3>{messages.shortcuts.groups[group]}</h3>
            <dl>
              {COMMANDS.filter((command) => command.group === group && keysOf(command.id, state).length > 0).map(
                ({ id }) => (
                  <div key={id} className="shortcut">
                    <dt>{messages.commands[id].label}</dt>
                    <dd>
                      {keysOf(id, state).map((key) => (
                        <kbd key={key}>{key}</kbd>
                      ))}
                    </dd>
                  </div>
                ),
              )}
            </dl>
          </section>
        ))}
        <section>
          <h3>{messages.shortcuts.writing}</h3>
          <dl>
            {Object.entries(messages.shortcuts.whileWriting).map(([keys, what]) => (
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
    </Dialog>
  );
}
