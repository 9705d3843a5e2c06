import type { KeyPress } from './command-table';

/** The name of a key such as "Enter" or "F2". Other keys that are longer than a character write several letters. */
const NAMED_KEY = /^[A-Za-z][A-Za-z0-9]+$/;
/** The names of keys that say nothing: an input method takes them, or they begin an accent. */
const UNKNOWN_KEY = /^(?:Process|Unidentified|Dead)$/;
/** A letter, mark or digit that keyboards without Latin letters write. */
const NOT_LATIN = /^[\p{L}\p{M}\p{N}]+$/u;
const LATIN = /[\p{Script=Latin}µ0-9]/u;
/**
 * Other characters on the letter keys of keyboards without Latin letters, by the place of the key: Hebrew and Greek,
 * and with Shift Arabic and Thai. Latin keyboards have others at these places.
 */
const OTHER_CHARACTERS: Readonly<Record<string, string>> = { KeyQ: '/;:', KeyW: "'", KeyZ: '~(' };
/** The characters of the command table on keys that are no letters, by the place of the key. */
const CHARACTERS: Readonly<Record<string, string>> = { Comma: ',', Period: '.' };

/** Returns the name of the pressed key as in the command table: "Z", "+", "Space", "Enter". */
export function keyName({ key }: KeyPress): string {
  if (key === ' ') return 'Space';
  // The Turkish letters i are on keys of their own.
  if (key === 'ı' || key === 'İ') return 'I';
  const upper = key.toUpperCase();
  return [...key].length === 1 && [...upper].length === 1 ? upper : key;
}

/**
 * Returns a key press as it is on a keyboard with Latin letters, told by the place of the key. Null if the key writes a
 * Latin letter or is the same on all keyboards: then the letter counts, wherever it is.
 */
export function latinPress(press: KeyPress, mac: boolean): KeyPress | null {
  const { key, code } = press;
  const isOther =
    UNKNOWN_KEY.test(key) ||
    (NOT_LATIN.test(key) && !NAMED_KEY.test(key) && !LATIN.test(key)) ||
    OTHER_CHARACTERS[code]?.includes(key) === true ||
    // With Option each key of a Mac writes another character.
    (mac && press.altKey && [...key].length === 1);
  const latin = CHARACTERS[code] ?? /^(?:Key|Digit)(.)$/.exec(code)?.[1];
  return isOther && latin !== undefined ? { ...pressOf(press), key: latin } : null;
}

/** Returns the fields of a press alone, which those of an event are not its own. */
function pressOf({ key, code, ctrlKey, metaKey, shiftKey, altKey }: KeyPress): KeyPress {
  return { key, code, ctrlKey, metaKey, shiftKey, altKey };
}

/** Returns whether a key press types a character other than a blank, also with AltGr or the Option key of a Mac. */
export function typesCharacter({ key, ctrlKey, metaKey, altKey }: KeyPress, mac: boolean): boolean {
  const isText = key !== ' ' && ([...key].length === 1 || !NAMED_KEY.test(key));
  return isText && !metaKey && (ctrlKey === altKey || (mac && altKey && !ctrlKey));
}
