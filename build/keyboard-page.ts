import { COMMANDS, type CommandEntry, type CommandGroup, type CommandId } from '../contract/command-table';
import { shortcutLabel } from '../contract/keys';
import { messages } from '../messages/messages';

const ENTRIES: readonly CommandEntry[] = COMMANDS;

const INTRO = `# Keyboard shortcuts

<!-- Generated from the command table by "node build/keyboard.mjs". Do not edit by hand. -->

In Counterpoint, press ${firstKeyOf('shortcuts')} to see this list, or ${firstKeyOf('palette')} to find any command by name.

- *map*: works while the map or the outline has the focus. *article*: while the text of an article has it.
  *window*: works in the whole window, but not in a dialog and not while you type in a box.
- A *letter* comes after ${firstKeyOf('leader')}, which lists them all and waits. If letters run commands (a setting), it works at once
  on the map and in the outline, and so does \`Backspace\`. Otherwise what you type is written in the selected box.
- \`Tab\` adds a reason once you have clicked the map or used an arrow key. Press \`Esc\` to make it move the focus again;
  \`Shift+Tab\` always does. A setting makes \`Tab\` move the focus at all times; then use \`+\` for a reason.
- On a Mac, use Cmd instead of Ctrl and Option instead of Alt.
- The keys of the [text](guide.md#text) and those of [presenting and recalling](guide.md#present) are in the guide.
`;

/** Renders docs/keyboard.md: every command with a key, in the groups of the help sheet. */
export function keyboardPage(): string {
  const groups = Object.entries(messages.shortcuts.groups) as [CommandGroup, string][];
  const sections = groups.map(([group, title]) => {
    const commands = ENTRIES.filter(
      ({ group: own, keys, letters = [] }) => own === group && keys.length + letters.length > 0,
    );
    const rows = commands.map(({ id, keys, letters = [], scope }) => [
      keys.map(asCode).join(' '),
      letters.map(asCode).join(' '),
      messages.commands[id as CommandId].label,
      messages.commands[id as CommandId].hint,
      scope,
    ]);
    return section(title, ['Keys', 'Letter', 'Command', 'What it does', 'Where'], rows);
  });
  const whileTyping = Object.entries(messages.shortcuts.whileWriting).map(([key, meaning]) => [asCode(key), meaning]);
  return [INTRO, ...sections, section(messages.shortcuts.writing, ['Keys', 'What it does'], whileTyping)].join('\n');
}

function firstKeyOf(id: CommandId): string {
  return asCode(COMMANDS.find((command) => command.id === id)?.keys[0] ?? '');
}

function asCode(key: string): string {
  return `\`${shortcutLabel(key, false)}\``;
}

function section(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `## ${title}\n\n${lines.join('\n')}\n`;
}
