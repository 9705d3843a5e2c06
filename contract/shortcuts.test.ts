import { describe, expect, it } from 'vitest';
import { COMMANDS, type CommandEntry, type CommandId, type KeyPress } from './command-table';
import { commandForKey, keyLabels } from './keys';
import { giveKey, keyOfPress, otherCommandsWithKey, problemOfKey, type Shortcuts } from './shortcuts';

const NO_MODIFIERS = { code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
const press = (key: string, modifiers: Partial<KeyPress> = {}): KeyPress => ({ key, ...NO_MODIFIERS, ...modifiers });
const changeable = (COMMANDS as readonly CommandEntry[]).filter(({ scope }) => scope !== 'article');

describe('a key press', () => {
  it.each([
    ['Mod+E', press('e', { ctrlKey: true })],
    ['Mod+Shift+E', press('E', { ctrlKey: true, shiftKey: true })],
    ['Alt+F2', press('F2', { altKey: true })],
    ['Mod+Space', press(' ', { ctrlKey: true })],
    ['Shift+F8', press('F8', { shiftKey: true })],
  ])('is read as %s', (key, event) => {
    expect(keyOfPress(event, false)).toBe(key);
    expect(commandForKey(event, 'window', false, { shortcuts: { print: key } })).toBe('print');
  });

  it('is no key while only modifiers are pressed', () => {
    for (const key of ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'Dead'])
      expect(keyOfPress(press(key), false)).toBeNull();
  });

  it('is Cmd on a Mac', () => {
    expect(keyOfPress(press('e', { metaKey: true }), true)).toBe('Mod+E');
    expect(keyOfPress(press('e', { metaKey: true }), false)).toBe('E');
  });
});

describe('a key given to a command', () => {
  it('runs it and, where both could hear it, nothing else, for every command and every key of the table', () => {
    const keys = new Set(changeable.flatMap((entry) => entry.keys).filter((key) => problemOfKey(key) === null));
    expect(keys.size).toBeGreaterThan(15);
    for (const { id, scope } of changeable) {
      for (const key of keys) {
        const shortcuts = giveKey({}, id as CommandId, key);
        const name = key.split('+').at(-1) ?? '';
        const event = press(name, {
          ctrlKey: key.includes('Mod+'),
          altKey: key.includes('Alt+'),
          shiftKey: key.includes('Shift+'),
        });
        expect(commandForKey(event, scope, false, { shortcuts })).toBe(id);
        expect(otherCommandsWithKey(key, id as CommandId, shortcuts)).toEqual([]);
        expect(keyLabels(id as CommandId, { shortcuts }, false)[0]).toBeDefined();
      }
    }
  });

  it('is first in menus, and the other keys of the command stay', () => {
    expect(keyLabels('palette', { shortcuts: { palette: 'Alt+P' } }, false)).toEqual(['Alt+P', 'Ctrl+K']);
  });

  it('is taken from the command that had it, and comes back when it is removed', () => {
    const given = giveKey({}, 'fit', 'Mod+K');
    expect(keyLabels('palette', { shortcuts: given }, false)).toEqual([]);
    expect(otherCommandsWithKey('Mod+K', 'zoom-in', given)).toEqual(['fit']);
    const moved = giveKey(given, 'zoom-in', 'Mod+K');
    expect(moved).toEqual({ 'zoom-in': 'Mod+K' });
    expect(giveKey(moved, 'zoom-in', null)).toEqual({});
  });

  it('stays with another command that cannot hear it at the same time', () => {
    const shortcuts: Shortcuts = { fit: 'Alt+R' };
    expect(otherCommandsWithKey('Alt+R', 'passage-reason', shortcuts)).toEqual([]);
    expect(otherCommandsWithKey('Alt+R', 'save', shortcuts)).toEqual(['fit']);
  });

  it('is none that writes, and none that browsers keep', () => {
    for (const key of ['A', '1', '+', 'Shift+A', 'Enter', 'Space', 'ArrowUp', 'Mod+Alt+Q'])
      expect(problemOfKey(key)).toBe('writes');
    for (const key of ['Mod+N', 'Mod+T', 'Mod+W', 'Mod+Shift+N', 'F5', 'F11', 'Alt+F4', 'Alt+ArrowLeft'])
      expect(problemOfKey(key)).toBe('kept');
    for (const key of ['F8', 'Shift+F9', 'Mod+E', 'Mod+Shift+Y', 'Alt+Q', 'Alt+Shift+Q'])
      expect(problemOfKey(key)).toBeNull();
  });
});
