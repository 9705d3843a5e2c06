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
  /** True while the window has room for a pinned panel beside the sidebar. */
  readonly isWide: boolean;
}

type PanelState = Pick<SettingsState, 'settings'> & Partial<Pick<SettingsState, 'isWide'>>;

/** The actions on preferences. An open panel is a preference too. */
export interface SettingsActions {
  changeSettings(change: Partial<Settings>): Promise<void>;
  /** Opens a panel; the focus stays where it is. */
  openPanel(panel: Panel): void;
  /** Closes a panel that is open, opens it otherwise. A panel of the sidebar takes the place of the one before. */
  togglePanel(panel: Panel): void;
  /** Pins a panel at the left, or unpins it and shows it in the sidebar. */
  togglePin(panel: SidebarPanel): void;
  setWide(isWide: boolean): void;
}

/** Returns the panel that the sidebar shows; null while it is closed. */
export function shownPanel(state: PanelState): SidebarPanel | null {
  const pinned = pinnedPanel(state);
  return state.settings.panels?.filter((panel) => panel !== 'minimap').findLast((panel) => panel !== pinned) ?? null;
}

/** Returns the panel that is pinned at the left; null if there is none, or no room for it. */
export function pinnedPanel({ settings, isWide = false }: PanelState): SidebarPanel | null {
  return isWide ? (settings.pinnedPanel ?? null) : null;
}

/** Returns whether a panel is open. */
export function isPanelOpen(state: PanelState, panel: Panel): boolean {
  if (panel === 'minimap') return state.settings.panels?.includes(panel) ?? false;
  return shownPanel(state) === panel || pinnedPanel(state) === panel;
}

/** Returns what letters do on the map. */
export function lettersOf({ settings }: Pick<SettingsState, 'settings'>): Letters {
  return settings.letters ?? 'commands';
}

/** The state at the start. */
export function initialSettings(start: Pick<SettingsState, 'capabilities' | 'settings'>): SettingsState {
  return { capabilities: start.capabilities, settings: start.settings, language: currentLocale().tag, isWide: false };
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
      if (panel !== 'minimap' && pinnedPanel(get()) === panel) {
        void actions.changeSettings({ pinnedPanel: null });
        return actions.refocus();
      }
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
    togglePin(panel) {
      const isPinned = pinnedPanel(get()) === panel;
      const others = (get().settings.panels ?? []).filter((one) => one === 'minimap');
      const next = isPinned ? panel : panel === 'outline' ? 'details' : 'outline';
      void actions.changeSettings({ pinnedPanel: isPinned ? null : panel, panels: [...others, next], lastPanel: next });
    },
    setWide(isWide) {
      if (get().isWide !== isWide) set({ isWide });
    },
  };
}
