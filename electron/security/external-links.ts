import { shell } from 'electron';
import { type ExternalLink, parseExternalLink } from '../../contract/external-link';
import { HostError } from '../../contract/host-error';
import { messages } from '../../messages/messages';

/**
 * Opens a link in the system's browser or mail program. This is the only place that does so, and it
 * checks the address again for every caller. Throws HostError `bad-request` for a link that may
 * not be opened, `not-found` when the system cannot open it.
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
