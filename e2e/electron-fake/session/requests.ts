import type { Chromium, Target } from '../chromium';
import { stoppable } from '../members';
import { DEVICES } from '../window/preloads';
import { answerTo, originOf, toChromium, toElectron } from './schemes';
import { theSession } from './session';

/** The page that sends the requests. */
interface Asking {
  readonly mainFrameId: string;
  readonly contents: Electron.WebContents;
  /** Returns true if main has requested this load, not the page. */
  isExpected(url: string): boolean;
  /** Announces that the next load by main goes to this address. */
  expect(url: string): void;
  /** Emits an event to the listeners of main. */
  tell(event: string, ...args: unknown[]): void;
}

interface Paused {
  requestId: string;
  request: { url: string; method: string; headers: Record<string, string> };
  frameId: string;
  resourceType: string;
}

/**
 * Intercepts every request of a page, asks the app about it as Electron would, and serves those of
 * its schemes.
 */
export function answerRequests(chromium: Chromium, target: Target, page: Asking): void {
  target.on<Paused>('Fetch.requestPaused', async ({ requestId, request, frameId, resourceType }) => {
    const fail = (errorReason: string) => target.tell('Fetch.failRequest', { requestId, errorReason });
    const url = toElectron(request.url);
    const isMainFrame = frameId === page.mainFrameId;
    if (resourceType === 'Document') {
      const isOwn = isMainFrame && page.isExpected(request.url);
      if (!isOwn && !letsNavigate(page, url, isMainFrame)) return fail('Aborted');
      if (isMainFrame) {
        page.tell('did-start-navigation', stoppable({ url, isMainFrame, isSameDocument: false }));
        await setPermissions(chromium, page.contents, request.url);
      }
    }
    const kind = request.url.split(`.electron-fake.test${DEVICES}`)[1];
    if (kind !== undefined) {
      const devices = theSession.devices(page.contents, kind, originOf(request.url));
      const body = Buffer.from(JSON.stringify(devices)).toString('base64');
      return target.tell('Fetch.fulfillRequest', { requestId, responseCode: 200, body });
    }
    if (!(await theSession.lets({ url, method: request.method, resourceType }))) return fail('BlockedByClient');
    const response = await answerTo(request.url, request.method, request.headers).catch(() => 'failed' as const);
    if (response === 'failed') return fail('Failed');
    if (!response) return target.tell('Fetch.continueRequest', { requestId });
    const goesOn = resourceType === 'Document' && response.status >= 300 && response.headers.get('location');
    if (goesOn) {
      const to = new URL(goesOn, url).href;
      const redirect = stoppable({ url: to, isMainFrame, isSameDocument: false, frame: null });
      page.tell('will-redirect', redirect);
      if (redirect.defaultPrevented) return fail('Aborted');
      if (isMainFrame) page.expect(toChromium(to));
    }
    const mapped = (name: string, value: string) =>
      name === 'location' ? toChromium(new URL(value, url).href) : value;
    target.tell('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value: mapped(name, value) })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    });
  });
}

function letsNavigate(page: Asking, url: string, isMainFrame: boolean): boolean {
  const details = { url, isMainFrame, isSameDocument: false, frame: null };
  const any = stoppable(details);
  page.tell('will-frame-navigate', any);
  const main = stoppable(details);
  if (isMainFrame) page.tell('will-navigate', main, url);
  return !any.defaultPrevented && !main.defaultPrevented;
}

/** Sets the permissions of a page ahead of its requests, since Chromium sends no event when a page asks. */
async function setPermissions(chromium: Chromium, contents: Electron.WebContents, url: string): Promise<void> {
  const { origin } = new URL(url);
  for (const { name, granted } of await theSession.decisions(contents, toElectron(url), originOf(url))) {
    const setting = granted ? 'granted' : 'denied';
    // Set in the page itself it would be lost with the page.
    await chromium.send('Browser.setPermission', { permission: { name }, setting, origin }).catch(() => undefined);
  }
}
