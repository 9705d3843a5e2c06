import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, ENCODINGS } from './decode-text';

const bytesOf = (text: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(text, encoding));
const bigEndian = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());

describe('a text file is read', () => {
  it.each([
    ['as UTF-8', bytesOf('Schule für alle'), 'Schule für alle', 'UTF-8'],
    ['as UTF-8 with a mark', bytesOf('\ufeffSchule'), 'Schule', 'UTF-8'],
    ['as UTF-8 with its last character cut off', bytesOf('für alle – ü').slice(0, -1), 'für alle – ', 'UTF-8'],
    ['as UTF-16 with a mark', bytesOf('\ufeffSchule für', 'utf16le'), 'Schule für', 'UTF-16'],
    ['as UTF-16 with the mark of the other order', bigEndian('\ufeffSchule für'), 'Schule für', 'UTF-16'],
    ['as UTF-16 without a mark', bytesOf('Schule für alle', 'utf16le'), 'Schule für alle', 'UTF-16'],
    ['as UTF-16 in the other order without a mark', bigEndian('Schule für alle'), 'Schule für alle', 'UTF-16'],
    ['as UTF-16 without a mark, in Russian', bytesOf('Школа для всех', 'utf16le'), 'Школа для всех', 'UTF-16'],
    ['as Windows-1252', bytesOf('Schule für alle', 'latin1'), 'Schule für alle', 'Windows-1252'],
    ['as Windows-1252 that ends in a letter with an accent', bytesOf('Café', 'latin1'), 'Café', 'Windows-1252'],
    [
      'as UTF-8 with a letter of Windows-1252 in it',
      new Uint8Array([...bytesOf('Schüler für älter, größer '), 0x96, ...bytesOf(' und schöner')]),
      'Schüler für älter, größer – und schöner',
      'UTF-8 and Windows-1252',
    ],
    [
      'as UTF-8 with a character cut off in the middle',
      new Uint8Array([...bytesOf('für ältere – größere 𝑝'), 0xe2, 0x80, ...bytesOf(' schön, früh')]),
      'für ältere – größere 𝑝â€ schön, früh',
      'UTF-8 and Windows-1252',
    ],
    [
      'as Windows-1252 with what could be a letter of UTF-8',
      bytesOf('Ã¤ für älter, größer', 'latin1'),
      'Ã¤ für älter, größer',
      'Windows-1252',
    ],
    [
      'as Windows-1252 with quotes and dashes',
      Uint8Array.of(0x84, 0x4a, 0x61, 0x93, 0x20, 0x96, 0x20, 0x80, 0x92, 0x85),
      '„Ja“ – €’…',
      'Windows-1252',
    ],
  ])('%s', (_, bytes, text, encoding) => {
    // Windows-1252 has no mark, and every file could be in it.
    expect(decodeText(bytes)).toEqual({ text, encoding, ...(encoding.includes('Windows') ? { isGuessed: true } : {}) });
  });
});

describe('a text in Cyrillic letters', () => {
  const russian = 'Школа должна начинаться в девять часов, потому что подросткам нужно больше сна.';
  const ukrainian = 'Школа має починатися о дев’ятій, бо підліткам потрібно більше сну.';
  const bulgarian = 'Училището трябва да започва в девет часа, защото учениците се нуждаят от сън.';

  it.each([
    ['windows-1251', 'Windows-1251', russian],
    ['windows-1251', 'Windows-1251', 'Школа должна'],
    ['windows-1251', 'Windows-1251', ukrainian],
    ['windows-1251', 'Windows-1251', bulgarian],
    ['koi8-r', 'KOI8-R', russian],
    ['ibm866', 'IBM866', russian],
  ])('is read as %s', (label, encoding, text) => {
    expect(decodeText(encoded(text, label))).toEqual({ text, encoding, isGuessed: true });
  });

  it.each([
    'ÄÖÜäöüß ÄÖÜäöüß',
    'Où êtes-vous né, à Orléans ou à Nîmes ? «Là-bas», répond-elle, «près de l’océan.»',
    'Não há razões: a ação começa às três, e a educação é um direito dos cidadãos.',
    'Þú átt að læra íslensku, því að hún er töluð á Íslandi og óvíða annars staðar.',
  ])('is not what a Western one is read as: %j', (text) => {
    expect(decodeText(encoded(text, 'windows-1252'))).toEqual({ text, encoding: 'Windows-1252', isGuessed: true });
  });

  it('is not what Greek and Hebrew are read as', () => {
    const greek = 'Το σχολείο πρέπει να αρχίζει στις εννέα, γιατί οι μαθητές χρειάζονται ύπνο.';
    const hebrew = 'בית הספר צריך להתחיל בתשע כי בני נוער צריכים יותר שינה ממבוגרים';
    expect(decodeText(encoded(greek, 'windows-1253'))?.encoding).toBe('Windows-1252');
    expect(decodeText(encoded(hebrew, 'windows-1255'))?.encoding).toBe('Windows-1252');
  });
});

