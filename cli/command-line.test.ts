import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from './testing/run-program';

const BUNDLED_MAP = join(import.meta.dirname, '..', 'maps', 'nato-liaison-office.argmap.json');
const NAME = '北約 駐日 office.argmap.json';
const SMALL_MAP = join(import.meta.dirname, '..', 'maps', 'first-map.argmap.json');
const SMALL = 'small.argmap.json';

let folder: string;
const run = (...args: string[]) => runProgram(args, { cwd: folder });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint cli '));
  copyFileSync(BUNDLED_MAP, join(folder, NAME));
  copyFileSync(SMALL_MAP, join(folder, SMALL));
  writeFileSync(join(folder, 'broken.argmap.json'), '{ "format": "counterpoint/1", ');
  writeFileSync(
    join(folder, 'faulty.argmap.json'),
    readFileSync(BUNDLED_MAP, 'utf8').replace('"target": "c1"', '"target": "c99"'),
  );
  mkdirSync(join(folder, 'a folder'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('show', () => {
  it('prints the numbered outline of a map with spaces and other scripts in its name', async () => {
    const { code, out, err } = await run('show', NAME);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.split('\n');
    expect(lines[0]).toBe('The plan for a NATO office in Tokyo');
    expect(lines[2]).toMatch(/^1 Japan's threat perception, not NATO expansion/);
    expect(out).toContain('  but 1.4 Chinese Foreign Ministry says: ');
    expect(out).toMatch(/^ {6}in reply 1\.1b\.1\.1 |^ {4}in reply 1\.4\.2 /m);
  });

  it('prints the structure as JSON', async () => {
    const { out } = await run('show', '--json', NAME);
    const summary = JSON.parse(out) as Record<string, unknown[]>;
    expect(Object.keys(summary)).toEqual([
      ...['title', 'claims', 'inferences', 'contentions', 'counterclaims', 'rebuttals', 'undercutters'],
      ...['coPremises', 'loose', 'depth'],
    ]);
    expect(summary.claims).toHaveLength(32);
    expect(summary.contentions).toEqual([expect.objectContaining({ id: 'c1', number: '1' })]);
    expect(summary.counterclaims).toEqual([expect.objectContaining({ number: '1.4' })]);
    expect(summary.rebuttals).toHaveLength(4);
    expect(summary.undercutters).toHaveLength(1);
    expect(summary.coPremises).toHaveLength(3);
    expect(summary.loose).toEqual([]);
  });

  it('reads standard input for -', async () => {
    const { code, out } = await runProgram(['show', '-'], { input: readFileSync(BUNDLED_MAP) });
    expect(code).toBe(0);
    expect(out).toContain('1 Japan');
    expect((await runProgram(['show', '-'], { input: '' })).err).toMatch(/^counterpoint: “standard input” is empty/);
  });

  it('prints no control characters of a map', async () => {
    const text = readFileSync(BUNDLED_MAP, 'utf8').replace(/"title": "[^"]*"/, '"title": "\\u001b[2J\\u0007Gone"');
    const { out } = await runProgram(['show', '-'], { input: text });
    expect(out).not.toContain('\u001b');
    expect(out).toContain('Gone');
  });
});

describe('export', () => {
  it('writes a PNG of every claim and reports it', async () => {
    const { code, out } = await run('export', NAME, '-o', 'my picture.png', '--scale', '2', '--json');
    expect(code).toBe(0);
    const made = JSON.parse(out) as Record<string, unknown>;
    expect(Object.keys(made)).toEqual([
      ...['file', 'format', 'width', 'height', 'textPt', 'claims', 'pages', 'alt', 'ms'],
    ]);
    expect(made).toMatchObject({
      format: 'png',
      textPt: null,
      claims: 32,
      file: expect.stringMatching(/my picture\.png$/),
    });
    const bytes = readFileSync(join(folder, 'my picture.png'));
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([made.width, made.height]);
    const half = JSON.parse((await run('export', NAME, '-o', 'half.png', '--json')).out) as { width: number };
    expect(Math.abs(half.width * 2 - Number(made.width))).toBeLessThanOrEqual(2);
  });

  it('writes a page of the requested size in points, and reports the size of its text', async () => {
    const size = async (...args: string[]) =>
      JSON.parse((await run('export', NAME, '-o', 'page.pdf', '--json', ...args)).out) as {
        width: number;
        height: number;
        textPt: number;
      };
    const a4 = await size('--page', 'a4');
    expect([Math.round(a4.width), Math.round(a4.height)]).toEqual([842, 595]);
    const upright = await size('--page', 'a4', '--portrait');
    expect([Math.round(upright.width), Math.round(upright.height)]).toEqual([595, 842]);
    expect((await size('--page', 'a3')).textPt).toBeGreaterThan(a4.textPt);
  });

  it('draws one branch, given by number or id', async () => {
    const claims = async (branch: string) =>
      (
        JSON.parse((await run('export', NAME, '-o', 'branch.svg', '--branch', branch, '--json')).out) as {
          claims: number;
        }
      ).claims;
    expect(await claims('1.4')).toBe(10);
    expect(await claims('c23')).toBe(10);
  });

  it('draws title and legend only on request', async () => {
    await run('export', NAME, '-o', 'bare.svg');
    await run('export', NAME, '-o', 'full.svg', '--title', '--legend', '--theme', 'print');
    const [withoutLegend, full] = ['bare.svg', 'full.svg'].map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(withoutLegend).not.toContain('an answer to an objection');
    expect(full).toContain('an answer to an objection');
  });

  it('writes to a device without replacing it', async () => {
    const { code } = await run('export', NAME, '-o', '/dev/null', '--format', 'svg');
    expect(code).toBe(0);
    expect(readFileSync('/dev/null')).toHaveLength(0);
  });

  it('never replaces a map, and leaves no partial file', async () => {
    const before = readFileSync(join(folder, NAME));
    expect((await run('export', NAME, '-o', NAME, '--format', 'png')).code).toBe(1);
    expect(readFileSync(join(folder, NAME))).toEqual(before);
    expect((await run('export', NAME, '-o', 'no/such/folder.png')).err).toMatch(/its folder does not exist/);
    expect((await run('export', NAME, '-o', 'a folder', '--format', 'png')).err).toMatch(/is a folder/);
    expect(readdirSync(folder).filter((name) => name.includes('tmp'))).toEqual([]);
  });

  it('never replaces the map it draws, whatever its name and by whichever path', async () => {
    copyFileSync(BUNDLED_MAP, join(folder, 'plain.json'));
    symlinkSync('plain.json', join(folder, 'other way.png'));
    for (const out of ['plain.json', join(folder, 'a folder', '..', 'plain.json'), 'other way.png']) {
      const { code, err } = await run('export', 'plain.json', '-o', out, '--format', 'png');
      expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/is a map.*nothing was written/) });
    }
    expect(readFileSync(join(folder, 'plain.json'))).toEqual(readFileSync(BUNDLED_MAP));
  });
});

describe('a picture', () => {
  it.each(['png', 'svg', 'pdf'])('as %s can be opened again, with its map byte for byte', async (format) => {
    const picture = `again.${format}`;
    await run('export', SMALL, '-o', picture);
    expect(await run('extract', picture, '-o', `${format}.argmap.json`)).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(join(folder, `${format}.argmap.json`))).toEqual(readFileSync(SMALL_MAP));
    expect((await run('extract', picture)).out).toBe(readFileSync(SMALL_MAP, 'utf8'));
    expect((await run('show', picture)).out).toContain('1 Our school');
    expect((await runProgram(['show', '-'], { input: readFileSync(join(folder, picture)) })).out).toContain(
      '1 Our school',
    );
    expect((await run('check', picture)).out).toContain(`${picture} has no errors.\n`);
    await run('export', picture, '-o', `copy of ${picture}`);
    expect((await run('extract', `copy of ${picture}`)).out).toBe(readFileSync(SMALL_MAP, 'utf8'));
  });

  it('has no map with --no-map', async () => {
    await run('export', NAME, '-o', 'bare.png', '--no-map');
    expect(await run('extract', 'bare.png')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('no map'),
    });
    expect((await run('extract', NAME)).err).toMatch(/is not a PNG, SVG or PDF/);
  });

  it('never has its map extracted over a file', async () => {
    await run('export', NAME, '-o', 'over.png');
    writeFileSync(join(folder, 'mine.argmap.json'), 'mine');
    expect((await run('extract', 'over.png', '-o', 'mine.argmap.json')).err).toMatch(/already exists/);
    expect(readFileSync(join(folder, 'mine.argmap.json'), 'utf8')).toBe('mine');
  });

  it('is described in sentences, with or without being drawn', async () => {
    const { out } = await run('export', NAME, '--alt');
    expect(out).toMatch(
      /^Argument map with 32 claims\. Thesis: Japan.+The counterclaim: Chinese Foreign Ministry says: /,
    );
    expect((await run('export', NAME, '-o', 'told.svg', '--alt')).out).toBe(out);
    expect(JSON.parse((await run('export', NAME, '--alt', '--json')).out)).toEqual({ alt: out.trim() });
    expect((await run('export', NAME, '--alt', '--branch', '1.4')).out).toMatch(/^Branch 1\.4 /);
  });

  it('as a poster has its text at the requested size', async () => {
    const { out } = await run('export', NAME, '-o', 'poster.pdf', '--poster', '10', '--json');
    const made = JSON.parse(out) as { pages: number; textPt: number; width: number };
    expect(made.pages).toBeGreaterThan(1);
    expect(made.textPt).toBeGreaterThanOrEqual(10);
    expect(Math.round(made.width)).toBe(842);
    expect((await run('export', NAME, '-o', 'poster.pdf', '--poster', '10')).out).toContain(
      `${made.pages} pages of 842`,
    );
  });

  it('as a worksheet hides boxes, and includes the map only with --map', async () => {
    const worksheet = (...args: string[]) => run('export', SMALL, '-o', 'sheet.pdf', '--worksheet', ...args);
    expect((await worksheet()).out).toBe('sheet.pdf: 842 × 595 pt, all 5 claims\n');
    expect((await run('extract', 'sheet.pdf')).code).toBe(1);
    expect((await worksheet('--hide', 'answers', '--sentences', '--key', '--page', 'letter')).out).toBe(
      'sheet.pdf: 3 pages of 792 × 612 pt, all 5 claims\n',
    );
    await worksheet('--map', '--hide', '2');
    expect((await run('extract', 'sheet.pdf')).out).toBe(readFileSync(SMALL_MAP, 'utf8'));
  });

  it('as an SVG has layers with --steps, and no font with --no-font', async () => {
    await run('export', NAME, '-o', 'steps.svg', '--steps', '--no-font');
    const text = readFileSync(join(folder, 'steps.svg'), 'utf8');
    expect(text.match(/inkscape:groupmode="layer"/g)).toHaveLength(28);
    expect(text.match(/<g id="claim-/g)).toHaveLength(32);
    expect(text).not.toContain('@font-face');
  });

  it('as an SVG has its text as outlines with --outlines, and carries the map', async () => {
    await run('export', NAME, '-o', 'outlines.svg', '--outlines');
    const text = readFileSync(join(folder, 'outlines.svg'), 'utf8');
    expect(text).not.toMatch(/<text|@font-face/);
    expect(text.match(/<g id="claim-/g)).toHaveLength(32);
    expect((await run('extract', 'outlines.svg')).out).toBe(readFileSync(join(folder, NAME), 'utf8'));
  });

  it('with --steps has a page for each step, or is a series of numbered pictures', async () => {
    expect((await run('export', SMALL, '-o', 'told.pdf', '--steps', '--page', 'slide')).out).toBe(
      'told.pdf: 4 pages of 960 × 540 pt, all 5 claims\n',
    );
    expect((await run('export', SMALL, '-o', 'told.zip', '--steps', '--page', 'slide')).out).toBe(
      'told.zip: 4 pictures of 1280 × 720 px, all 5 claims\n',
    );
    const names = Object.keys(unzipSync(readFileSync(join(folder, 'told.zip'))));
    expect(names).toHaveLength(4);
    expect(names[3]).toMatch(/ 4\.png$/);
  });
});

describe('evaluate', () => {
  it('prints the status of every claim, and why', async () => {
    const { code, out, err } = await run('evaluate', NAME);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.match(/^ {4}(?:stands|falls|open), because .+\.$/gm)).toHaveLength(32);
    expect(out).toMatch(/^1\.4 .+\n {4}falls, because nothing answers 1\.4\.2 “.+”\.$/m);
    const { semantics, labels } = JSON.parse((await run('evaluate', NAME, '--json')).out);
    expect(semantics).toBe('grounded');
    expect(labels).toMatchObject({ c1: 'stands', c23: 'falls' });
  });

  it('lists the extensions of a framework, also as JSON', async () => {
    writeFileSync(join(folder, 'two.apx'), 'arg(a). arg(b).\natt(a,b). % each other\natt(b,a).\n');
    writeFileSync(join(folder, 'two.tgf'), 'a\nb\n#\na b\nb a\n');
    writeFileSync(join(folder, 'three.af'), 'p af 3\n# in a circle\n1 2\n2 3\n3 1\n');
    const of = async (...args: string[]) => JSON.parse((await run('evaluate', ...args, '--json')).out);
    expect(await of('two.apx')).toEqual({ semantics: 'grounded', extensions: [[]] });
    expect((await of('two.tgf', '--semantics', 'stable')).extensions.sort()).toEqual([['a'], ['b']]);
    expect((await of('two.apx', '--semantics', 'complete')).extensions).toHaveLength(3);
    expect(await of('three.af', '--semantics', 'stable')).toEqual({ semantics: 'stable', extensions: [] });
    expect((await run('evaluate', 'two.apx', '--semantics', 'preferred')).out.split('\n').sort().join('')).toBe(
      '[a][b]',
    );
  });

  it('names the invalid line, and refuses unsupported requests', async () => {
    writeFileSync(join(folder, 'bad.apx'), 'arg(a).\natt(a,b).\n');
    expect(await run('evaluate', 'bad.apx')).toMatchObject({
      code: 1,
      err: 'counterpoint: “bad.apx” cannot be read. Line 2: there is no argument “b”.\n',
    });
    expect((await run('evaluate', NAME, '--semantics', 'stable')).code).toBe(2);
    expect((await run('evaluate', 'two.apx', '--limit', 'soon')).err).toMatch(/give a number of seconds/);
  });
});

describe('check', () => {
  it('reports that a valid map has no errors', async () => {
    expect(await run('check', NAME)).toMatchObject({ code: 0, out: `${NAME} has no errors.\n`, err: '' });
    expect(JSON.parse((await run('check', NAME, '--json')).out)).toMatchObject({ sound: true, faults: [] });
  });

  it('ends each sentence with one mark, also where a name or a claim is a question', async () => {
    const question = { id: 'c1', text: 'Who pays?', holder: 'Who?' };
    const objection = { id: 'i1', kind: 'objection', premises: ['c2'], target: 'c1' };
    const map = {
      format: 'counterpoint/1',
      title: 'Why?',
      sources: [],
      claims: [question, { id: 'c2', text: 'I do!' }],
    };
    writeFileSync(join(folder, 'why.argmap.json'), JSON.stringify({ ...map, inferences: [objection] }));
    for (const command of [['check', '--hints'], ['evaluate'], ['show'], ['export', '--alt']])
      for (const language of ['en', 'de']) {
        const { out } = await run(...command, 'why.argmap.json', '--lang', language);
        expect(out).not.toMatch(/[.?!…]\s?[.:;,](?=\s|$)/mu);
        expect(out).toContain('?');
      }
  });

  it('names the place of every error', async () => {
    const { code, err } = await run('check', 'faulty.argmap.json');
    expect(code).toBe(1);
    expect(err).toMatch(/inferences\[0\] \(id i\d+, line \d+\) points to c99/);
    const { out } = await run('check', 'faulty.argmap.json', '--json');
    expect(JSON.parse(out)).toMatchObject({
      sound: false,
      faults: [expect.objectContaining({ kind: 'faulty' }), ...[]],
    });
  });
});

describe('an error is one sentence on standard error, with', () => {
  it.each([
    [1, ['show', 'not there.argmap.json'], /“not there\.argmap\.json” was not found/],
    [1, ['show', 'broken.argmap.json'], /“broken\.argmap\.json” is damaged at line 1/],
    [1, ['export', 'broken.argmap.json', '-o', 'x.png'], /is damaged/],
    [1, ['show', 'a folder'], /is a folder/],
    [1, ['export', NAME, '-o', 'x.png', '--branch', '9.9'], /no claim 9\.9/],
    [1, ['open', '--no-launch', '--library', 'broken.argmap.json', '--data', 'data'], /cannot hold your maps/],
    [2, [], /Which command.*counterpoint --help/],
    [2, ['shwo', NAME], /Unknown command "shwo"/],
    [2, ['constructor'], /Unknown command "constructor"/],
    [2, ['show'], /Which map/],
    [2, ['show', NAME, NAME], /one map only/],
    [2, ['show', NAME, '--jsno'], /--jsno/],
    [2, ['export', NAME], /Where to/],
    [2, ['export', NAME, '-o', 'x'], /Which format/],
    [2, ['export', NAME, '-o', 'x.gif'], /Which format/],
    [2, ['export', NAME, '-o', 'x.png', '--page', 'a5'], /choose one of none, screen, slide, document, a4, letter, a3/],
    [2, ['export', NAME, '-o', 'x.png', '--scale', '0'], /from 0\.1 to 20/],
    [2, ['export', NAME, '-o', 'x.pdf', '--scale', '2'], /for PNG and SVG/],
    [2, ['export', NAME, '-o', '-', '--format', 'png'], /Give a file name with -o/],
    [2, ['export', NAME, '-o', 'x.pdf', '--poster', 'big'], /from 4 to 48/],
    [2, ['export', NAME, '-o', 'x.png', '--poster', '10'], /--poster works for PDF only/],
    [2, ['export', NAME, '-o', 'x.pdf', '--poster', '10', '--page', 'slide'], /needs a paper size/],
    [2, ['export', NAME, '-o', 'x.pdf', '--poster', '10', '--branch-pages'], /not both/],
    [2, ['export', NAME, '-o', 'x.png', '--steps'], /both --steps and -o NAME\.zip/],
    [2, ['export', NAME, '-o', 'x.zip'], /both --steps and -o NAME\.zip/],
    [2, ['export', NAME, '-o', 'x.pdf', '--steps', '--poster', '10'], /only one of/],
    [2, ['export', NAME, '-o', 'x.png', '--worksheet'], /--worksheet works for PDF only/],
    [2, ['export', NAME, '-o', 'x.pdf', '--worksheet', '--steps'], /only one of/],
    [2, ['export', NAME, '-o', 'x.pdf', '--worksheet', '--page', 'slide'], /needs a paper size/],
    [2, ['export', NAME, '-o', 'x.pdf', '--worksheet', '--hide', '9'], /below, answers, 2, 3, 4, all/],
    [2, ['export', NAME, '-o', 'x.pdf', '--key'], /need --worksheet/],
    [2, ['export', NAME, '-o', 'x.png', '--no-font'], /--no-font works for SVG only/],
    [2, ['export', NAME, '-o', 'x.pdf', '--outlines'], /--outlines works for SVG only/],
    [2, ['export', NAME, '-o', 'x.svg', '--no-font', '--outlines'], /either --no-font or --outlines/],
    [2, ['extract'], /Which map/],
    [1, ['extract', 'not there.png'], /“not there\.png” was not found/],
    [2, ['open', '--port', 'seven'], /from 0 to 65535/],
    [2, ['open', '--port', '-1'], /--port/],
    [2, ['open', '--browser', '--desktop'], /not both/],
  ])('exit code %i for %j', async (expected, args, sentence) => {
    const { code, out, err } = await run(...args);
    expect({ code, out }).toEqual({ code: expected, out: '' });
    expect(err).toMatch(sentence);
    expect(err).toMatch(/^counterpoint: [^\n]+\n$/);
    expect(err).not.toMatch(/\n {4}at |node:internal/);
    expect(existsSync(join(folder, 'x.png'))).toBe(false);
  });
});

it('help and version are printed with exit code 0', async () => {
  expect(await run('--help')).toMatchObject({
    code: 0,
    out: expect.stringContaining('counterpoint export MAP -o OUT'),
  });
  expect(await run('show', '--help')).toMatchObject({ code: 0 });
  expect((await run('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

it('through npm a relative path starts from the caller’s folder', async () => {
  const { spawn } = await import('node:child_process');
  const starter = join(import.meta.dirname, '..', 'build', 'counterpoint.mjs');
  const out = await new Promise<string>((resolve) => {
    // npm changes to the project root and passes the caller's folder in INIT_CWD.
    const child = spawn(process.execPath, [starter, 'show', NAME], {
      cwd: join(import.meta.dirname, '..'),
      env: { ...process.env, INIT_CWD: folder, npm_lifecycle_event: 'counterpoint' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    child.on('close', () => resolve(output));
  });
  expect(out).toMatch(/^The plan for a NATO office in Tokyo\n/);
});

describe('the language', () => {
  const german = /^ {2}aber 1\.4 Chinese Foreign Ministry sagt: /m;

  it('is that of the system by default', async () => {
    const inLanguage = (LC_ALL: string, more: NodeJS.ProcessEnv = {}) =>
      runProgram(['show', NAME], { cwd: folder, env: { LC_ALL, ...more } });
    expect((await inLanguage('de_AT.UTF-8@euro')).out).toMatch(german);
    expect((await inLanguage('', { LC_MESSAGES: '', LANG: 'de_DE' })).out).toMatch(german);
    expect((await inLanguage('fr_FR.UTF-8', { LANG: 'de_DE' })).out).not.toMatch(german);
    expect((await inLanguage('POSIX')).out).toContain('  but 1.4 ');
  });

  it('is the requested one, wherever the option is', async () => {
    expect((await run('--lang', 'de', 'show', NAME)).out).toMatch(german);
    expect((await run('show', NAME, '--lang=de')).out).toMatch(german);
    expect((await run('--help', '--lang', 'de')).out).toContain('counterpoint show KARTE');
    expect((await run('check', 'broken.argmap.json', '--lang', 'de')).err).toMatch(
      /^counterpoint: „broken\.argmap\.json“ ist beschädigt, Zeile 1, Spalte \d+: .*fehlt\. Die Datei wurde nicht geändert/,
    );
  });

  it('is used in a picture, its description and its date', async () => {
    const { out, code } = await run(
      'export',
      NAME,
      '-o',
      'deutsch.svg',
      '--legend',
      '--source',
      '--lang',
      'de',
      '--json',
    );
    expect({ code, alt: (JSON.parse(out) as { alt: string }).alt }).toEqual({
      code: 0,
      alt: expect.stringMatching(/^Argumentkarte mit 32 Behauptungen\. These: /),
    });
    const svg = readFileSync(join(folder, 'deutsch.svg'), 'utf8');
    for (const word of ['weil', 'in Erwiderung', 'ein Einwand gegen einen Schritt', 'Quelle: '])
      expect(svg).toContain(word);
    expect(svg).not.toMatch(/>(because|but|in reply)</);
  });

  it('that is not available is refused in the language of the system', async () => {
    const { code, err } = await runProgram(['show', NAME, '--lang', 'fr'], { cwd: folder, env: { LC_ALL: 'de_DE' } });
    expect({ code, err }).toEqual({ code: 2, err: 'counterpoint: --lang fr: Wählen Sie aus en, de.\n' });
  });
});
