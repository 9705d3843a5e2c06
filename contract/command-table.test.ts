import { describe, expect, it } from 'vitest';
import { strings } from '../messages/messages';
import { COMMANDS, commandFor, isKey, type KeyPress, keyInWords } from './command-table';

const press = (key: string, modifiers: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...modifiers,
});

describe('the command table', () => {
  it('has every id once, and no key twice where it counts', () => {
    const ids = COMMANDS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const focus of ['map', 'article'] as const) {
      const heard = COMMANDS.filter(({ scope }) => scope === focus || scope === 'window');
      const keys: string[] = heard.flatMap((command) => [...command.keys]);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('has a label and a hint for every command, and nothing for one that is not there', () => {
    expect(Object.keys(strings.commands).sort()).toEqual(COMMANDS.map(({ id }) => id).sort());
    for (const { label, hint } of Object.values(strings.commands)) {
      expect(label).toMatch(/^\p{Lu}/u);
      expect(hint).toMatch(/^\p{Lu}/u);
    }
  });

  it('leaves to a browser the keys that it does not give away', () => {
    const keys: string[] = COMMANDS.flatMap((command) => [...command.keys]);
    for (const taken of ['Mod+N', 'Mod+T', 'Mod+W', 'Mod+Shift+N', 'F5', 'F11']) expect(keys).not.toContain(taken);
  });
});

describe('a key press', () => {
  it.each([
    ['Tab', press('Tab'), 'add-reason'],
    ['+ however it is typed', press('+', { shiftKey: true }), 'add-reason'],
    ['+ of the number pad', press('+'), 'add-reason'],
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
  ])('%s means its command', (_, event, id) => {
    expect(commandFor(event, 'map', false)).toBe(id);
  });

  it('of Shift+Tab, Alt+Tab or a key that is not in the table means nothing', () => {
    expect(commandFor(press('Tab', { shiftKey: true }), 'map', false)).toBeNull();
    expect(commandFor(press('Tab', { altKey: true }), 'map', false)).toBeNull();
    expect(commandFor(press('ß'), 'map', false)).toBeNull();
    expect(commandFor(press('t', { ctrlKey: true }), 'map', false)).toBeNull();
  });

  it('of a letter means one thing on the map and another in the article', () => {
    expect(commandFor(press('p'), 'map', false)).toBe('go-source');
    expect(commandFor(press('p'), 'article', false)).toBe('passage-place');
    expect(commandFor(press('Delete'), 'article', false)).toBeNull();
    expect(commandFor(press('z', { ctrlKey: true }), 'article', false)).toBe('undo');
  });

  it('of a single character counts only while the map has the focus', () => {
    expect(commandFor(press('-'), 'window', false)).toBeNull();
    expect(commandFor(press('s', { ctrlKey: true }), 'window', false)).toBe('save');
  });

  it('takes Cmd for Ctrl on a Mac, and not the other one', () => {
    expect(isKey(press('z', { metaKey: true }), 'Mod+Z', true)).toBe(true);
    expect(isKey(press('z', { ctrlKey: true }), 'Mod+Z', true)).toBe(false);
    expect(isKey(press('z', { metaKey: true }), 'Mod+Z', false)).toBe(false);
  });

  it('is told as people read it', () => {
    expect(keyInWords('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z');
    expect(keyInWords('Mod+Shift+Z', true)).toBe('⇧⌘Z');
    expect(keyInWords('Alt+ArrowUp', false)).toBe('Alt+↑');
    expect(keyInWords('+', true)).toBe('+');
  });
});
