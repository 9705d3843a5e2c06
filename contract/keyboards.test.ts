import { describe, expect, it } from 'vitest';
import { COMMANDS, type CommandEntry, type CommandId, type KeyPress } from './command-table';
import { typesCharacter } from './key-press';
import { commandAfterLeader, commandForKey } from './keys';
import { keyOfPress } from './shortcuts';

const NO_MODIFIERS = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
const press = (code: string, key: string, modifiers: Partial<KeyPress> = {}): KeyPress => ({
  ...NO_MODIFIERS,
  code,
  key,
  ...modifiers,
});

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;
const CODES = [...ROWS.join('').toUpperCase()].map((letter) => `Key${letter}`);
/** Returns which key writes what on a keyboard, from the characters of its letter keys. */
const keyboard = (rows: string) => {
  const keys = rows.split(/[ \n]+/);
  if (keys.length !== CODES.length) throw new Error(`${keys.length} keys in ${rows}`);
  return new Map(CODES.map((code, index) => [code, keys[index] ?? ''] as const));
};

/** The letters of keyboards that have no Latin ones. */
const OTHERS = {
  Russian: keyboard('й ц у к е н г ш щ з\nф ы в а п р о л д\nя ч с м и т ь'),
  Ukrainian: keyboard('й ц у к е н г ш щ з\nф і в а п р о л д\nя ч с м и т ь'),
  Greek: keyboard('; ς ε ρ τ υ θ ι ο π\nα σ δ φ γ η ξ κ λ\nζ χ ψ ω β ν μ'),
  Hebrew: keyboard("/ ' ק ר א ט ו ן ם פ\nש ד ג כ ע י ח ל ך\nז ס ב ה נ מ צ"),
  Arabic: keyboard('ض ص ث ق ف غ ع ه خ ح\nش س ي ب ل ا ت ن م\nئ ء ؤ ر لا ى ة'),
  Hangul: keyboard('ㅂ ㅈ ㄷ ㄱ ㅅ ㅛ ㅕ ㅑ ㅐ ㅔ\nㅁ ㄴ ㅇ ㄹ ㅎ ㅗ ㅓ ㅏ ㅣ\nㅋ ㅌ ㅊ ㅍ ㅠ ㅜ ㅡ'),
  Thai: keyboard('ๆ ไ ำ พ ะ ั ี ร น ย\nฟ ห ก ด เ ้ ่ า ส\nผ ป แ อ ิ ื ท'),
  Hindi: keyboard('ौ ै ा ी ू ब ह ग द ज\nो े ् ि ु प र क त\nॆ ं म न व ल स'),
  Armenian: keyboard('ք ո ե ռ տ ը ւ ի օ պ\nա ս դ ֆ գ հ ճ կ լ\nզ ղ ց վ բ ն մ'),
  Georgian: keyboard('ქ წ ე რ ტ ყ უ ი ო პ\nა ს დ ფ გ ჰ ჯ კ ლ\nზ ხ ც ვ ბ ნ მ'),
  'Japanese Kana': keyboard('た て い す か ん な に ら せ\nち と し は き く ま の り\nつ さ そ ひ こ み も'),
} as const;

const letterKeys = (COMMANDS as readonly CommandEntry[]).flatMap(({ id, letters = [] }) =>
  letters.filter((key) => /^[A-Z]$/.test(key)).map((key) => [id, key] as const),
);
const modKeys = (COMMANDS as readonly CommandEntry[]).flatMap(({ id, keys }) =>
  keys.filter((key) => /^Mod\+(?:Shift\+)?[A-Z]$/.test(key)).map((key) => [id, key] as const),
);