/** Returns a text in an encoding of one byte a letter. */
function encoded(text: string, label: string): Uint8Array {
  // Node's own decoder is wrong for some bytes of Windows-1252.
  const bytes = Array.from({ length: 256 }, (_, code) => code);
  const byteOf = new Map(
    bytes.map((code) => [
      label === 'windows-1252'
        ? (decodeText(Uint8Array.of(0x61, code, 0x20))?.text.slice(1, -1) ?? '')
        : new TextDecoder(label).decode(Uint8Array.of(code)),
      code,
    ]),
  );
  return Uint8Array.from(text, (letter) => byteOf.get(letter) ?? 0x3f);
}

describe('the declaration of a page', () => {
  const page = (head: string, letters: readonly number[]) =>
    new Uint8Array([...bytesOf(`${head}<p>`), ...letters, ...bytesOf('</p>')]);
  const said = (head: string, letters: readonly number[]) => decodeText(page(head, letters));

  it.each([
    ['<?xml version="1.0" encoding="iso-8859-1"?>', [0xfc, 0x92], 'ü’', 'Windows-1252'],
    ["<?xml version='1.0' encoding='windows-1251'?>", [0xd8, 0xea], 'Шк', 'Windows-1251'],
    ['<meta charset=windows-1251>', [0xd8, 0xea], 'Шк', 'Windows-1251'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">', [0x93, 0x8c], '東', 'Shift_JIS'],
    ['<meta charset="iso-8859-2">', [0xb3, 0xf3], 'łó', 'ISO-8859-2'],
    ['<meta charset="iso-2022-jp">', [0x1b, 0x24, 0x42, 0x45, 0x6c, 0x1b, 0x28, 0x42], '東', 'ISO-2022-JP'],
    ['<meta charset="utf-16">', [0xc3, 0xbc], 'ü', 'UTF-8'],
    ['<meta charset="unheard-of">', [0xc3, 0xbc], 'ü', 'UTF-8'],
    ['<meta charset="utf-8">', [0xfc, 0x20], 'ü ', 'Windows-1252'],
    ['<meta charset="iso-8859-1">', [0xc3, 0xbc], 'ü', 'UTF-8'],
  ])('%s is believed where the bytes allow it', (head, letters, text, encoding) => {
    const isGuessed = head.includes('utf-8') ? { isGuessed: true } : {};
    expect(said(head, letters)).toEqual({ text: `${head}<p>${text}</p>`, encoding, ...isGuessed });
  });
});

describe('an encoding that a person has chosen', () => {
  it('is taken whatever the bytes look like', () => {
    const polish = Uint8Array.of(0xbf, 0xf3, 0xb3, 0xe6);
    expect(decodeText(polish)).toMatchObject({ text: '¿ó³æ', isGuessed: true });
    expect(decodeText(polish, 'windows-1250')).toEqual({ text: 'żółć', encoding: 'Windows-1250' });
    expect(decodeText(Uint8Array.of(0x93, 0x8c), 'shift_jis')).toEqual({ text: '東', encoding: 'Shift_JIS' });
    expect(decodeText(Uint8Array.of(0x92), 'windows-1252')?.text).toBe('’');
    expect(decodeText(bytesOf('<meta charset="utf-8">ü'), 'windows-1252')?.text).toContain('Ã¼');
    expect(decodeText(Uint8Array.of(0x61, 0xff), 'utf-8')?.text).toBe('a\ufffd');
    expect(decodeText(Uint8Array.of(0, 0), 'utf-8')).toBeNull();
  });

  it.each(ENCODINGS)('can be %s', (encoding) => {
    const bytes = encoding.startsWith('utf-16') ? [0x41, 0, 0x42, 0] : [0x41, 0x42];
    if (encoding === 'utf-16be') bytes.reverse();
    expect(decodeText(Uint8Array.from(bytes), encoding)?.text).toMatch(/^(?:AB|BA)$/);
  });
});

it('a picture is no text, nor is any file with zero bytes on both sides', () => {
  expect(decodeText(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0x80, 0x81))).toBeNull();
  expect(decodeText(bytesOf('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10', 'latin1'))).toBeNull();
});

it('a stray zero byte makes no UTF-16 of a text', () => {
  const text = `${'Schule für alle. '.repeat(4)}\0`;
  expect(decodeText(bytesOf(text))).toEqual({ text, encoding: 'UTF-8' });
});

it('every text that is written as UTF-8 or with a mark as UTF-16 is read as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.includes('\0') && !text.startsWith('\ufeff'));
      expect(decodeText(bytesOf(text))?.text).toBe(text);
      expect(decodeText(bytesOf(`\ufeff${text}`, 'utf16le'))?.text).toBe(text);
      expect(decodeText(bigEndian(`\ufeff${text}`))?.text).toBe(text);
    }),
  );
});

it('every letter of Windows-1252 is read by the table of the Encoding Standard', () => {
  const letters = Array.from('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ');
  const codes = [0x80, ...range(0x82, 0x8c), 0x8e, ...range(0x91, 0x9c), 0x9e, 0x9f];
  expect(decodeText(Uint8Array.from(codes))?.text).toBe(letters.join(''));
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
