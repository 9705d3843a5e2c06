/** A key press that the page did not handle. */
export interface Key {
  readonly key: string;
  readonly code: string;
  readonly control: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

const MODIFIERS = /^(?:(?:CommandOrControl|CmdOrCtrl|Command|Cmd|Control|Ctrl|Alt|Option|Shift|Super|Meta)\+)*/;
const KEY =
  /^(?:F\d{1,2}|[A-Z0-9]|[)!@#$%^&*(:;+=<,_\->.?/~`{\][|\\}"']|Plus|Space|Tab|Backspace|Delete|Insert|Enter|Return|Up|Down|Left|Right|Home|End|PageUp|PageDown|Escape|Esc)$/;

const NAMES: Readonly<Record<string, string>> = {
  ' ': 'Space',
  '+': 'Plus',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/** Returns true if Electron can parse an accelerator. */
export function isAccelerator(text: string): boolean {
  return KEY.test(text.replace(MODIFIERS, ''));
}

/** Returns true if a key press matches an accelerator on this system. */
export function matches(accelerator: string, pressed: Key): boolean {
  const named = accelerator.replace(MODIFIERS, '');
  const wants = (...names: string[]) => names.some((name) => `+${accelerator}`.includes(`+${name}+`));
  const mac = process.platform === 'darwin';
  const either = wants('CommandOrControl', 'CmdOrCtrl');
  const control = wants('Control', 'Ctrl') || (either && !mac);
  const meta = wants('Command', 'Cmd', 'Super', 'Meta') || (either && mac);
  if (pressed.control !== control || pressed.meta !== meta) return false;
  if (pressed.alt !== wants('Alt', 'Option') || pressed.shift !== wants('Shift')) return false;
  const letter = /^(?:Key|Digit)(\w)$/.exec(pressed.code)?.[1];
  return (
    [NAMES[pressed.key] ?? pressed.key.toUpperCase(), letter].includes(
      named.length > 1 ? named : named.toUpperCase(),
    ) || pressed.key === named
  );
}

/** The listener for keys that pages do not handle. */
export const keys: { leftAlone(key: Key): void } = { leftAlone: () => undefined };
