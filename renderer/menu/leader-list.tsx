import { useRef } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import { COMMANDS, type CommandId } from '../../contract/command-table';
import { typesCharacter } from '../../contract/key-press';
import { commandAfterLeader, leaderLetter } from '../../contract/keys';
import { messages } from '../../messages/messages';
import { isMac } from '../display/platform';
import { useApp } from '../store/use-app';
import './menu.css';
import './leader-list.css';

const words = messages.leader;

/**
 * The letters that run a command, shown after the leader until one is pressed. The list has the focus, so that a
 * screen reader reads it and the arrow keys go through it.
 */
export function LeaderList() {
  const app = useApp();
  const anchor = useRef<HTMLDivElement>(null);
  const run = (id: CommandId) => {
    app.closeDialog();
    app.run(id);
  };
  return (
    <>
      <div ref={anchor} className="leader-anchor" />
      <Popover
        className="popover leader-list"
        aria-label={words.title}
        triggerRef={anchor}
        placement="top start"
        isOpen
        onOpenChange={(open) => {
          if (!open) app.closeDialog();
        }}
      >
        <p className="leader-title" aria-hidden="true">
          {words.title} <span>{words.leave}</span>
        </p>
        <div
          onKeyDownCapture={(event) => {
            // An input method that is on takes the key.
            if (!typesCharacter(event, isMac) && event.key !== 'Process') return;
            event.preventDefault();
            event.stopPropagation();
            const id = commandAfterLeader(event, isMac);
            if (id) run(id);
          }}
        >
          <Menu
            className="menu leader-menu"
            aria-label={words.title}
            autoFocus="first"
            onAction={(key) => run(key as CommandId)}
            onClose={() => app.closeDialog()}
          >
            {COMMANDS.flatMap(({ id }) => {
              const letter = leaderLetter(id);
              if (letter === undefined) return [];
              const { label } = messages.commands[id];
              return (
                <MenuItem key={id} id={id} className="menu-item" textValue={label}>
                  <kbd>{letter}</kbd> <span className="menu-label">{label}</span>
                </MenuItem>
              );
            })}
          </Menu>
        </div>
      </Popover>
    </>
  );
}
