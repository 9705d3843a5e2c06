import { shell } from 'electron';
import { type ExternalLink, parseExternalLink } from '../contract/external-link';
import { HostError } from '../contract/host-error';
import { messages } from '../messages/messages';

/**
 * Hands a link to the system's browser or mail program: the only place that does so. The address is checked here again,
 * so that nothing else gets out whoever calls.
 */
export async function openExternalLink({ href }: ExternalLink): Promise<void> {
  const link = parseExternalLink(href);
  if (!link) throw new HostError('bad-request', messages.links.refused);
  try {
    await shell.openExternal(link.href);
  } catch {
    throw new HostError('not-found', messages.links.failed);
  }
}
