import { execFileSync } from 'node:child_process';

/**
 * @typedef {object} Component
 * @property {string} bom-ref
 * @property {string} name
 * @property {string} version
 */

/**
 * The list of parts (SBOM, as CycloneDX) of a package: of all that npm has installed, what is shipped. npm
 * itself knows only what was installed; that the page's libraries are bundled in, and tools are not, is known
 * here.
 *
 * @param {string} top
 * @param {{ name: string, version: string }[]} shipped
 * @returns {string}
 */
export function partsList(top, shipped) {
  const npm = process.env.npm_execpath;
  const asked = ['sbom', '--sbom-format', 'cyclonedx'];
  const said = npm?.endsWith('.js')
    ? execFileSync(process.execPath, [npm, ...asked], { cwd: top, encoding: 'utf8', maxBuffer: 2 ** 26 })
    : execFileSync('npm', asked, {
        cwd: top,
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
        shell: process.platform === 'win32',
      });
  const all = JSON.parse(said);
  const wanted = new Set([...shipped.map(({ name, version }) => `${name}@${version}`)]);
  /** @type {Component[]} */
  const components = all.components.filter(
    (/** @type {Component} */ { name, version }) => name === 'electron' || wanted.has(`${name}@${version}`),
  );
  const found = new Set(components.map(({ name, version }) => `${name}@${version}`));
  const missing = [...wanted].filter((name) => !found.has(name));
  if (missing.length > 0) throw new Error(`shipped, but not in the list of parts: ${missing.join(', ')}`);
  const own = all.metadata.component;
  const kept = new Set([own['bom-ref'], ...components.map((part) => part['bom-ref'])]);
  const dependencies = all.dependencies
    .filter((/** @type {{ ref: string }} */ { ref }) => kept.has(ref))
    .map((/** @type {{ ref: string, dependsOn: string[] }} */ { ref, dependsOn }) => ({
      ref,
      dependsOn: dependsOn.filter((other) => kept.has(other)),
    }));
  // npm takes the name of the folder for it, and everything for a library.
  const component = { ...own, type: 'application', name: own['bom-ref'].replace(/@[^@]*$/, '') };
  return `${JSON.stringify({ ...all, metadata: { ...all.metadata, component }, components, dependencies }, null, 2)}\n`;
}
