import { test as base, expect } from '@playwright/test';
import { isFull } from '../../../argument/testing/depth';
import { GUARDS } from '../../support/desktop/app-guards';
import { DesktopApp } from '../../support/desktop/desktop-app';
import { makeMutant } from '../../support/desktop/mutant';

const test = base.extend<{ desktop: DesktopApp }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs.
  desktop: async ({}, use) => {
    const desktop = new DesktopApp();
    await use(desktop);
    await desktop.dispose();
  },
});

test('every guard of the shell holds', async ({ desktop }) => {
  await desktop.start();
  for (const guard of GUARDS.filter(({ isolate }) => !isolate)) {
    await test.step(guard.name, async () => {
      const { page } = await desktop.firstMap();
      await guard.check(desktop, page);
    });
  }
});

test('every mutation of a guard matches the built app', () => {
  for (const [index, { isolate, mutations }] of GUARDS.entries())
    makeMutant(`match-${index}`, [...(isolate?.mutations ?? []), ...mutations]);
});

for (const [index, guard] of GUARDS.entries()) {
  const { mutations = [], policy = false } = guard.isolate ?? {};
  if (guard.isolate)
    test(guard.name, async ({ desktop }) => {
      if (mutations.length > 0) desktop.program = makeMutant(`without-${index}`, mutations);
      await desktop.start({ bypassCSP: policy });
      await guard.check(desktop, (await desktop.firstMap()).page);
    });

  // Each mutant is an app of its own to start, so they run only in the full run.
  if (!isFull) continue;
  test(`the check fails without its guard: ${guard.name}`, async ({ desktop }) => {
    desktop.program = makeMutant(`guard-${index}`, [...mutations, ...guard.mutations]);
    await desktop.start({ bypassCSP: policy });
    const { page } = await desktop.firstMap();
    const failure: unknown = await guard.check(desktop, page).then(
      () => null,
      (error: unknown) => error,
    );
    // An expectation that failed, not an error on the way.
    expect(failure).toHaveProperty('matcherResult');
  });
}
