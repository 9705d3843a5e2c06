import { expect, it } from 'vitest';
import { isLoopbackAddress, newLoopback } from './loopback';

it('each run has a loopback address of its own where the system has more than one', () => {
  for (const platform of ['linux', 'win32'] as const) {
    const addresses = Array.from({ length: 200 }, () => newLoopback(platform, false));
    expect(new Set(addresses).size).toBeGreaterThan(190);
    for (const address of addresses) expect(isLoopbackAddress(`${address}:4711`), address).toBe(true);
  }
  expect(newLoopback('darwin', false)).toBe('127.0.0.1');
  expect(newLoopback('linux', true)).toBe('127.0.0.1');
});

it.each([
  '',
  '127.0.0.1',
  '127.0.0.1:0',
  '127.0.0.1:65536',
  '128.0.0.1:80',
  '127.0.0.256:80',
  '127.0.0:80',
  ' 127.0.0.1:80',
  '127.0.0.1:80/',
  '127.0.0.1.evil.example:80',
  4711,
  null,
])('%j is no loopback address', (value) => expect(isLoopbackAddress(value)).toBe(false));
