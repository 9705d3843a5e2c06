import { createHash } from 'node:crypto';

/**
 * The only style sheet that React Aria inserts into the page. It is allowed by its hash, so that no
 * other inline style can be added; the end-to-end tests notice when the library changes it.
 */
const ARIA_STYLE = `@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}`;

const ariaStyleHash = createHash('sha256').update(ARIA_STYLE).digest('base64');

/**
 * Returns the content security policy of the page. `connectSource` is where it may send requests
 * besides its own origin.
 */
export function contentSecurityPolicy(connectSource = ''): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    // Workers come out of the page: a file is fetched when they start, when another program may have taken the address.
    'worker-src blob:',
    `style-src 'self' 'sha256-${ariaStyleHash}'`,
    "font-src 'self'",
    "img-src 'self' blob: data:",
    `connect-src 'self' ${connectSource}`.trim(),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}
