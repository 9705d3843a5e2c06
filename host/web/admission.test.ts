import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reloadText } from '../../contract/proof';
import { type Admissions, admissionsOf } from './admission';
import { isProof, proofOf } from './proof';
import { openSession, type Session } from './session';

const PORT = 4711;
const NONCE = 'a-nonce-of-sixteen';

let data: string;
let session: Session;
let admissions: Admissions;

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'counterpoint-admission-'));
  session = await openSession(data, '/maps');
  admissions = admissionsOf(session);
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(data, { recursive: true, force: true });
});

const newPair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const spki = (key: KeyObject) => key.export({ format: 'der', type: 'spki' }).toString('base64');
const signed = (text: string, key: KeyObject) =>
  sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64');

describe('a window', () => {
  it('is admitted by a code, and after a reload by a signature with its key', () => {
    const { publicKey, privateKey } = newPair();
    const first = admissions.byCode(session.newCode(), spki(publicKey));
    expect(first?.token).toBe(session.token);
    expect(first?.tab.secret).toBe(session.tabSecret(first?.tab.id ?? ''));
    const nonce = admissions.challenge();
    const again = admissions.byReload(PORT, nonce, signed(reloadText(PORT, nonce), privateKey));
    expect(again?.token).toBe(session.token);
    expect(again?.tab.id).not.toBe(first?.tab.id);
  });

  it('is not admitted by anything else', () => {
    const { publicKey, privateKey } = newPair();
    admissions.byCode(session.newCode(), spki(publicKey));
    expect(admissions.byCode('x'.repeat(32), spki(publicKey))).toBeNull();
    const nonce = admissions.challenge();
    const right = signed(reloadText(PORT, nonce), privateKey);
    const attempts: [number, unknown, unknown][] = [
      [PORT, nonce, signed(reloadText(PORT, nonce), newPair().privateKey)],
      [PORT + 1, admissions.challenge(), right],
      [PORT, 'x'.repeat(32), signed(reloadText(PORT, 'x'.repeat(32)), privateKey)],
      [PORT, admissions.challenge(), right],
      [PORT, admissions.challenge(), null],
      [PORT, admissions.challenge(), ''],
      [PORT, null, right],
      [PORT, nonce, right],
    ];
    // The last one is right but for its nonce, which the first has spent.
    for (const [port, given, signature] of attempts) expect(admissions.byReload(port, given, signature)).toBeNull();
  });

  it.each([
    ['no key', undefined],
    ['no base64', '%%%'],
    ['another kind of key', spki(generateKeyPairSync('ed25519').publicKey)],
    ['another curve', spki(generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey)],
  ])('that sends %s is admitted by its code, and not after a reload', (_, key) => {
    expect(admissions.byCode(session.newCode(), key)?.token).toBe(session.token);
    const nonce = admissions.challenge();
    expect(admissions.byReload(PORT, nonce, signed(reloadText(PORT, nonce), newPair().privateKey))).toBeNull();
  });

  it('of an earlier run is not admitted after a reload', async () => {
    const { publicKey, privateKey } = newPair();
    admissions.byCode(session.newCode(), spki(publicKey));
    const later = admissionsOf(await openSession(data, '/maps'));
    const nonce = later.challenge();
    expect(later.byReload(PORT, nonce, signed(reloadText(PORT, nonce), privateKey))).toBeNull();
  });
});

describe('a command line', () => {
  it('gets a code after both sides have proved themselves, once, and within ten seconds', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const shake = () => {
      const { nonce, proof } = admissions.greet(PORT, NONCE) ?? { nonce: '', proof: '' };
      const context = { port: PORT, callerNonce: NONCE, hostNonce: nonce };
      expect(isProof(proof, session.runKey, 'host', context)).toBe(true);
      return { nonce, answer: proofOf(session.runKey, 'caller', context), proof };
    };
    const { nonce, answer } = shake();
    const code = admissions.codeFor(PORT, nonce, answer);
    expect(session.redeem(code)).toBe(true);
    expect(admissions.codeFor(PORT, nonce, answer)).toBeNull();
    const slow = shake();
    vi.advanceTimersByTime(10_000);
    expect(admissions.codeFor(PORT, slow.nonce, slow.answer)).toBeNull();
  });

  it('gets none with the proof of the host, a proof for another port, or none at all', () => {
    for (const [port, proofFor] of [
      [PORT, ({ proof }: { proof: string }) => proof],
      [PORT, () => undefined],
      [PORT, () => 'x'.repeat(43)],
      [
        PORT,
        ({ nonce }: { nonce: string }) =>
          proofOf(session.runKey, 'caller', { port: PORT + 1, callerNonce: NONCE, hostNonce: nonce }),
      ],
    ] as const) {
      const greeting = admissions.greet(port, NONCE) ?? { nonce: '', proof: '' };
      expect(admissions.codeFor(port, greeting.nonce, proofFor(greeting))).toBeNull();
    }
  });

  it.each([null, undefined, 1, '', 'short', 'x'.repeat(65), 'with blanks in the nonce', ['x'.repeat(20)]])(
    'is not greeted with the nonce %j',
    (nonce) => expect(admissions.greet(PORT, nonce)).toBeNull(),
  );
});
