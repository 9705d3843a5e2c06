import { release } from 'node:os';
import { formatSummary } from './summary.mjs';

/**
 * Returns what a run of the desktop tests has proved, and what it has not.
 *
 * @param {{ isReal: boolean, name: string }} electron
 * @param {import('./summary.mjs').Summary} summary
 * @param {string} [system]
 */
export function desktopProof({ isReal, name }, summary, system = `${process.platform} ${process.arch} ${release()}`) {
  const ran = `Desktop tests on ${name}, on ${system}: ${formatSummary(summary)}.`;
  const byHand = 'docs/desktop.md has ten things to try by hand.';
  if (summary.failed > 0) return [ran, 'They prove nothing until none fails.'].join('\n');
  if (!isReal) {
    const limit =
      'They prove that the shell agrees with our reading of Electron, and nothing about Electron or this system.';
    return [ran, limit, `For that, get Electron with "npm start" and run this again. ${byHand}`].join('\n');
  }
  return [
    ran,
    'They prove that the main process, the preload and the page, as built from this source, do in this Electron what the specs say.',
    'They have not seen: packages and installers, updates, signatures and quarantine, the download of Electron, dialogs and',
    'menus as a person meets them (a test answered), keys that the system takes first, printing, other screens, log-off.',
    byHand,
  ].join('\n');
}
