import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { oneTimeValues } from './one-time-values';
import { signedNonces } from './signed-nonces';

const LIFETIME_MS = 10_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

it('a signed nonce is valid for what it was issued for, until its end, and not once it is spent', () => {
  const nonces = signedNonces(LIFETIME_MS);
  const [one, two] = [nonces.issue('reload'), nonces.issue('reload')];
  expect(one).not.toBe(two);
  expect([one, two].map((nonce) => nonces.isValid(nonce, 'reload'))).toEqual([true, true]);
  expect(nonces.isValid(one, 'another purpose')).toBe(false);
  nonces.spend(one);
  expect([one, two].map((nonce) => nonces.isValid(nonce, 'reload'))).toEqual([false, true]);
  vi.advanceTimersByTime(LIFETIME_MS - 1);
  // Other nonces that are spent meanwhile do not make it valid again.
  nonces.spend(nonces.issue('reload'));
  expect([one, two].map((nonce) => nonces.isValid(nonce, 'reload'))).toEqual([false, true]);
  vi.advanceTimersByTime(2);
  expect([one, two].map((nonce) => nonces.isValid(nonce, 'reload'))).toEqual([false, false]);
});

it('a nonce that was changed, cut, made longer or signed by another host is not valid', () => {
  const nonces = signedNonces(LIFETIME_MS);
  const nonce = nonces.issue('reload');
  for (let at = 0; at < nonce.length; at++) {
    const other = nonce[at] === 'A' ? 'B' : 'A';
    expect(nonces.isValid(nonce.slice(0, at) + other + nonce.slice(at + 1), 'reload'), `digit ${at}`).toBe(false);
  }
  const foreign = signedNonces(LIFETIME_MS).issue('reload');
  for (const value of [
    nonce.slice(1),
    `${nonce}A`,
    '',
    foreign,
    [nonce],
    null,
    undefined,
    1,
    { toString: () => nonce },
  ]) {
    expect(nonces.isValid(value, 'reload')).toBe(false);
  }
});

it('of values that work once, the newest thousand are kept, and only those that were issued are there', () => {
  const values = oneTimeValues<number>(LIFETIME_MS);
  const issued = Array.from({ length: 1_001 }, (_, at) => values.issue(at));
  const [oldest = '', second = ''] = issued;
  expect(values.look(oldest)).toBeUndefined();
  expect(values.look(second)).toBe(1);
  expect(values.redeem(issued.at(-1))).toBe(1_000);
  expect(values.redeem(issued.at(-1))).toBeUndefined();
  for (const value of [null, undefined, 0, [second], { toString: () => second }]) {
    expect(values.redeem(value)).toBeUndefined();
    expect(values.look(value)).toBeUndefined();
  }
  expect(values.look(second)).toBe(1);
});
