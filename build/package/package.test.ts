import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import asar from '@electron/asar';
import { chromium } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readMap } from '../../argument/formats/native';
import { isFull } from '../../argument/testing/depth';
import { findChromium } from '../setup/chromium.mjs';
import { ensureBuilt } from '../setup/ensure.mjs';
import { top } from '../setup/targets.mjs';
import { entriesOf, faultsOf, packageOf, packagesThatMayShip } from './contents.mjs';
import { FirstStart } from './first-start.mjs';
import { fuses, readFuses, wrongFuses } from './fuses.mjs';
import { writeIcons } from './icons.mjs';
import { packedIn } from './programs.mjs';
import { makeStandIn, makeStandInFpm } from './stand-in.mjs';

/** Packs for Linux around a stand-in: Electron's own binary is not to be had on every machine that runs the tests. */
const own = mkdtempSync(join(tmpdir(), 'counterpoint-package-'));
const standIn = join(own, 'electron');
const icons = join(own, 'icons');
const unpacked = join(own, 'out', process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`);
const resources = join(unpacked, 'resources');
const archive = join(resources, 'app.asar');
const target = { platform: 'linux', arch: process.arch, mayShip: packagesThatMayShip(top) };
const onLinux = test.skipIf(process.platform !== 'linux');

beforeAll(async () => {
  mkdirSync(standIn);
  await makeStandIn(standIn);
  await writeIcons(icons);
  if (process.platform !== 'linux') return;
  const { status, said } = pack();
  expect(status, said).toBe(0);
});

afterAll(() => rmSync(own, { recursive: true, force: true }));

function pack(more: string[] = [], { kind = 'dir', out = 'out', env = {} } = {}) {
  const builder = join(top, 'node_modules/electron-builder/cli.js');
  const config = ['--config', 'build/electron-builder.json', '--linux', kind, '--publish', 'never'];
  const folders = [`-c.directories.output=${join(own, out)}`, `-c.directories.buildResources=${icons}`];
  const args = [builder, ...config, `-c.electronDist=${standIn}`, ...folders, ...more];
  const all = { ...process.env, ...env };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: top, encoding: 'utf8', env: all });
  return { status, said: `${stdout}${stderr}` };
}

onLinux('the packed program has every fuse as it is stated', async () => {
  const [program = ''] = packedIn(join(own, 'out'));
  expect(await readFuses(program)).toEqual(fuses);
  expect(await wrongFuses(program)).toEqual([]);
  expect(await wrongFuses(join(standIn, 'electron'))).not.toEqual([]);
});

test('a program whose Electron has a fuse that is not stated is refused', async () => {
  const newer = mkdtempSync(join(own, 'newer-'));
  await makeStandIn(newer, 10);
  expect(await wrongFuses(join(newer, 'electron'))).toContainEqual(expect.stringMatching(/the fuse 9 is .* stated/));
});

onLinux('the package holds what the program needs and nothing else', () => {
  expect(faultsOf(entriesOf(archive), target)).toEqual([]);
  const beside = ['LICENSE', 'THIRD-PARTY-LICENCES.txt', 'app.asar', 'app.asar.unpacked'];
  expect(readdirSync(resources).sort()).toEqual(beside);
});

onLinux('sources, tests, other people’s maps, tools, other systems and a missing page are each a fault', () => {
  const entries = entriesOf(archive);
  const entry = (path: string) => ({ path, size: 1, unpacked: path.endsWith('.node') });
  const strangers = [
    'argument/model/claim.ts',
    'dist/electron/main.test.js',
    'dist/cli/main.js',
    'dist/renderer/assets/index.js.map',
    'maps/homework.argmap.json',
    '.env',
    'node_modules/vite/index.js',
    'node_modules/electron/index.js',
    'node_modules/pdfkit/js/pdfkit.js.map',
    'node_modules/fontkit/test/index.js',
    'node_modules/@napi-rs/canvas-darwin-arm64/skia.darwin-arm64.node',
  ];
  for (const path of strangers) {
    expect(faultsOf([...entries, entry(path)], target), path).toEqual([expect.stringContaining(path)]);
  }
  const pageless = entries.filter(({ path }) => path !== 'dist/renderer/index.html');
  expect(faultsOf(pageless, target)).toEqual(['dist/renderer/index.html: is missing']);
  const mapless = entries.filter(({ path }) => !path.endsWith('first-map.argmap.json'));
  expect(faultsOf(mapless, target)).toEqual(['maps/first-map.argmap.json: is missing']);
  const inside = entries.map((each) => ({ ...each, unpacked: false }));
  expect(faultsOf(inside, target)).toContainEqual(expect.stringContaining('where the system cannot load it'));
  const large = { path: 'dist/renderer/assets/large.js', size: 20_000_000, unpacked: false };
  expect(faultsOf([...entries, large], target)).toEqual([expect.stringContaining('more than the budget')]);
});

onLinux('a package for a system whose native parts are not installed is not made', () => {
  const entries = entriesOf(archive);
  const other = { ...target, platform: 'darwin' };
  expect(faultsOf(entries, other)).toContainEqual(expect.stringContaining(`not for darwin-${process.arch}`));
  const without = entries.filter(({ path }) => !path.startsWith('node_modules/@napi-rs/canvas-'));
  expect(faultsOf(without, other)).toEqual([expect.stringContaining('no native canvas')]);
});

onLinux('a setting that electron-builder does not know stops it', () => {
  const { status, said } = pack(['-c.electronFusses=true']);
  expect(status).not.toBe(0);
  expect(said).toContain('electronFusses');
});

// Packing a second time takes ten seconds.
test.skipIf(process.platform !== 'linux' || !isFull)(
  'a deb brings the icons, the menu entry, the kind of file and the profile for the sandbox',
  () => {
    const fpm = mkdtempSync(join(own, 'fpm-'));
    makeStandInFpm(fpm);
    const wanted = ['-c.extraMetadata.homepage=https://example.org', '-c.linux.maintainer=Somebody <a@example.org>'];
    const env = { USE_SYSTEM_FPM: 'true', PATH: `${fpm}:${process.env.PATH}` };
    const { status, said } = pack(wanted, { kind: 'deb', out: 'deb', env });
    expect(status, said).toBe(0);
    expect(said).not.toContain('desktopName is not set');
    const share = join(fpm, 'given/usr/share');
    const entry = readFileSync(join(share, 'applications/counterpoint.desktop'), 'utf8');
    // A panel passes paths for %F and addresses for %U.
    expect(entry).toMatch(/^Exec=.*\/counterpoint %F$/m);
    expect(entry).not.toContain('no-sandbox');
    // An entry that names PDF becomes the default for it on a system without another program for PDF.
    expect(entry).toMatch(/^MimeType=application\/vnd\.counterpoint\+json;$/m);
    expect(readFileSync(join(share, 'mime/packages/counterpoint.xml'), 'utf8')).toContain('pattern="*.argmap.json"');
    const icon = readFileSync(join(share, 'icons/hicolor/256x256/apps/counterpoint.png'));
    expect(icon.equals(readFileSync(join(icons, 'png/256x256.png')))).toBe(true);
    const packed = readdirSync(join(own, 'deb')).find((name) => name.endsWith('unpacked')) ?? '';
    expect(existsSync(join(own, 'deb', packed, 'resources/apparmor-profile'))).toBe(true);
  },
);

onLinux('every file in the archive has the bytes that its header promises', () => {
  const { files } = JSON.parse(asar.getRawHeader(archive).headerString);
  let checked = 0;
  const walk = (folder: Record<string, AsarNode>, path: string) => {
    for (const [name, node] of Object.entries(folder)) {
      const here = path ? `${path}/${name}` : name;
      if (node.files) walk(node.files, here);
      else if (node.integrity) {
        const bytes = asar.extractFile(archive, here);
        expect(createHash('sha256').update(bytes).digest('hex'), here).toBe(node.integrity.hash);
        checked += 1;
      }
    }
  };
  walk(files, '');
  expect(checked).toBe(entriesOf(archive).length);
});

const chromiumPath = findChromium({ forTests: true });
test.skipIf(process.platform !== 'linux' || chromiumPath === undefined)(
  'the packed program starts for a new user, shows the example, and has the maps that ship in the library',
  async () => {
    await ensureBuilt({ forTests: true });
    // Only the real Electron reads archives, so that the same files lie in a folder of its name. Nothing else is there.
    const installed = mkdtempSync(join(own, 'installed-'));
    cpSync(join(unpacked, 'counterpoint'), join(installed, 'counterpoint'));
    asar.extractAll(archive, join(installed, 'resources/app.asar'));
    const start = new FirstStart(join(installed, 'counterpoint'), mkdtempSync(join(own, 'home-')), {
      STAND_IN_FOR_ELECTRON: join(top, 'dist/electron-fake/electron'),
      STAND_IN_CHROMIUM_ARGS: '--remote-debugging-port=0 --no-sandbox',
      COUNTERPOINT_CHROMIUM: chromiumPath ?? '',
    });
    try {
      await start.until(() => start.hasListedMaps());
      const browser = await chromium.connectOverCDP(await start.until(() => start.address));
      const page = await start.until(() =>
        browser
          .contexts()[0]
          ?.pages()
          .find((one) => one.url().includes('counterpoint')),
      );
      await page
        .getByRole('button', { name: /NATO office/ })
        .first()
        .waitFor();
      await browser.close();
      expect(start.maps()).toEqual(['blank', 'first-map', 'nato-liaison-office'].map((name) => `${name}.argmap.json`));
      for (const name of start.maps())
        expect(readFileSync(join(start.library, name)).equals(readFileSync(join(top, 'maps', name))), name).toBe(true);
      expect(await start.end()).toBe(0);
    } finally {
      start.child.kill('SIGKILL');
    }
  },
);

interface AsarNode {
  files?: Record<string, AsarNode>;
  integrity?: { hash: string };
}

onLinux('what is packed draws a map by itself, with no package from elsewhere', () => {
  const alone = mkdtempSync(join(own, 'alone-'));
  asar.extractAll(archive, alone);
  const chunks = readdirSync(join(alone, 'dist/electron')).filter((name) => name.endsWith('.js'));
  standStill(alone, chunks);
  const read = readMap(readFileSync(join(alone, 'maps/first-map.argmap.json'), 'utf8'));
  writeFileSync(join(alone, 'map.json'), JSON.stringify(read.ok ? read.map : undefined));
  const program = `
    import { on } from 'node:events';
    import { readFileSync } from 'node:fs';
    import { Worker } from 'node:worker_threads';
    import 'electron-updater';
    for (const chunk of ${JSON.stringify(chunks.filter((name) => name !== 'picture-worker.js'))}) await import('./dist/electron/' + chunk);
    const map = JSON.parse(readFileSync('map.json', 'utf8'));
    const options = { page: 'none', theme: 'light' };
    const locale = { tag: 'en-GB', catalogues: {} };
    for (const format of ['png', 'svg', 'pdf']) {
      const worker = new Worker('./dist/electron/picture-worker.js', { workerData: { map, format, options, locale } });
      const parts = [];
      for await (const [{ bytes, info }] of on(worker, 'message')) {
        if (bytes) parts.push(bytes);
        if (bytes) worker.postMessage(null);
        if (!info) continue;
        console.log(format, info.claims, Buffer.concat(parts).toString('latin1', 0, 4));
        break;
      }
      await worker.terminate();
    }`;
  writeFileSync(join(alone, 'draw.mjs'), program);
  const said = execFileSync(process.execPath, ['draw.mjs'], { cwd: alone, encoding: 'utf8' });
  expect(said.trim().split('\n')).toEqual(['png 5 \u0089PNG', 'svg 5 <svg', 'pdf 5 %PDF']);
});

onLinux(
  'the licence of everything that is packed or bundled goes along, and no update feed unless one is given',
  () => {
    const text = readFileSync(join(resources, 'THIRD-PARTY-LICENCES.txt'), 'utf8');
    const packages = new Set(entriesOf(archive).flatMap(({ path }) => packageOf(path) ?? []));
    for (const name of [...packages, 'react', '@xyflow/react', 'zod'])
      expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
    expect(text).toContain('SIL OPEN FONT LICENSE');
    expect(existsSync(join(resources, 'LICENSE'))).toBe(true);
    expect(existsSync(join(resources, 'app-update.yml'))).toBe(false);
  },
);

onLinux(
  'beside the package lies a list of its parts: what is packed or bundled, and Electron, and nothing else',
  () => {
    const name = readdirSync(join(own, 'out')).find((file) => file.endsWith('.cdx.json')) ?? '';
    expect(name).toMatch(/^counterpoint-[\d.]+-linux-(x64|arm64)\.cdx\.json$/);
    const list = JSON.parse(readFileSync(join(own, 'out', name), 'utf8'));
    expect(list).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'counterpoint' } } });
    const parts = new Set(list.components.map((part: { name: string }) => part.name));
    const packages = entriesOf(archive).flatMap(({ path }) => packageOf(path) ?? []);
    for (const part of [...packages, 'electron', 'react', '@xyflow/react', 'zod']) expect(parts).toContain(part);
    for (const tool of ['vitest', 'vite', 'typescript', 'electron-builder', '@playwright/test'])
      expect(parts).not.toContain(tool);
  },
);

test('Windows knows the running app by the name that its installer has', () => {
  const { appId } = JSON.parse(readFileSync(join(top, 'build/electron-builder.json'), 'utf8'));
  expect(readFileSync(join(top, 'electron/main.ts'), 'utf8')).toContain(`setAppUserModelId('${appId}')`);
});

test('icons are the same bytes each time, and of every size that a system asks for', async () => {
  const again = join(own, 'icons-again');
  await writeIcons(again);
  const files = readdirSync(icons, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files).toHaveLength(11);
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name);
    expect(readFileSync(path).equals(readFileSync(path.replace(icons, again))), name).toBe(true);
  }
  const png = readFileSync(join(icons, 'png/512x512.png'));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([512, 512]);
  const ico = readFileSync(join(icons, 'icon.ico'));
  expect(ico.readUInt16LE(4)).toBe(7);
  const icns = readFileSync(join(icons, 'icon.icns'));
  expect(icns.readUInt32BE(4)).toBe(icns.length);
});

/** Gives the packed program an Electron that is never ready, since its parts import one another. */
function standStill(folder: string, chunks: string[]) {
  const code = chunks.map((chunk) => readFileSync(join(folder, 'dist/electron', chunk), 'utf8')).join('\n');
  const lists = [...code.matchAll(/import \{([^}]*)\} from "electron"/g)].map(([, list = '']) => list);
  const names = new Set(lists.flatMap((list) => list.split(',').map((name) => name.trim().replace(/ as .*/, ''))));
  const never = '() => new Promise(() => {})';
  const get = `(_, name) => (name === 'whenReady' ? ${never} : asks)`;
  const asks = `const asks = new Proxy(function () {}, { get: ${get}, apply: () => '' });`;
  const exported = [...names].map((name) => `export const ${name} = asks;`);
  mkdirSync(join(folder, 'node_modules/electron'));
  writeFileSync(join(folder, 'node_modules/electron/package.json'), '{"type":"module","main":"index.js"}');
  writeFileSync(join(folder, 'node_modules/electron/index.js'), [asks, ...exported].join('\n'));
}