describe.each(Object.entries(OTHERS))('on a keyboard with %s letters', (_, keys) => {
  const pressed = (letter: string, modifiers: Partial<KeyPress> = {}) =>
    press(`Key${letter}`, keys.get(`Key${letter}`) ?? '', modifiers);

  it.each([false, true])('Ctrl or Cmd with each letter runs its command wherever letters write (Mac: %s)', (mac) => {
    for (const [id, key] of modKeys) {
      const event = pressed(key.at(-1) ?? '', {
        ...(mac ? { metaKey: true } : { ctrlKey: true }),
        shiftKey: key.includes('Shift'),
      });
      for (const letters of ['write', 'nothing', 'commands'] as const)
        expect([key, commandForKey(event, 'map', mac, { letters })]).toEqual([key, id]);
      expect(keyOfPress(event, mac)).toBe(key);
    }
  });

  it('each letter runs its command where letters run commands, and after the leader', () => {
    for (const [id, key] of letterKeys) {
      expect([key, commandForKey(pressed(key), 'map', false, { letters: 'commands' })]).toEqual([key, id]);
      expect([key, commandAfterLeader(pressed(key), false)]).toEqual([key, id]);
    }
    expect(commandForKey(pressed('C'), 'article', false)).toBe('passage-claim');
  });

  it('each letter is written where letters write', () => {
    for (const [code, key] of keys) {
      expect(commandForKey(press(code, key), 'map', false, { letters: 'write' })).toBeNull();
      expect(commandForKey(press(code, key), 'window', false)).toBeNull();
      expect([key, typesCharacter(press(code, key), false)]).toEqual([key, true]);
    }
  });
});

/** The keys of Latin keyboards that write something else than on the American one. */
const LATIN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'French (AZERTY)': {
    ...{ KeyQ: 'a', KeyA: 'q', KeyW: 'z', KeyZ: 'w', KeyM: ',', Semicolon: 'm', Comma: ';', Period: ':' },
    ...{ Digit1: '&', Digit2: 'é', Digit6: '-', Digit8: '_', Digit0: 'à', Equal: '=' },
  },
  'German (QWERTZ)': { KeyY: 'z', KeyZ: 'y', Minus: 'ß', Semicolon: 'ö', Quote: 'ä', BracketLeft: 'ü', Slash: '-' },
  Dvorak: {
    ...{ KeyQ: "'", KeyW: ',', KeyE: '.', KeyR: 'p', KeyT: 'y', KeyY: 'f', KeyU: 'g', KeyI: 'c', KeyO: 'r', KeyP: 'l' },
    ...{ KeyA: 'a', KeyS: 'o', KeyD: 'e', KeyF: 'u', KeyG: 'i', KeyH: 'd', KeyJ: 'h', KeyK: 't', KeyL: 'n' },
    ...{ KeyZ: ';', KeyX: 'q', KeyC: 'j', KeyV: 'k', KeyB: 'x', KeyN: 'b', KeyM: 'm', Semicolon: 's', Comma: 'w' },
    ...{ Period: 'v', Slash: 'z' },
  },
  Turkish: { KeyI: 'ı', Quote: 'i', Semicolon: 'ş', BracketLeft: 'ğ', BracketRight: 'ü', Comma: 'ö', Period: 'ç' },
  Vietnamese: { Digit1: 'ă', Digit2: 'â', Digit0: 'đ', BracketLeft: 'ư' },
};

describe.each(Object.entries(LATIN))('on a %s keyboard', (_, keys) => {
  it('the letter counts, not its place', () => {
    for (const [code, key] of Object.entries(keys))
      for (const modifiers of [{}, { ctrlKey: true }, { ctrlKey: true, shiftKey: true }]) {
        const id = commandForKey(press('', key, modifiers), 'map', false);
        expect([key, commandForKey(press(code, key, modifiers), 'map', false)]).toEqual([key, id]);
        expect(commandAfterLeader(press(code, key), false)).toBe(commandAfterLeader(press('', key), false));
      }
  });
});

