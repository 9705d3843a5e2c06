import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS, type CommandId } from '../../contract/command-table';
import { ENGLISH, setLocale } from '../../messages/catalogue';
import { german } from '../../messages/de/german';
import { messages } from '../../messages/messages';
import { searchCommands } from './command-search';

const all = () => true;

/** The words of other apps, each with the command that it stands for. */
const ENGLISH_WORDS: readonly (readonly [string, CommandId])[] = [
  ['share', 'export'],
  ['download', 'save-copy'],
  ['save as', 'make-copy'],
  ['import', 'open-file'],
  ['collapse', 'toggle-fold'],
  ['expand', 'toggle-fold'],
  ['rebuttal', 'add-objection'],
  ['counterargument', 'add-objection'],
  ['evidence', 'add-reason'],
  ['assumption', 'details'],
  ['colour', 'theme-dark'],
  ['full screen', 'present'],
  ['history', 'versions'],
  ['tutorial', 'shortcuts'],
  ['help', 'shortcuts'],
  ['support', 'add-reason'],
  ['font', 'settings'],
];

const GERMAN_WORDS: readonly (readonly [string, CommandId])[] = [
  ['teilen', 'export'],
  ['herunterladen', 'save-copy'],
  ['speichern unter', 'make-copy'],
  ['importieren', 'open-file'],
  ['einklappen', 'toggle-fold'],
  ['Widerlegung', 'add-objection'],
  ['Gegenargument', 'add-objection'],
  ['Beleg', 'add-reason'],
  ['Annahme', 'details'],
  ['Farbe', 'theme-dark'],
  ['Vollbild', 'present'],
  ['Verlauf', 'versions'],
  ['Anleitung', 'shortcuts'],
  ['Hilfe', 'shortcuts'],
  ['Schrift', 'settings'],
  ['grosser', 'zoom-in'],
];

describe('the search for a command', () => {
  it.each(ENGLISH_WORDS)('finds “%s”', (word, id) => {
    expect(searchCommands(word, all).slice(0, 4)).toContain(id);
    expect(searchCommands(word.toUpperCase(), all)).toEqual(searchCommands(word, all));
  });

  it('finds each command by its label first, and by words of its hint', () => {
    for (const { id } of COMMANDS.filter((command) => command.id !== 'palette')) {
      const { label, hint } = messages.commands[id];
      expect(searchCommands(label, all)[0]).toBe(id);
      expect(searchCommands(hint, all)).toContain(id);
    }
  });

  it('finds what looks alike', () => {
    for (const query of ['ｅｘｐｏｒｔ', 'EXPORT', 'ex\u00adport', 'exporｔ', 'EXPORT'.replace('E', 'É')])
      expect(searchCommands(query, all)).toEqual(searchCommands('export', all));
    expect(searchCommands('FİND', all)).toEqual(searchCommands('find', all));
    expect(searchCommands('full\u00a0\u3000 screen', all)).toEqual(searchCommands('full screen', all));
  });

  it('puts the command of a key first', () => {
    for (const { id, keys } of COMMANDS)
      for (const key of keys.filter((one) => one.length === 1 && !commandsOfArticle.has(id)))
        expect(searchCommands(key.toLowerCase(), all)[0]).toBe(id);
  });

  it('puts what does not apply last, and leaves none out', () => {
    const isEnabled = (id: CommandId) => id !== 'undo' && id !== 'add-reason';
    const found = searchCommands('', isEnabled);
    expect(found.slice(-2).sort()).toEqual(['add-reason', 'undo']);
    expect(found).toHaveLength(COMMANDS.length - 1);
    expect(searchCommands('un', isEnabled).at(-1)).toBe('undo');
    expect(searchCommands('share', all).length).toBeGreaterThan(searchCommands('share picture', all).length);
    expect(searchCommands('no such command', all)).toEqual([]);
  });
});

/** The commands of the article, whose keys other commands have on the map. */
const commandsOfArticle = new Set<CommandId>(COMMANDS.filter(({ group }) => group === 'article').map(({ id }) => id));

describe('the search in German', () => {
  beforeAll(() => setLocale({ tag: 'de-DE', catalogues: german }));
  afterAll(() => setLocale(ENGLISH));

  it.each(GERMAN_WORDS)('finds “%s”', (word, id) => {
    expect(searchCommands(word, all).slice(0, 4)).toContain(id);
  });
});
