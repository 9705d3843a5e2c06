import { type ExternalLink, parseExternalLink } from '../../contract/external-link';
import { describeError } from '../../messages/describe-error';
import { messages } from '../../messages/messages';
import type { App } from '../store/app';

/**
 * Opens a link that the person has confirmed: with the system's browser on the desktop, in a new
 * tab in a browser.
 */
export async function openLink(app: App, { href }: ExternalLink): Promise<void> {
  const link = parseExternalLink(href);
  if (!link) return app.notify(messages.links.refused);
  if (app.getState().capabilities.shell === 'browser') {
    window.open(link.href, '_blank', 'noopener,noreferrer');
    return;
  }
  try {
    await app.host.openLink({ url: link.href });
  } catch (error) {
    app.notify(describeError(error, messages.links.failed));
  }
}
