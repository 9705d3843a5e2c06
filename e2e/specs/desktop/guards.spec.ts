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

test('what the shell keeps from happening does not happen', async ({ desktop }) => {
  await desktop.start();
  for (const guard of GUARDS.filter(({ isolate }) => !isolate)) {
    await test.step(guard.name, async () => {
      const { page } = await desktop.firstMap();
      await guard.check(desktop, page);
    });
  }
});

for (const [at, guard] of GUARDS.entries()) {
  const { mutations = [], policy = false } = guard.isolate ?? {};
  if (guard.isolate)
    test(guard.name, async ({ desktop }) => {
      if (mutations.length > 0) desktop.program = makeMutant(`without-${at}`, mutations);
      await desktop.start({ bypassCSP: policy });
      await guard.check(desktop, (await desktop.firstMap()).page);
    });

  // Most of them are other Electrons than ours, and each takes a start of its own: for the full run.
  if (!isFull) continue;
  test(`it would be seen if it did not hold: ${guard.name}`, async ({ desktop }) => {
    desktop.program = makeMutant(`guard-${at}`, [...mutations, ...guard.mutations]);
    await desktop.start({ bypassCSP: policy });
    const { page } = await desktop.firstMap();
    const fault: unknown = await guard.check(desktop, page).then(
      () => null,
      (error: unknown) => error,
    );
    // What is not as it should be, rather than something that fell over on the way.
    expect(fault).toHaveProperty('matcherResult');
  });
}
