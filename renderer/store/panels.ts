import type { SidebarPanel } from '../../contract/settings';
import { messages } from '../../messages/messages';
import type { App } from './app';
import { isPanelOpen, shownPanel } from './slices/settings-slice';

/**
 * Opens or closes a panel by its command. The focus stays where it is, so that one key opens the panel and closes it
 * again. A screen reader hears that the panel is there, then `details`.
 */
export function togglePanelAndAnnounce(app: App, panel: SidebarPanel, details?: () => string): void {
  const title = messages.commands[panel].label;
  const wasOpen = isPanelOpen(app.getState(), panel);
  app.togglePanel(panel);
  const opened = messages.sidebar.opened({ title });
  if (wasOpen) app.announce(messages.sidebar.closed({ title }));
  else app.announce(details ? `${opened} ${details()}` : opened);
}

/** Closes the sidebar, or opens it with the panel that it showed last. */
export function toggleSidebar(app: App): void {
  togglePanelAndAnnounce(app, shownPanel(app.getState()) ?? app.getState().settings.lastPanel ?? 'outline');
}
