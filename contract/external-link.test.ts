import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_LINK_LENGTH, parseExternalLink } from './external-link';

it.each([
  ['https://example.org/a?b=c#d', 'example.org', '/a?b=c#d'],
  ['HTTP://Example.ORG', 'example.org', '/'],
  ['https://example.org:8443/x', 'example.org:8443', '/x'],
  ['https://example.org/Straße/ü?q=日本', 'example.org', '/Stra%C3%9Fe/%C3%BC?q=%E6%97%A5%E6%9C%AC'],
  ['https://example.org/@someone', 'example.org', '/@someone'],
])('%s has the destination %s', (text, destination, suffix) => {
  const link = parseExternalLink(text);
  expect(link).toMatchObject({ kind: 'web', destination, suffix, isPunycode: false });
  expect(link?.href).toBe(`${link?.prefix}${destination}${suffix}`);
});

it.each([
  ['mailto:ada@example.org', 'ada@example.org', ''],
  ['MAILTO:ada+maps@example.org?subject=Your%20map', 'ada+maps@example.org', '?subject=Your%20map'],
])('%s is a mail to %s', (text, destination, suffix) => {
  expect(parseExternalLink(text)).toMatchObject({
    kind: 'mail',
    href: `mailto:${destination}${suffix}`,
    destination,
    suffix,
  });
});

// Cyrillic a, o and e; a letter that looks like a slash; a dotless i; a full-width host.
it.each([
  ['https://аpple.com/', 'xn--pple-43d.com', true],
  ['https://gооgle.com/', 'xn--ggle-55da.com', true],
  ['https://wıkipedia.org/', 'xn--wkipedia-tkb.org', true],
  ['https://sub.bücher.example/', 'sub.xn--bcher-kva.example', true],
  ['https://ｅｘａｍｐｌｅ.org/', 'example.org', false],
])('a host that imitates another is shown in punycode: %s', (text, destination, isPunycode) => {
  expect(parseExternalLink(text)).toMatchObject({ destination, isPunycode });
});

it.each([
  ['http://0x7f.1/', '127.0.0.1'],
  ['http://2130706433/', '127.0.0.1'],
  ['http://017700000001/', '127.0.0.1'],
  ['http://[::ffff:7f00:1]/', '[::ffff:7f00:1]'],
])('a disguised IP address is shown in its usual form: %s', (text, destination) => {
  expect(parseExternalLink(text)?.destination).toBe(destination);
});

