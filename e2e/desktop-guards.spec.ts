import { test as base, expect } from '@playwright/test';
import { DesktopApp } from './desktop-app';
import { GUARDS, NETWORK } from './desktop-guards';
import { makeTwin } from './desktop-twin';

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
  for (const guard of GUARDS) {
    await test.step(guard.name, async () => {
      const { page } = await desk.firstMap();
      await guard.check(desk, page);
    });
  }
});

test('not even a page without its policy reaches the network', async ({ desk }) => {
  await desk.start({ bypassCSP: true });
  await NETWORK.check(desk, (await desk.firstMap()).page);
});

for (const [at, guard] of [...GUARDS, NETWORK].entries()) {
  test(`it would be seen if it did not hold: ${guard.name}`, async ({ desk }) => {
    desk.program = makeTwin(`guard-${at}`, guard.broken);
    await desk.start({ bypassCSP: guard === NETWORK });
    const { page } = await desk.firstMap();
    const fault: unknown = await guard.check(desk, page).then(
      () => null,
      (error: unknown) => error,
    );
    // What is not as it should be, rather than something that fell over on the way.
    expect(fault).toHaveProperty('matcherResult');
  });
}
