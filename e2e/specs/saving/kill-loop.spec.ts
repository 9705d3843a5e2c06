import { depth } from '../../../argument/testing/depth';
import { reportFaults } from '../../../host/testing/fault-report';
import { expect, test } from '../../support/fixtures';
import { KillLane } from '../../support/testing/kills/kill-lane';
import { KINDS, KillTally } from '../../support/testing/kills/kill-tally';
import { KillableBrowser } from '../../support/testing/kills/killable-browser';

/** The number of rounds: in `npm test`, in `npm run test:full`, or as `npm run test:full -- kills ROUNDS` sets it. */
const rounds = Number(process.env.COUNTERPOINT_KILL_ROUNDS ?? depth(3, 30));
const seed = Number(process.env.COUNTERPOINT_KILL_SEED ?? 1);
const LANES = Math.min(rounds, 4);

// A record of each page would grow with every round.
test.use({ trace: 'off', screenshot: 'off' });

// The browser and its host, two programs that can be killed apart.
test(`${rounds} times the host, the browser or both are killed while a person works, and nothing is lost`, {
  tag: '@browser',
}, async ({ launchOptions, headless, contextOptions, locale, viewport }) => {
  test.setTimeout(240_000 + rounds * 60_000);
  const tally = new KillTally();
  let hasFailed = false;
  const run = async (first: number) => {
    const browser = new KillableBrowser(
      { ...launchOptions, ...(headless === undefined ? {} : { headless }) },
      { ...contextOptions, ...(locale === undefined ? {} : { locale }), viewport },
    );
    const lane = new KillLane(browser, tally);
    try {
      await lane.start();
      for (let round = first; round < rounds && !hasFailed; round += LANES) {
        await lane.runRound(round, KINDS[round % KINDS.length] ?? 'both', seed);
        if (round % 50 === 49) process.stdout.write(`round ${round + 1}: ${tally.result}\n`);
      }
    } catch (error) {
      hasFailed = true;
      throw error;
    } finally {
      await lane.end();
    }
  };
  process.stdout.write(`kill loop: COUNTERPOINT_KILL_SEED=${seed}\n`);
  // All lanes end, so that no program of theirs is left.
  const ends = await Promise.allSettled(Array.from({ length: LANES }, (_, lane) => run(lane)));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  reportFaults('kill -9 of host, browser or both while a person works, in a real Chromium', rounds, tally.result);
  expect(tally.faults).toEqual([]);
});
