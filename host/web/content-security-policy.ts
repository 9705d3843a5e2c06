import { createHash } from 'node:crypto';

/**
 * The one style sheet that React Aria writes into the page itself. Its text is allowed by hash, so that no other inline
 * style can come in; when the library changes it, the end-to-end tests see the refusal.
 */
const ARIA_STYLE = `@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}`;

const ariaStyleHash = createHash('sha256').update(ARIA_STYLE).digest('base64');

/** The content security policy of the window's page; `connect` is where it may send requests besides its own origin. */
export function contentSecurityPolicy(connectSource = ''): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
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
