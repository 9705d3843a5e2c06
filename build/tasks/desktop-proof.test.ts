import { expect, test } from 'vitest';
import { desktopProof } from './desktop-proof.mjs';

const real = { isReal: true, name: 'Electron 45.4.1' };
const fake = { isReal: false, name: 'a fake Electron 45.4.1' };
const system = 'darwin arm64 25.1.0';

test('a run on the real Electron says which, where, how many specs, and what it has not seen', () => {
  const said = desktopProof(real, { passed: 51, failed: 0, skipped: 2 }, system);
  expect(said).toContain('on Electron 45.4.1, on darwin arm64 25.1.0: 51 passed, 0 failed, 2 skipped.');
  expect(said).toContain('do in this Electron what the specs say');
  for (const unseen of ['packages', 'updates', 'quarantine', 'printing']) expect(said).toContain(unseen);
});

test('a run on the fake claims only that the shell agrees with our reading', () => {
  const said = desktopProof(fake, { passed: 53, failed: 0, skipped: 0 }, system);
  expect(said).toContain('on a fake Electron 45.4.1');
  expect(said).toContain('agrees with our reading of Electron, and nothing about Electron or this system');
  expect(said).not.toContain('in this Electron');
});

test.each([real, fake])('a run that fails on $name proves nothing', (electron) => {
  const said = desktopProof(electron, { passed: 52, failed: 1, skipped: 0 }, system);
  expect(said).toContain('52 passed, 1 failed');
  expect(said).toContain('They prove nothing until none fails.');
  expect(said).not.toContain('They prove that');
});
