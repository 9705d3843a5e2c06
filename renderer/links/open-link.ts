import { type ExternalLink, parseExternalLink } from '../../contract/external-link';
import { messages } from '../../messages/messages';
import type { App } from '../store/app';

/** Opens a link that the person has seen: the desktop asks the system through its host, a browser opens a tab. */
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
    app.notify(error instanceof Error ? error.message : messages.links.failed);
  }
}
