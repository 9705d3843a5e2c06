/** A link that leads out of Counterpoint and may be opened, once a person has seen where it goes. */
export interface ExternalLink {
  readonly kind: 'web' | 'mail';
  /** The whole address as it is opened. */
  readonly href: string;
  /** Where it goes: the host as the network knows it, with its port if need be, or the address of the mail. */
  readonly destination: string;
  /** What stands in `href` before the place, and after it. */
  readonly prefix: string;
  readonly suffix: string;
  /** Whether the host is written in letters that can be made to look like others. Its place is in punycode then. */
  readonly isPunycode: boolean;
}

/** Longer than any address that a person means, and shorter than what systems cut off. */
export const MAX_LINK_LENGTH = 2000;

/** The parser of addresses, which Node and browsers have in common; the contract names neither. */
declare const URL: {
  new (
    text: string,
  ): { readonly href: string; readonly host: string; readonly username: string; readonly password: string };
  canParse(text: string): boolean;
};

/** What is not seen, turns the line around, or is read as something else by another parser. */
const FORBIDDEN_CHARACTERS = /[\s\p{C}\\<>"]/u;
const WEB_LINK = /^https?:\/\/[^/?#]/i;
/** One plain address and at most a subject: some programs take attachments and further readers out of such a link. */
const MAIL_LINK =
  /^mailto:([a-z0-9][\w.+-]*@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)((?:\?subject=(?:[\w.~!*'(),:;@/?$-]|%[2-9a-f][0-9a-f])*)?)$/i;

/**
 * The link that a text is, if it is one that may be opened: http, https or mailto, with nothing hidden in it. Null for
 * anything else. A map may say what it likes; whoever opens a link asks here first.
 */
export function parseExternalLink(text: string): ExternalLink | null {
  if (text.length > MAX_LINK_LENGTH || FORBIDDEN_CHARACTERS.test(text)) return null;
  const mail = MAIL_LINK.exec(text);
  if (mail) {
    const [, place = '', after = ''] = mail;
    return {
      kind: 'mail',
      href: `mailto:${place}${after}`,
      destination: place,
      prefix: 'mailto:',
      suffix: after,
      isPunycode: false,
    };
  }
  if (!WEB_LINK.test(text) || !URL.canParse(text)) return null;
  const { href, host, username, password } = new URL(text);
  if (host === '' || username !== '' || password !== '' || href.length > MAX_LINK_LENGTH) return null;
  // `https://@host` has empty credentials, which the parser drops; nobody writes so but to mislead.
  if (/^https?:\/\/[^/?#]*@/i.test(text)) return null;
  const before = href.slice(0, href.indexOf('//') + 2);
  const after = href.slice(before.length + host.length);
  return { kind: 'web', href, destination: host, prefix: before, suffix: after, isPunycode: /(?:^|\.)xn--/.test(host) };
}
