import type { Page, WebSocketRoute } from '@playwright/test';
import type { HostMethod } from '../../contract/host';
import type { TabSecret } from '../../contract/proof';
import { type AnswerMessage, type CallMessage, SOCKET_PATH } from '../../contract/socket-messages';
import { decodeMessage } from '../../contract/wire';
import { decryption, encryption } from '../../host/web/encrypted-messages';

/** Calls or answers that wait. */
export interface Held {
  /** Resolves when the first of them waits. */
  readonly reached: Promise<void>;
  /** Lets all of them go on, and later ones too. */
  release(): void;
}

/** A place on the way of a message. It resolves to false if the message goes no further. */
type Gate = (page: WebSocketRoute) => Promise<boolean>;

/** The calls of a window on their way to the host of the browser shell, and the answers on their way back. */
export class HostCalls {
  private readonly callGates = new Map<string, Gate>();
  private readonly answerGates = new Map<string, Gate>();
  private isCut = false;
  private readonly secrets = new Map<string, string>();
  private readonly waiting = new Set<(call: CallMessage, answer: AnswerMessage) => void>();

  /** Stands between a page and the host. The page must not be open yet. */
  static async between(page: Page): Promise<HostCalls> {
    if (page.url() !== 'about:blank') throw new Error('the page is open already: name `calls` before `map`');
    const calls = new HostCalls();
    // The page opens its socket only after this answer has passed.
    await page.route('**/session', async (route) => {
      const response = await route.fetch();
      const { id, secret } = (await response.json()) as Partial<TabSecret>;
      if (id !== undefined && secret !== undefined) calls.secrets.set(id, secret);
      await route.fulfill({ response });
    });
    await page.routeWebSocket(new RegExp(`${SOCKET_PATH}$`), (socket) => calls.route(socket));
    return calls;
  }

  /** Resolves when a call of a method has been answered, with an error too. `matches` chooses the call. */
  answered(method: HostMethod, matches: (call: CallMessage, answer: AnswerMessage) => boolean = () => true) {
    return new Promise<void>((resolve) => {
      const check = (call: CallMessage, answer: AnswerMessage) => {
        if (call.method !== method || !matches(call, answer)) return;
        this.waiting.delete(check);
        resolve();
      };
      this.waiting.add(check);
    });
  }

  /** Keeps the calls of methods from the host. They are never answered. */
  drop(...methods: readonly HostMethod[]): void {
    for (const method of methods) this.callGates.set(method, async () => false);
  }

  /** Keeps the calls of a method from the host until they are released. */
  hold(method: HostMethod): Held {
    return heldAt(this.callGates, method);
  }

  /** Lets the host make the calls of a method, and holds its answers until they are released. */
  holdAnswers(method: HostMethod): Held {
    return heldAt(this.answerGates, method);
  }

  /** Loses the next answer to a method, with the connection. The window gets no other one until it is released. */
  loseAnswer(method: HostMethod): Held {
    const reached = new Promise<void>((resolve) => {
      this.answerGates.set(method, async (page) => {
        this.answerGates.delete(method);
        this.isCut = true;
        await page.close();
        resolve();
        return false;
      });
    });
    return {
      reached,
      release: () => {
        this.isCut = false;
      },
    };
  }

  private route(page: WebSocketRoute): void {
    if (this.isCut) return void page.close();
    const host = page.connectToServer();
    let handshake: Handshake | null = null;
    let ciphers: Ciphers | null = null;
    const open = new Map<number, CallMessage>();
    page.onMessage((message) => {
      if (!handshake) {
        const { tab, nonce } = JSON.parse(String(message)) as { tab: string; nonce: string };
        handshake = { secret: this.secrets.get(tab) ?? '', address: new URL(page.url()).host, callerNonce: nonce };
        return host.send(message);
      }
      if (!ciphers || typeof message === 'string') return host.send(message);
      const decrypted = ciphers.fromPage(message);
      const call = decodeMessage(decrypted, new TextDecoder()) as CallMessage;
      const gate = this.callGates.get(call.method);
      open.set(call.id, call);
      const pass = () => ciphers && host.send(ciphers.toHost(decrypted));
      if (!gate) return void pass();
      void gate(page).then((passes) => passes && pass());
    });
    host.onMessage((message) => {
      if (!ciphers || typeof message === 'string') {
        const { nonce: hostNonce } = JSON.parse(String(message)) as { nonce: string };
        if (handshake) ciphers = ciphersOf(handshake, hostNonce);
        return page.send(message);
      }
      const decrypted = ciphers.fromHost(message);
      const answer = decodeMessage(decrypted, new TextDecoder()) as AnswerMessage;
      const call = open.get(answer.id);
      const gate = call && this.answerGates.get(call.method);
      const pass = () => {
        if (ciphers) page.send(ciphers.toPage(decrypted));
        if (call) for (const check of this.waiting) check(call, answer);
      };
      if (!gate) return pass();
      void gate(page).then((passes) => passes && pass());
    });
  }
}
/** The parts of a handshake that a window knows first; the keys of its socket are derived from them. */
interface Handshake {
  readonly secret: string;
  readonly address: string;
  readonly callerNonce: string;
}

/** The functions that read the messages of both sides, and write them again as if they came from there. */
interface Ciphers {
  fromPage(bytes: Buffer): Buffer;
  toHost(message: Buffer): Buffer;
  fromHost(bytes: Buffer): Buffer;
  toPage(message: Buffer): Buffer;
}

function ciphersOf({ secret, ...handshake }: Handshake, hostNonce: string): Ciphers {
  const context = { ...handshake, hostNonce };
  return {
    fromPage: decryption(secret, 'caller', context),
    toHost: encryption(secret, 'caller', context),
    fromHost: decryption(secret, 'host', context),
    toPage: encryption(secret, 'host', context),
  };
}

function heldAt(gates: Map<string, Gate>, method: HostMethod): Held {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const reached = new Promise<void>((resolve) => {
    gates.set(method, async () => {
      resolve();
      await released;
      return true;
    });
  });
  return { reached, release };
}