describe('a key press', () => {
  it.each<[string, KeyPress, boolean, CommandId | null]>([
    ['Ctrl+Z where z is at Y', press('KeyY', 'z', { ctrlKey: true }), false, 'undo'],
    ['Ctrl+Y where y is at Z', press('KeyZ', 'y', { ctrlKey: true }), false, 'redo'],
    ['Ctrl+; where ; is at Z', press('KeyZ', ';', { ctrlKey: true }), false, null],
    ['Ctrl+, where the key writes a Cyrillic letter', press('Comma', 'б', { ctrlKey: true }), false, 'settings'],
    ['a Turkish ı', press('KeyI', 'ı'), false, 'insert-between'],
    ['a Turkish i', press('Quote', 'i'), false, 'insert-between'],
    ['a Turkish İ', press('Quote', 'İ', { shiftKey: true }), false, 'insert-between'],
    ['a Latin letter with an accent', press('Digit2', 'é'), false, null],
    ['1 with Shift', press('Digit1', '1', { shiftKey: true }), false, 'actual-size'],
    ['& without Shift', press('Digit1', '&'), false, 'add-co-premise'],
    ['& with AltGr on Windows', press('KeyC', '&', { ctrlKey: true, altKey: true }), false, 'add-co-premise'],
    ['& with Option', press('Digit7', '&', { altKey: true }), true, 'add-co-premise'],
    ['& with Shift and Option', press('Digit7', '&', { altKey: true, shiftKey: true }), true, 'add-co-premise'],
    ['* with AltGr on Windows', press('Minus', '*', { ctrlKey: true, altKey: true }), false, 'unfold-all'],
    ['@, which runs nothing', press('KeyQ', '@', { ctrlKey: true, altKey: true }), false, null],
    ['[, which runs nothing', press('Digit8', '[', { altKey: true }), true, null],
    ['Ctrl+&', press('Digit7', '&', { ctrlKey: true, shiftKey: true }), false, null],
    ['Ctrl+Alt+N', press('KeyN', 'n', { ctrlKey: true, altKey: true }), false, null],
    ['µ with AltGr on Linux', press('KeyM', 'µ'), false, null],
    ['a Persian digit', press('Digit0', '۰'), false, 'fit'],
    ['Shift+Ctrl+Z in Arabic', press('KeyZ', '~', { ctrlKey: true, shiftKey: true }), false, 'redo'],
    ['Shift+Ctrl+Z in Thai', press('KeyZ', '(', { ctrlKey: true, shiftKey: true }), false, 'redo'],
    ['Shift+Ctrl+E in Arabic', press('KeyE', 'ُ', { ctrlKey: true, shiftKey: true }), false, 'export'],
    ['Ctrl+Z while an input method is on', press('KeyZ', 'Process', { ctrlKey: true }), false, 'undo'],
    ['F2', press('F2', 'F2'), false, 'edit-text'],
  ])('of %s runs what the character is for', (_, event, mac, id) => {
    expect(commandForKey(event, 'map', mac)).toBe(id);
  });

  it('with a sign by AltGr or Option acts also where letters write, and other characters are written', () => {
    const altGr = (code: string, key: string) => press(code, key, { ctrlKey: true, altKey: true });
    expect(commandForKey(altGr('KeyC', '&'), 'map', false, { letters: 'write' })).toBe('add-co-premise');
    for (const [code, key] of Object.entries({ KeyQ: '@', Digit8: '[', KeyE: '€', KeyM: 'µ' })) {
      expect(commandForKey(altGr(code, key), 'map', false, { letters: 'write' })).toBeNull();
      expect(typesCharacter(altGr(code, key), false)).toBe(true);
      expect(commandForKey(press(code, key, { altKey: true }), 'map', true, { letters: 'write' })).toBeNull();
      expect(typesCharacter(press(code, key, { altKey: true }), true)).toBe(true);
    }
  });

  it('of a letter with Option is a key of its place, which can be given to a command', () => {
    for (const key of ['π', '@', 'Dead']) {
      const event = press('KeyP', key, { altKey: true });
      expect(keyOfPress(event, true)).toBe('Alt+P');
      expect(commandForKey(event, 'map', true, { letters: 'write', shortcuts: { print: 'Alt+P' } })).toBe('print');
    }
  });

  it('that an earlier version stored by its letter still runs its command', () => {
    const event = press('KeyE', 'у', { ctrlKey: true });
    expect(commandForKey(event, 'window', false, { shortcuts: { print: 'Mod+У' } })).toBe('print');
  });

  it('of several letters at once is written', () => {
    for (const key of ['لا', 'ज्ञ', 'त्र']) expect(typesCharacter(press('KeyB', key), false)).toBe(true);
  });
});
