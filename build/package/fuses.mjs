import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

/**
 * Every fuse of Electron, stated one by one; why so stands in docs/security.md. `npm run check` fails on one that is
 * left out, and packaging on one that the binary has and this list has not.
 *
 * @type {Record<keyof typeof FuseV1Options, boolean>}
 */
export const fuses = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
};

/** The names of all fuses that there are. */
export const fuseNames = /** @type {(keyof typeof FuseV1Options)[]} */ (
  Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)))
);

/**
 * Sets the fuses of an Electron binary, and reads them back: a binary with any fuse otherwise is no release.
 *
 * @param {string} executable the program, on macOS the .app
 */
export async function setFuses(executable) {
  const states = /** @type {Record<FuseV1Options, boolean>} */ (
    Object.fromEntries(Object.entries(fuses).map(([name, on]) => [FuseV1Options[/** @type {never} */ (name)], on]))
  );
  await flipFuses(executable, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    // An application for Apple processors whose bytes were changed does not start until it is signed again.
    resetAdHocDarwinSignature: process.platform === 'darwin' && executable.endsWith('.app'),
    ...states,
  });
  const otherwise = Object.entries(await readFuses(executable)).filter(
    ([name, on]) => on !== fuses[/** @type {keyof typeof fuses} */ (name)],
  );
  if (otherwise.length > 0) throw new Error(`fuses that are not as stated: ${otherwise.map(([name]) => name)}`);
}

/**
 * Which fuses of a binary are on. One that Electron took away is neither.
 *
 * @param {string} executable
 * @returns {Promise<Record<string, boolean | undefined>>}
 */
export async function readFuses(executable) {
  const wire = await getCurrentFuseWire(executable);
  return Object.fromEntries(
    fuseNames.map((name) => {
      const state = wire[FuseV1Options[name]];
      return [name, state === FuseState.ENABLE ? true : state === FuseState.DISABLE ? false : undefined];
    }),
  );
}
