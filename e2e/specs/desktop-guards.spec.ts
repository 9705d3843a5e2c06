import { test as base, expect } from '@playwright/test';
import { isFull } from '../../argument/testing/depth';
import { DesktopApp } from '../support/desktop-app';
import { GUARDS } from '../support/desktop-guards';
import { makeTwin } from '../support/desktop-twin';

const test = base.extend<{ desk: DesktopApp }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs.
  desk: async ({}, use) => {
    const desk = new DesktopApp();
    await use(desk);
    await desk.clear();
  },
});

test('what the shell keeps from happening does not happen', async ({ desk }) => {
  await desk.start();
  for (const guard of GUARDS.filter(({ without }) => !without)) {
    await test.step(guard.name, async () => {
      const { page } = await desk.firstMap();
      await guard.check(desk, page);
    });
  }
});

for (const [at, guard] of GUARDS.entries()) {
  const { differences = [], policy = false } = guard.without ?? {};
  if (guard.without)
    test(guard.name, async ({ desk }) => {
      if (differences.length > 0) desk.program = makeTwin(`without-${at}`, differences);
      await desk.start({ bypassCSP: policy });
      await guard.check(desk, (await desk.firstMap()).page);
    });

  // Most of them are other Electrons than ours, and each takes a start of its own: for the full run.
  if (!isFull) continue;
  test(`it would be seen if it did not hold: ${guard.name}`, async ({ desk }) => {
    desk.program = makeTwin(`guard-${at}`, [...differences, ...guard.broken]);
    await desk.start({ bypassCSP: policy });
    const { page } = await desk.firstMap();
    const fault: unknown = await guard.check(desk, page).then(
      () => null,
      (error: unknown) => error,
    );
    // What is not as it should be, rather than something that fell over on the way.
    expect(fault).toHaveProperty('matcherResult');
  });
}
