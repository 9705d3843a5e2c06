import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeMap } from '../../argument/formats/native';
import { largeMap } from '../../argument/testing/large-map';
import { mapOf } from '../../argument/testing/map-builder';
import { contentHash } from './file-io';
import { mapFileBytes, mapName, readMapFile } from './map-file';

const text = writeMap(mapOf('T\n  because A'));

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-map-file-'));
  file = join(folder, 'Lesson 3.argmap.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a map file', () => {
  it('is read with the hash of its bytes, and not changed', async () => {
    writeFileSync(file, text);
    const before = statSync(file);
    const read = await readMapFile(file);
    expect(read.revision).toBe(contentHash(readFileSync(file)));
    expect(writeMap(read.map)).toBe(text);
    expect(read).not.toHaveProperty('readOnly');
    expect(statSync(file).mtimeMs).toBe(before.mtimeMs);
  });

  it.each([
    ['UTF-16, as Notepad saves it', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 of the other order', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
  ])('in %s is read', async (_, bytes) => {
    writeFileSync(file, bytes);
    expect(writeMap((await readMapFile(file)).map)).toBe(text);
  });

  it('of a newer format is read-only', async () => {
    writeFileSync(file, text.replace('counterpoint/1', 'counterpoint/9'));
    expect(await readMapFile(file)).toMatchObject({ readOnly: 'newer' });
  });

  it('is made in three steps, between which other work goes on', async () => {
    let turns = 0;
    let next: NodeJS.Immediate | undefined;
    const count = () => {
      turns++;
      next = setImmediate(count);
    };
    count();
    const map = largeMap(1000);
    expect(new TextDecoder().decode(await mapFileBytes(map, 'Large'))).toBe(writeMap(map));
    clearImmediate(next);
    expect(turns).toBeGreaterThanOrEqual(3);
  });

  it('is not made of a map that could not be opened again', async () => {
    const faulty = {
      ...mapOf('T'),
      format: 'counterpoint/1',
      claims: [
        { id: 'c1', text: 'T' },
        { id: 'c1', text: 'T' },
      ],
    };
    await expect(mapFileBytes(faulty as never, 'Twice')).rejects.toMatchObject({ code: 'unreadable' });
  });

  it('is called by its name without the extension', () => {
    expect(mapName(file)).toBe('Lesson 3');
    expect(mapName('x.json')).toBe('x');
    expect(mapName('x.txt')).toBe('x.txt');
  });
});

describe('a bad file gives one message that names it, and is unchanged', () => {
  it.each([
    ['not there', null, /was not found/],
    ['empty', '', /is empty/],
    ['white space', ' \n ', /is empty/],
    ['cut off', text.slice(0, -20), /is damaged at line \d+, column \d+/],
    ['of another kind', '{"nodes":[]}', /is not a Counterpoint map/],
    [
      'newer than this program can read',
      text.replace('counterpoint/1', 'counterpoint/9').replace('"kind": "reason"', '"kind": "support"'),
      /made by a newer version .* not changed/,
    ],
    ['the wrong shape', text.replace('"text": "T"', '"text": 7'), /At claims\[0\]\.text \(id c1, line 6\)/],
    [
      'contradicting itself',
      text.replace('"target": "c1"', '"target": "c9"'),
      /inferences\[0\] \(id i1, line \d+\) points to c9/,
    ],
    ['full of NUL bytes', '\0'.repeat(4096), /is not a text file/],
    ['binary', Buffer.from([0xff, 0x00, 0x00, 0x80]), /is not a text file/],
    ['nested without end', `${'['.repeat(200_000)}`, /nested too deeply/],
  ])('%s', async (_, content, sentence) => {
    if (content !== null) writeFileSync(file, content);
    const message = await readMapFile(file).then(
      () => 'it was read',
      (error: Error) => error.message,
    );
    expect(message).toMatch(/“Lesson 3\.argmap\.json”/);
    expect(message).toMatch(sentence);
    expect(message).not.toMatch(/\bat \w+ \(|Error:|undefined/);
    if (content !== null) expect(readFileSync(file)).toEqual(Buffer.from(content));
  });

  it('too large, which is noticed before it is read', async () => {
    writeFileSync(file, '');
    truncateSync(file, 40 * 1024 * 1024);
    await expect(readMapFile(file)).rejects.toThrow(/larger than 32 MB/);
  });

  it('a folder', async () => {
    mkdirSync(file);
    await expect(readMapFile(file)).rejects.toThrow(/is a folder/);
  });
});
