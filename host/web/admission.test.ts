import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reloadText } from '../../contract/proof';
import { type Admissions, admissionsOf } from './admission';
import { isProof, proofOf } from './proof';
import { openSession, type Session } from './session';

const ADDRESS = '127.1.2.3:4711';
const OTHER = '127.1.2.3:4712';
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
    expect(first?.secret).toBe(session.tabSecret(first?.id ?? ''));
    const nonce = admissions.challenge();
    const again = admissions.byReload(ADDRESS, nonce, signed(reloadText(ADDRESS, nonce), privateKey));
    expect(again?.secret).toBe(session.tabSecret(again?.id ?? ''));
    expect(again?.id).not.toBe(first?.id);
  });

  it('is not admitted by anything else', () => {
    const { publicKey, privateKey } = newPair();
    admissions.byCode(session.newCode(), spki(publicKey));
    expect(admissions.byCode('x'.repeat(32), spki(publicKey))).toBeNull();
    const nonce = admissions.challenge();
    const right = signed(reloadText(ADDRESS, nonce), privateKey);
    const attempts: [string, unknown, unknown][] = [
      [ADDRESS, nonce, signed(reloadText(ADDRESS, nonce), newPair().privateKey)],
      [OTHER, admissions.challenge(), right],
      [ADDRESS, 'x'.repeat(32), signed(reloadText(ADDRESS, 'x'.repeat(32)), privateKey)],
      [ADDRESS, admissions.challenge(), right],
      [ADDRESS, admissions.challenge(), null],
      [ADDRESS, admissions.challenge(), ''],
      [ADDRESS, null, right],
    ];
    for (const [address, given, signature] of attempts)
      expect(admissions.byReload(address, given, signature)).toBeNull();
  });

  it.each([
    ['no key', undefined],
    ['no base64', '%%%'],
    ['another kind of key', spki(generateKeyPairSync('ed25519').publicKey)],
    ['another curve', spki(generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey)],
  ])('that sends %s is admitted by its code, and not after a reload', (_, key) => {
    expect(admissions.byCode(session.newCode(), key)).not.toBeNull();
    const nonce = admissions.challenge();
    expect(admissions.byReload(ADDRESS, nonce, signed(reloadText(ADDRESS, nonce), newPair().privateKey))).toBeNull();
  });

  it('of an earlier run is not admitted after a reload', async () => {
    const { publicKey, privateKey } = newPair();
    admissions.byCode(session.newCode(), spki(publicKey));
    const later = admissionsOf(await openSession(data, '/maps'));
    const nonce = later.challenge();
    expect(later.byReload(ADDRESS, nonce, signed(reloadText(ADDRESS, nonce), privateKey))).toBeNull();
  });
});

describe('a command line', () => {
  it('and a window are admitted although somebody asks for thousands of nonces meanwhile', () => {
    const { publicKey, privateKey } = newPair();
    admissions.byCode(session.newCode(), spki(publicKey));
    const greeting = admissions.greet(ADDRESS, NONCE) ?? { nonce: '', proof: '' };
    const challenge = admissions.challenge();
    for (let count = 0; count < 5000; count++) {
      admissions.greet(ADDRESS, NONCE);
      admissions.challenge();
    }
    const context = { address: ADDRESS, callerNonce: NONCE, hostNonce: greeting.nonce };
    expect(
      admissions.codeFor(ADDRESS, NONCE, greeting.nonce, proofOf(session.runKey, 'caller', context)),
    ).not.toBeNull();
    const signature = signed(reloadText(ADDRESS, challenge), privateKey);
    expect(admissions.byReload(ADDRESS, challenge, signature)).not.toBeNull();
    expect(admissions.byReload(ADDRESS, challenge, signature)).toBeNull();
  });

  it('gets a code after both sides have proved themselves, once, and within ten seconds', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const shake = () => {
      const { nonce, proof } = admissions.greet(ADDRESS, NONCE) ?? { nonce: '', proof: '' };
      const context = { address: ADDRESS, callerNonce: NONCE, hostNonce: nonce };
      expect(isProof(proof, session.runKey, 'host', context)).toBe(true);
      return { nonce, answer: proofOf(session.runKey, 'caller', context), proof };
    };
    const { nonce, answer } = shake();
    const code = admissions.codeFor(ADDRESS, NONCE, nonce, answer);
    expect(session.redeem(code?.code)).toBe(true);
    expect(admissions.codeFor(ADDRESS, NONCE, nonce, answer)).toBeNull();
    const slow = shake();
    vi.advanceTimersByTime(10_000);
    expect(admissions.codeFor(ADDRESS, NONCE, slow.nonce, slow.answer)).toBeNull();
  });

  it('gets none with the proof of the host, a proof for another address, or none at all', () => {
    for (const [address, proofFor] of [
      [ADDRESS, ({ proof }: { proof: string }) => proof],
      [ADDRESS, () => undefined],
      [ADDRESS, () => 'x'.repeat(43)],
      [
        ADDRESS,
        ({ nonce }: { nonce: string }) =>
          proofOf(session.runKey, 'caller', { address: OTHER, callerNonce: NONCE, hostNonce: nonce }),
      ],
    ] as const) {
      const greeting = admissions.greet(address, NONCE) ?? { nonce: '', proof: '' };
      expect(admissions.codeFor(address, NONCE, greeting.nonce, proofFor(greeting))).toBeNull();
    }
  });

  it.each([null, undefined, 1, '', 'short', 'x'.repeat(65), 'with blanks in the nonce', ['x'.repeat(20)]])(
    'is not greeted with the nonce %j',
    (nonce) => expect(admissions.greet(ADDRESS, nonce)).toBeNull(),
  );
});
