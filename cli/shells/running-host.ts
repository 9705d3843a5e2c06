import { request } from 'node:http';
import { randomSecret } from '../../host/web/one-time-values';
import { isNonce, isProof, proofOf } from '../../host/web/proof';
import type { Session } from '../../host/web/session';

const TIMEOUT_MS = 3_000;

/** The address of a running host, and a code that admits one window. */
export interface RunningHost {
  readonly origin: string;
  readonly code: string;
}

/**
 * Asks the host that already serves this library for a code, or returns null when none responds. Two
 * hosts on one library would only conflict. Any program may have taken the port since: nothing that
 * it could use is sent before it has proved that it is the host.
 */
export async function askRunningHost({ previous: { address, runKey } }: Session): Promise<RunningHost | null> {
  if (address === null) return null;
  const origin = `http://${address}`;
  const callerNonce = randomSecret();
  const { nonce: hostNonce, proof } = await post(origin, '/hello', { nonce: callerNonce });
  if (!isNonce(hostNonce)) return null;
  const context = { address, callerNonce, hostNonce };
  if (!isProof(proof, runKey, 'host', context)) return null;
  const answer = await post(origin, '/code', {
    nonce: hostNonce,
    callerNonce,
    proof: proofOf(runKey, 'caller', context),
  });
  // Another program may have taken the address between the two answers.
  const { code } = answer;
  if (!isNonce(code) || !isProof(answer.proof, runKey, 'host', { ...context, callerNonce: code })) return null;
  return { origin, code };
}

/** Returns the answer to a request, or an empty object if there is none or it is not JSON. */
function post(origin: string, path: string, body: object): Promise<Record<string, unknown>> {
  return new Promise((resolve) => {
    const outgoing = request(`${origin}${path}`, {
      method: 'POST',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { 'content-type': 'application/json', origin },
    });
    outgoing.on('error', () => resolve({}));
    outgoing.on('response', async (response) => {
      try {
        let text = '';
        for await (const chunk of response) {
          text += String(chunk);
          // Another program uses the port now.
          if (text.length > 4096) throw new Error('too long');
        }
        resolve(Object(JSON.parse(text)) as Record<string, unknown>);
      } catch {
        outgoing.destroy();
        resolve({});
      }
    });
    outgoing.end(JSON.stringify(body));
  });
}
