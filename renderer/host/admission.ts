import { HostError, type HostErrorCode, type HostErrorData } from '../../contract/host-error';
import { reloadText, type TabSecret } from '../../contract/proof';
import { messages } from '../../messages/messages';
import { makeReloadKey, signWithReloadKey } from './reload-key';

/** The window was not admitted: its link was used before, or it is that of another browser or of an earlier run. */
export class NotAdmittedError extends HostError {
  constructor(message: string = messages.start.noCode) {
    super('bad-request', message);
  }
}

/**
 * Returns the secret of this tab. The host gives it for the code that the window was opened with, or after a
 * reload for a signature with the key that this browser keeps.
 * @throws NotAdmittedError if there is no code, or if it is not accepted
 * @throws HostError if the host cannot be reached
 */
export async function askForAdmission(): Promise<TabSecret> {
  const code = takeCode();
  const response = code === null ? await askByReloadKey() : await askByCode(code);
  if (!response) throw new NotAdmittedError();
  const text = await response.text();
  if (response.ok) return JSON.parse(text) as TabSecret;
  throw code === null ? new NotAdmittedError() : errorFrom(text);
}

/** Takes the code out of the page or its address, so that a reload or a bookmark does not offer it again. */
function takeCode(): string | null {
  const meta = document.querySelector('meta[name="counterpoint-code"]');
  const inAddress = new URLSearchParams(location.hash.slice(1)).get('code');
  const code = meta?.getAttribute('content') ?? inAddress;
  meta?.remove();
  // A page that a form has opened would otherwise send the form again when it is reloaded. The address may name a map.
  history.replaceState(history.state, '', location.pathname + (inAddress === null ? location.hash : ''));
  return code;
}

async function askByCode(code: string): Promise<Response> {
  const reloadKey = await makeReloadKey();
  const key = toBase64(reloadKey.publicKey);
  const response = await post('/session', { code, key });
  // Without a database, as in some private windows, a reload only needs a new link.
  if (response.ok) await reloadKey.keep().catch(() => undefined);
  return response;
}

/** Asks for admission after a reload. Null if this browser has no key. */
async function askByReloadKey(): Promise<Response | null> {
  const challenge = await post('/challenge', {});
  if (!challenge.ok) return null;
  const { nonce } = (await challenge.json()) as { nonce: string };
  const signature = await signWithReloadKey(reloadText(location.host, nonce)).catch(() => null);
  if (!signature) return null;
  return post('/session', { nonce, signature: toBase64(signature) });
}

async function post(path: string, body: object): Promise<Response> {
  // We have no service worker: one that is there was left by another program, and would see all that is sent.
  if (navigator.serviceWorker?.controller) throw new NotAdmittedError();
  const headers = { 'content-type': 'application/json' };
  try {
    return await fetch(path, { method: 'POST', headers, body: JSON.stringify(body), cache: 'no-store' });
  } catch (error) {
    throw new HostError('unreachable', messages.save.unreachable, { cause: error });
  }
}

function errorFrom(text: string): HostError {
  try {
    const { code, message } = JSON.parse(text) as Partial<HostErrorData>;
    if (code === 'bad-request' && typeof message === 'string') return new NotAdmittedError(message);
    if (typeof code === 'string' && typeof message === 'string') return new HostError(code as HostErrorCode, message);
  } catch {
    // The answer is not from our host: the error below says so in our own words.
  }
  return new HostError('internal', messages.start.unexpected);
}

function toBase64(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}
