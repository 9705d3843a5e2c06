import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { CommandId } from '../../../contract/command-table';
import { shortcutLabel } from '../../../contract/keys';
import { keyOfPress, otherCommandsWithKey, problemOfKey, type Shortcuts } from '../../../contract/shortcuts';
import { messages } from '../../../messages/messages';
import { Button } from '../../controls/button';
import { keysOf } from '../../display/key-label';
import { isMac } from '../../display/platform';
import { useApp, useAppState } from '../../store/use-app';

const words = messages.changeKeys;

/** A command with its keys, which can be given another one. */
export function KeyRow({
  id,
  shortcuts,
  isChanged,
  onChange,
  onCancel,
  onKey,
}: {
  readonly id: CommandId;
  readonly shortcuts: Shortcuts;
  /** True while the next key press is the new key. */
  readonly isChanged: boolean;
  readonly onChange: () => void;
  readonly onCancel: () => void;
  /** Gives the command a key, or takes its own one from it. */
  readonly onKey: (key: string | null) => void;
}) {
  const keys = useAppState((state) => keysOf(id, state).join(' · '));
  const command = messages.commands[id].label;
  const own = shortcuts[id];
  const ownLabel = own === undefined ? '' : shortcutLabel(own, isMac);
  return (
    <li className="key-row">
      <span className="key-row-command">{command}</span>
      <span className="key-row-keys">{keys}</span>
      {isChanged ? (
        <KeyCapture id={id} shortcuts={shortcuts} onCancel={onCancel} onKey={onKey} />
      ) : (
        <span className="key-row-buttons">
          {own === undefined ? null : (
            <Button aria-label={words.removeOf({ key: ownLabel, command })} onPress={() => onKey(null)}>
              {words.remove({ key: ownLabel })}
            </Button>
          )}
          <Button aria-label={words.changeOf({ command })} onPress={onChange}>
            {words.change}
          </Button>
        </span>
      )}
    </li>
  );
}

/** The field that takes the next key press as the key of a command. */
function KeyCapture({
  id,
  shortcuts,
  onCancel,
  onKey,
}: {
  readonly id: CommandId;
  readonly shortcuts: Shortcuts;
  readonly onCancel: () => void;
  readonly onKey: (key: string) => void;
}) {
  const app = useApp();
  const field = useRef<HTMLButtonElement>(null);
  const [pressed, setPressed] = useState<string | null>(null);
  const row = useRef<HTMLSpanElement>(null);
  useEffect(() => field.current?.focus(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a message makes the row higher.
  useEffect(() => {
    void row.current?.scrollIntoView({ block: 'nearest' });
  }, [pressed]);

  const problem = pressed === null ? null : problemOfKey(pressed);
  const others = pressed === null || problem ? [] : otherCommandsWithKey(pressed, id, shortcuts);
  const label = pressed === null ? '' : shortcutLabel(pressed, isMac);
  const give = (key: string) => {
    onKey(key);
    app.announce(words.set({ key: shortcutLabel(key, isMac), command: messages.commands[id].label }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return onCancel();
    const key = keyOfPress(event, isMac);
    if (key === null) return;
    if (problemOfKey(key) === null && otherCommandsWithKey(key, id, shortcuts).length === 0) give(key);
    else setPressed(key);
  };
  return (
    <span ref={row} className="key-capture">
      <button ref={field} type="button" className="key-capture-field" onKeyDown={onKeyDown}>
        {words.press}
      </button>
      <span role="alert">
        {problem === 'kept' ? words.kept({ key: label }) : null}
        {problem === 'writes' ? words.writes({ key: label, mod: shortcutLabel('Mod', isMac) }) : null}
        {others.map((other) => words.taken({ key: label, command: messages.commands[other].label })).join(' ')}
      </span>
      {pressed !== null && others.length > 0 ? <Button onPress={() => give(pressed)}>{words.useHere}</Button> : null}
      <Button onPress={onCancel}>{messages.dialog.cancel}</Button>
    </span>
  );
}
