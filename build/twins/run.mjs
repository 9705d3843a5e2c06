import { ensureInstalled, orSayWhy } from '../ready/ensure.mjs';
import { guards } from './guards.mjs';
import { isSeen, staleGuard } from './try.mjs';

// `npm run test:twins`: each guard of saving and of the loopback host is taken away in turn, and its tests must fail.
await orSayWhy(ensureInstalled);
let unseen = 0;
for (const guard of guards) {
  const seen =
    staleGuard(guard) ??
    ((await isSeen(guard)) ? null : `${guard.name}: no test of ${guard.test} sees that it is gone`);
  if (seen !== null) unseen++;
  process.stdout.write(seen === null ? `seen    ${guard.name}\n` : `NOT     ${seen}\n`);
}
process.stdout.write(`${guards.length} guards, ${unseen} unseen\n`);
if (unseen > 0) process.exitCode = 1;
