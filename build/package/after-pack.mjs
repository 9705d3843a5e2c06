import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { top } from '../setup/targets.mjs';
import { entriesOf, faultsOf, packagesThatMayShip } from './contents.mjs';
import { licencesOf, licenceText } from './licences.mjs';
import { partsList } from './parts-list.mjs';

const LICENCE_FILE = 'THIRD-PARTY-LICENCES.txt';

/** As electron-builder numbers them. */
const architectures = ['ia32', 'x64', 'armv7l', 'arm64', 'universal'];

/**
 * Called by electron-builder between packing and setting the fuses. Refuses a package with a file too many or a
 * licence too few, and writes the licences and the list of its parts.
 *
 * @param {import('electron-builder').AfterPackContext} context
 */
export default async function afterPack({ appOutDir, outDir, arch, electronPlatformName, packager }) {
  const { productFilename } = packager.appInfo;
  const isMac = electronPlatformName === 'darwin';
  const resources = join(appOutDir, isMac ? `${productFilename}.app/Contents/Resources` : 'resources');
  const archive = join(resources, 'app.asar');
  const entries = entriesOf(archive);
  const target = { platform: electronPlatformName, arch: architectures[arch] ?? '', mayShip: packagesThatMayShip(top) };
  const faults = faultsOf(entries, target);
  if (faults.length > 0) throw new Error(`this package is not as it should be:\n${faults.join('\n')}`);
  const licences = licencesOf(top, archive, entries);
  writeFileSync(join(resources, LICENCE_FILE), licenceText(licences));
  // Beside the installers, by their name, so that it is published with them.
  const { buildConfigurationKey: system } = packager.platform;
  const partsFile = `counterpoint-${packager.appInfo.version}-${system}-${architectures[arch]}.cdx.json`;
  writeFileSync(join(outDir, partsFile), partsList(top, licences));
  // Electron's window without an app, which is never needed here.
  rmSync(join(resources, 'default_app.asar'), { force: true });
}
