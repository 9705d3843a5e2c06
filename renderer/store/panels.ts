import type { Panel } from '../../contract/host';
import { messages } from '../../messages/messages';
import type { App } from './app';

/**
 * Opens or closes a panel by its own command. The keys stay where they were, so that one key opens it and the same one
 * closes it again; that it has opened is told, and what more there is to tell of it.
 */
export function togglePanelAndAnnounce(app: App, panel: Exclude<Panel, 'minimap'>, details?: () => string): void {
  const wasOpen = app.getState().settings.panels?.includes(panel);
  app.togglePanel(panel);
  if (wasOpen) return;
  const opened = messages.descriptions.panelOpened({ title: messages.commands[panel].label });
  app.notify(details ? `${opened} ${details()}` : opened);
}