const SCHEMES = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'javascript://example.org/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'file://server/share',
  'FILE:C:/Windows/System32/calc.exe',
  'smb://server/share',
  'ftp://example.org/',
  'ws://example.org/',
  'blob:https://example.org/1',
  'about:blank',
  'chrome://settings',
  'view-source:https://example.org/',
  'app://counterpoint/index.html',
  'ms-msdt:/id PCWDiagnostic',
  'ms-officecmd:%7B%7D',
  'search-ms:query=x',
  'vscode://file/etc/passwd',
  'obsidian://open',
  'steam://run/1',
  'tel:+4412345',
  'sms:+4412345',
  'intent://x#Intent;end',
  'jar:https://example.org!/x',
  'x-apple.systempreferences:',
  'about:https://example.org',
];
const FORMS = [
  '',
  ' ',
  '//example.org/',
  '///example.org/',
  '/etc/passwd',
  'example.org',
  'www.example.org',
  '\\\\server\\share',
  'https:example.org',
  'https:/example.org',
  'https:\\\\example.org',
  'https://example.org\\@evil.example/',
  'https://\\evil.example',
  'https:///evil.example',
  'https://',
  'https://?',
  'https://#',
  'https:// example.org',
  'https://user@example.org/',
  'https://user:password@example.org/',
  'https://example.org:443@evil.example/',
  'https://@evil.example/',
  'https://:@evil.example/',
  'https://example.org:99999/',
  'https://exa mple.org/',
  'https://example.org/a b',
  'https://%00.example.org/',
  'https://example.org/<script>',
  'https://example.org/"onclick=',
  'https://[::1',
  'https://xn--/',
  'mailto:',
  'mailto:a@b@c',
  'mailto:ada@example.org,eve@example.org',
  'mailto:ada@example.org?attach=/etc/passwd',
  'mailto:ada@example.org?attachment=file:///etc/passwd',
  'mailto:ada@example.org?bcc=eve@example.org',
  'mailto:ada@example.org?subject=x&bcc=eve@example.org',
  'mailto:ada@example.org?subject=x%0d%0aBcc:eve@example.org',
  'mailto:ada%0aeve@example.org',
  'mailto:-x@example.org',
  'mailto:"ada"@example.org',
];
/** Tab, newline, control characters, no-break space, zero-width characters, bidi marks, line separator. */
const SIGNS = '\t\n\r\0\x1b\x7f\x85\xa0\u00ad\u200b\u200d\u200e\u202e\u2066\u2028\ufeff'.split('');
const HIDDEN = SIGNS.flatMap((sign) =>
  ['https://example.org/', 'https://exam@ple.org', 'mailto:ada@example.org', 'javascript:alert(1)'].flatMap((text) => [
    `${sign}${text}`,
    `${text}${sign}`,
    `${text.slice(0, 4)}${sign}${text.slice(4)}`,
    `${text.slice(0, -3)}${sign}${text.slice(-3)}`,
  ]),
);

describe('any other text is refused', () => {
  it.each([...SCHEMES, ...FORMS, ...HIDDEN].map((text) => [JSON.stringify(text), text]))('%s', (_shown, text) => {
    expect(parseExternalLink(text)).toBeNull();
  });

  it('a text longer than real addresses', () => {
    const longest = `https://example.org/${'a'.repeat(MAX_LINK_LENGTH - 'https://example.org/'.length)}`;
    expect(parseExternalLink(longest)).not.toBeNull();
    expect(parseExternalLink(`${longest}a`)).toBeNull();
    // Short as written, too long once it is encoded.
    expect(parseExternalLink(`https://example.org/${'日'.repeat(300)}`)).toBeNull();
    expect(parseExternalLink(`mailto:${'a'.repeat(MAX_LINK_LENGTH)}@example.org`)).toBeNull();
  });
});

it('every link has one of three schemes, shows its real destination, and parses to itself', () => {
  const fragment = fc.constantFrom(
    ...[
      'https:',
      'http:',
      'mailto:',
      'javascript:',
      '//',
      '/',
      '\\',
      '@',
      ':',
      '?',
      '#',
      '.',
      'a',
      'org',
      '%41',
      '%0a',
    ],
    ...SIGNS,
    ...['а', '日', '[::1]', 'subject=', '&', 'xn--pple-43d', '127.1', ' '],
  );
  const text = fc.oneof(
    fc.array(fragment, { maxLength: 10 }).map((fragments) => fragments.join('')),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.string({ unit: 'binary', maxLength: 40 }).map((end) => `https://example.org/${end}`),
  );
  let links = 0;
  fc.assert(
    fc.property(text, (candidate) => {
      const link = parseExternalLink(candidate);
      if (!link) return;
      links++;
      const parsed = new URL(link.href);
      expect(['https:', 'http:', 'mailto:']).toContain(parsed.protocol);
      expect([parsed.username, parsed.password]).toEqual(['', '']);
      expect(`${link.prefix}${link.destination}${link.suffix}`).toBe(link.href);
      expect(link.href).toMatch(/^[\x21-\x7e]+$/);
      if (link.kind === 'web') expect(parsed.host).toBe(link.destination);
      expect(parseExternalLink(link.href)).toEqual(link);
    }),
    { numRuns: 5_000 },
  );
  expect(links).toBeGreaterThan(500);
});
