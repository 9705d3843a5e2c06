import type { Capabilities } from '../../../contract/host';
import type { Letters, Panel, Settings, SidebarPanel } from '../../../contract/settings';
import { currentLocale } from '../../../messages/catalogue';
import { describeError } from '../../../messages/describe-error';
import { setPreferredLocale } from '../../../messages/locales';
import type { ActionContext } from '../action-context';
import type { UiActions } from './ui-slice';

/** The preferences of the person, and the abilities of the host. */
export interface SettingsState {
  readonly capabilities: Capabilities;
  readonly settings: Settings;
  /** The tag of the language of the window. */
  readonly language: string;
}

/** The actions on preferences. An open panel is a preference too. */
export interface SettingsActions {
  changeSettings(change: Partial<Settings>): Promise<void>;
  /** Opens a panel; the focus stays where it is. */
  openPanel(panel: Panel): void;
  /** Closes a panel that is open, opens it otherwise. A panel of the sidebar takes the place of the one before. */
  togglePanel(panel: Panel): void;
}

/** Returns the panel that the sidebar shows; null while it is closed. */
export function shownPanel({ settings }: Pick<SettingsState, 'settings'>): SidebarPanel | null {
  return settings.panels?.findLast((panel) => panel !== 'minimap') ?? null;
}

/** Returns whether a panel is open. */
export function isPanelOpen(state: Pick<SettingsState, 'settings'>, panel: Panel): boolean {
  return panel === 'minimap' ? (state.settings.panels?.includes(panel) ?? false) : shownPanel(state) === panel;
}

/** Returns what letters do on the map. */
export function lettersOf({ settings }: Pick<SettingsState, 'settings'>): Letters {
  return settings.letters ?? 'commands';
}

/** The state at the start. */
export function initialSettings(start: Pick<SettingsState, 'capabilities' | 'settings'>): SettingsState {
  return { capabilities: start.capabilities, settings: start.settings, language: currentLocale().tag };
}

/** Makes the actions of the slice. */
export function settingsActions({
  host,
  actions,
  get,
  set,
}: ActionContext<SettingsState, SettingsActions & UiActions>): SettingsActions {
  return {
    async changeSettings(change) {
      set(({ settings }) => ({ settings: { ...settings, ...change } }));
      if (change.language !== undefined) {
        await setPreferredLocale([change.language, ...get().capabilities.languages]);
        set({ language: currentLocale().tag });
      }
      try {
        await host.changeSettings(change);
      } catch (error) {
        actions.notify(describeError(error));
      }
    },
    openPanel(panel) {
      if (!isPanelOpen(get(), panel)) actions.togglePanel(panel);
    },
    togglePanel(panel) {
      const { panels = [] } = get().settings;
      const isOpen = isPanelOpen(get(), panel);
      const isInSidebar = (one: Panel) => one !== 'minimap';
      const others = panels.filter((one) => isInSidebar(one) !== isInSidebar(panel));
      // The outline is going, and with it the place where the keys went.
      if (shownPanel(get()) === 'outline' && isInSidebar(panel)) actions.setActiveView('map');
      void actions.changeSettings({
        panels: isOpen ? others : [...others, panel],
        ...(panel === 'minimap' ? {} : { lastPanel: panel }),
      });
      if (isOpen) actions.refocus();
    },
  };
}
