import type { Panel } from '../../contract/settings';
import { messages } from '../../messages/messages';
import type { App } from './app';
import { isPanelOpen } from './slices/settings-slice';

/**
 * Opens or closes a panel by its command. The focus stays where it is, so that one key opens the panel and closes it
 * again. The status line names an opened panel, then says `details`.
 */
export function togglePanelAndAnnounce(app: App, panel: Exclude<Panel, 'minimap'>, details?: () => string): void {
  const wasOpen = isPanelOpen(app.getState(), panel);
  app.togglePanel(panel);
  if (wasOpen) return;
  const opened = messages.descriptions.panelOpened({ title: messages.commands[panel].label });
  app.notify(details ? `${opened} ${details()}` : opened);
}
