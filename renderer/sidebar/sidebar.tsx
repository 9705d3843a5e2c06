import { Pin, X } from 'lucide-react';
import { Activity, type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { SidebarPanel } from '../../contract/settings';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { useMediaQuery } from '../display/use-media-query';
import { toggleSidebar } from '../store/panels';
import { pinnedPanel, shownPanel } from '../store/slices/settings-slice';
import { useApp, useAppState } from '../store/use-app';
import { PanelContent } from './panel-content';
import { SheetHandle, SidebarEdge } from './sidebar-edge';
import './sidebar.css';

type SidebarTab = Readonly<{ id: string; panels: readonly SidebarPanel[] }>;

/** The tabs. One with several panels has tabs of its own. */
const TABS: readonly SidebarTab[] = [
  { id: 'outline', panels: ['outline', 'text'] },
  { id: 'details', panels: ['details'] },
  { id: 'article', panels: ['article'] },
  { id: 'review', panels: ['standing', 'checks', 'telling'] },
];

/** The windows where the sidebar is a sheet at the foot; window.css has the same width. */
const NARROW = '(width < 900px)';

/**
 * The sidebar beside the map with the panels as tabs. A panel that was shown once keeps its scroll position and its
 * half-written text while another one is shown, or none.
 */
export function Sidebar() {
  const app = useApp();
  const shown = useAppState(shownPanel);
  const pinned = useAppState(pinnedPanel);
  const isWide = useAppState((state) => state.isWide);
  const width = useAppState((state) => state.settings.sidebarWidth);
  const height = useAppState((state) => state.settings.sheetHeight ?? 'half');
  const isSheet = useMediaQuery(NARROW);
  const element = useRef<HTMLElement>(null);
  /** The panels that were shown, the latest last. */
  const [seen, setSeen] = useState<readonly SidebarPanel[]>([]);
  if (shown !== null && seen.at(-1) !== shown) setSeen([...seen.filter((one) => one !== shown), shown]);
  const tabs = TABS.map(({ id, panels }) => ({ id, panels: panels.filter((one) => one !== pinned) })).filter(
    ({ panels }) => panels.length > 0,
  );
  const latestOf = ({ panels }: SidebarTab) => seen.findLast((one) => panels.includes(one)) ?? panels[0] ?? 'outline';
  const tab = tabs.find(({ panels }) => panels.some((one) => one === seen.at(-1))) ?? tabs[0];
  useFocusStaysInside(element, shown);

  const panel = (id: SidebarPanel): ReactNode => {
    return seen.includes(id) && id !== pinned ? (
      <Activity mode={id === shown ? 'visible' : 'hidden'}>
        <PanelContent panel={id} />
      </Activity>
    ) : null;
  };
  return (
    <aside
      ref={element}
      id="sidebar"
      className={`sidebar is-${height}`}
      data-region="sidebar"
      aria-label={messages.sidebar.label}
      hidden={shown === null}
      style={width === undefined ? {} : { ['--sidebar-width' as string]: `${width}px` }}
    >
      {isSheet ? <SheetHandle sidebar={element} /> : <SidebarEdge sidebar={element} side="right" />}
      <Tabs
        className="sidebar-tabs"
        selectedKey={tab?.id ?? ''}
        onSelectionChange={(key) => {
          const next = tabs.find(({ id }) => id === key);
          if (next) app.openPanel(latestOf(next));
        }}
      >
        <div className="sidebar-header">
          <TabList className="tab-list" aria-label={messages.sidebar.panels}>
            {tabs.map((one) => (
              <Tab key={one.id} id={one.id} className="tab">
                {labelOf(one)}
              </Tab>
            ))}
          </TabList>
          {isWide && shown !== null ? (
            <Button
              variant="quiet"
              className="sidebar-close"
              aria-label={messages.sidebar.pin({ title: messages.commands[shown].label })}
              onPress={() => app.togglePin(shown)}
            >
              <Pin aria-hidden="true" size={16} />
            </Button>
          ) : null}
          <Button
            variant="quiet"
            className="sidebar-close"
            aria-label={messages.sidebar.close}
            onPress={() => toggleSidebar(app)}
          >
            <X aria-hidden="true" size={16} />
          </Button>
        </div>
        {tabs.map((one) => (
          <TabPanel key={one.id} id={one.id} className="tab-panel" shouldForceMount>
            {one.panels.length === 1 && one.id !== 'review' ? (
              one.panels.map(panel)
            ) : (
              <Tabs
                className="sidebar-tabs"
                selectedKey={latestOf(one)}
                onSelectionChange={(key) => app.openPanel(key as SidebarPanel)}
              >
                <TabList
                  className={`tab-list is-inner is-of-${one.id}`}
                  aria-label={one.id === 'review' ? messages.sidebar.reviews : messages.sidebar.forms}
                >
                  {one.panels.map((id) => (
                    <Tab key={id} id={id} className="tab">
                      {id === 'outline' ? messages.sidebar.list : messages.commands[id].label}
                    </Tab>
                  ))}
                </TabList>
                {one.panels.map((id) => (
                  <TabPanel key={id} id={id} className="tab-panel" shouldForceMount>
                    {panel(id)}
                  </TabPanel>
                ))}
              </Tabs>
            )}
          </TabPanel>
        ))}
      </Tabs>
    </aside>
  );
}

function labelOf({ id, panels }: SidebarTab): string {
  return id === 'review' ? messages.sidebar.review : messages.commands[panels[0] ?? 'outline'].label;
}

/** Moves the focus from a panel that goes to the tab of the panel that takes its place. */
function useFocusStaysInside(element: RefObject<HTMLElement | null>, shown: SidebarPanel | null): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is about the moment when another panel is shown.
  useLayoutEffect(() => {
    const focused = document.activeElement;
    if (!element.current?.contains(focused) || focused?.checkVisibility()) return;
    const tabs = [...element.current.querySelectorAll<HTMLElement>('[role=tab][aria-selected=true]')];
    tabs.findLast((one) => one.checkVisibility())?.focus();
  }, [shown, element]);
}
