import { describe, expect, it } from 'vitest';
import { messages } from '../messages/messages';
import { COMMANDS, type KeyPress } from './command-table';
import { typesCharacter } from './key-press';
import { commandAfterLeader, commandForKey, keyLabels, matchesKey, shortcutLabel } from './keys';

const press = (key: string, modifiers: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...modifiers,
});

describe('the command table', () => {
  it('has every id once, and no key twice in a scope', () => {
    const ids = COMMANDS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const focus of ['map', 'article'] as const) {
      const active = COMMANDS.filter(({ scope }) => scope === focus || scope === 'window');
      const keys: string[] = active.flatMap((command) => [
        ...command.keys,
        ...(focus === 'map' && 'letters' in command ? command.letters : []),
      ]);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('has texts for every command and for no other id', () => {
    expect(Object.keys(messages.commands).sort()).toEqual(COMMANDS.map(({ id }) => id).sort());
    for (const { label, hint } of Object.values(messages.commands)) {
      expect(label).toMatch(/^\p{Lu}/u);
      expect(hint).toMatch(/^\p{Lu}/u);
    }
  });

  it('uses no key that browsers reserve', () => {
    const keys: string[] = COMMANDS.flatMap((command) => [...command.keys]);
    for (const reserved of ['Mod+N', 'Mod+T', 'Mod+W', 'Mod+Shift+N', 'F5', 'F11'])
      expect(keys).not.toContain(reserved);
  });
});

describe('a key press', () => {
  it.each([
    ['Tab', press('Tab'), 'add-reason'],
    ['+ typed with Shift', press('+', { shiftKey: true }), 'add-reason'],
    ['+ on the number pad', press('+'), 'add-reason'],
    ['-', press('-'), 'add-objection'],
    ['_', press('_', { shiftKey: true }), 'add-undercutter'],
    ['&', press('&', { shiftKey: true }), 'add-co-premise'],
    ['Ctrl+Enter', press('Enter', { ctrlKey: true }), 'add-co-premise'],
    ['Enter', press('Enter'), 'add-sibling'],
    ['Shift+Delete', press('Delete', { shiftKey: true }), 'delete-branch'],
    ['Delete', press('Delete'), 'delete-claim'],
    ['Ctrl+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), 'redo'],
    ['Ctrl+Z', press('z', { ctrlKey: true }), 'undo'],
    ['? ', press('?', { shiftKey: true }), 'shortcuts'],
  ])('%s runs its command', (_, event, id) => {
    expect(commandForKey(event, 'map', false)).toBe(id);
  });

  it('of Shift+Tab, Alt+Tab or a key outside the table runs nothing', () => {
    expect(commandForKey(press('Tab', { shiftKey: true }), 'map', false)).toBeNull();
    expect(commandForKey(press('Tab', { altKey: true }), 'map', false)).toBeNull();
    expect(commandForKey(press('ß'), 'map', false)).toBeNull();
    expect(commandForKey(press('t', { ctrlKey: true }), 'map', false)).toBeNull();
  });

  it('of a letter can run different commands on the map and in the article', () => {
    expect(commandForKey(press('p'), 'map', false)).toBe('go-source');
    expect(commandForKey(press('p'), 'article', false)).toBe('passage-place');
    expect(commandForKey(press('Delete'), 'article', false)).toBeNull();
    expect(commandForKey(press('z', { ctrlKey: true }), 'article', false)).toBe('undo');
  });

  it('of a single character works only while the map has the focus', () => {
    expect(commandForKey(press('-'), 'window', false)).toBeNull();
    expect(commandForKey(press('s', { ctrlKey: true }), 'window', false)).toBe('save');
  });

  it('uses Cmd instead of Ctrl on a Mac', () => {
    expect(matchesKey(press('z', { metaKey: true }), 'Mod+Z', true)).toBe(true);
    expect(matchesKey(press('z', { ctrlKey: true }), 'Mod+Z', true)).toBe(false);
    expect(matchesKey(press('z', { metaKey: true }), 'Mod+Z', false)).toBe(false);
  });

  it('of a letter runs nothing where letters write, and Backspace deletes only where they run commands', () => {
    for (const key of ['p', '0', '?', '.', 'Backspace']) {
      expect(commandForKey(press(key), 'map', false, { letters: 'write' })).toBeNull();
      expect(commandForKey(press(key), 'map', false, { letters: 'nothing' })).toBeNull();
      expect(commandForKey(press(key), 'map', false, { letters: 'commands' })).not.toBeNull();
    }
    for (const key of ['+', '-', '_', 'Tab', 'Enter', 'F2', 'Delete', 'F1'])
      expect(commandForKey(press(key), 'map', false, { letters: 'write' })).not.toBeNull();
  });

  it('of a character after the leader runs the command with that letter', () => {
    expect(commandAfterLeader(press('w'), false)).toBe('standing');
    expect(commandAfterLeader(press('0'), false)).toBe('fit');
    expect(commandAfterLeader(press('+'), false)).toBeNull();
  });

  it('types a character also with AltGr or Option, but not with Ctrl or Cmd', () => {
    expect(typesCharacter(press('a'), false)).toBe(true);
    expect(typesCharacter(press('@', { ctrlKey: true, altKey: true }), false)).toBe(true);
    expect(typesCharacter(press('ø', { altKey: true }), true)).toBe(true);
    expect(typesCharacter(press('a', { altKey: true }), false)).toBe(false);
    expect(typesCharacter(press('a', { ctrlKey: true }), false)).toBe(false);
    expect(typesCharacter(press('a', { metaKey: true }), true)).toBe(false);
    for (const key of [' ', 'Enter', 'Dead', 'Process']) expect(typesCharacter(press(key), false)).toBe(false);
  });

  it('is shown as it works with the setting', () => {
    expect(keyLabels('standing', { letters: 'commands' }, false)).toEqual(['W']);
    expect(keyLabels('standing', { letters: 'write' }, false)).toEqual(['Ctrl+J W']);
    expect(keyLabels('standing', { letters: 'nothing' }, true)).toEqual(['⌘J W']);
    expect(keyLabels('delete-claim', { letters: 'commands' }, false)).toEqual(['Delete', 'Backspace']);
    expect(keyLabels('delete-claim', { letters: 'write' }, false)).toEqual(['Delete']);
  });

  it('has a label as people read it', () => {
    expect(shortcutLabel('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z');
    expect(shortcutLabel('Mod+Shift+Z', true)).toBe('⇧⌘Z');
    expect(shortcutLabel('Alt+ArrowUp', false)).toBe('Alt+↑');
    expect(shortcutLabel('+', true)).toBe('+');
  });
});
