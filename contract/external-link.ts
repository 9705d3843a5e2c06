/** A web or mail address in a map that may be opened after the user has seen its destination. */
export interface ExternalLink {
  readonly kind: 'web' | 'mail';
  /** The whole address that is opened. */
  readonly href: string;
  /**
   * The destination: for a web link the host in ASCII, with the port if it has one; for a mail link
   * the mail address.
   */
  readonly destination: string;
  /** The parts of `href` before and after `destination`. */
  readonly prefix: string;
  readonly suffix: string;
  /** True if the host is in punycode, so that its letters may imitate those of another host. */
  readonly isPunycode: boolean;
}

/** The greatest length of a link in characters: longer than real addresses, shorter than the limits of systems. */
export const MAX_LINK_LENGTH = 2000;

/** The URL parser that Node and browsers share. Declared here because the contract uses the types of neither. */
declare const URL: {
  new (
    text: string,
  ): { readonly href: string; readonly host: string; readonly username: string; readonly password: string };
  canParse(text: string): boolean;
};

/** Invisible characters, those that reverse the text direction, and those that URL parsers read differently. */
const FORBIDDEN_CHARACTERS = /[\s\p{C}\\<>"]/u;
const WEB_LINK = /^https?:\/\/[^/?#]/i;
/** One plain address with at most a subject. Some mail programs read attachments or more recipients from such links. */
const MAIL_LINK =
  /^mailto:([a-z0-9][\w.+-]*@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)((?:\?subject=(?:[\w.~!*'(),:;@/?$-]|%[2-9a-f][0-9a-f])*)?)$/i;

/**
 * Parses a text as a link that may be opened: http, https or mailto, without hidden characters or
 * credentials. Returns null for any other text. Links in maps are untrusted: call this before
 * opening one.
 */
export function parseExternalLink(text: string): ExternalLink | null {
  if (text.length > MAX_LINK_LENGTH || FORBIDDEN_CHARACTERS.test(text)) return null;
  const mail = MAIL_LINK.exec(text);
  if (mail) {
    const [, destination = '', suffix = ''] = mail;
    return {
      kind: 'mail',
      href: `mailto:${destination}${suffix}`,
      destination,
      prefix: 'mailto:',
      suffix,
      isPunycode: false,
    };
  }
  if (!WEB_LINK.test(text) || !URL.canParse(text)) return null;
  const { href, host, username, password } = new URL(text);
  if (host === '' || username !== '' || password !== '' || href.length > MAX_LINK_LENGTH) return null;
  // `https://@host` has empty credentials, which the parser drops; only a misleading link is
  // written so.
  if (/^https?:\/\/[^/?#]*@/i.test(text)) return null;
  const prefix = href.slice(0, href.indexOf('//') + 2);
  const suffix = href.slice(prefix.length + host.length);
  return { kind: 'web', href, destination: host, prefix, suffix, isPunycode: /(?:^|\.)xn--/.test(host) };
}
