import { X } from 'lucide-react';
import {
  Activity,
  type ComponentType,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { SidebarPanel } from '../../contract/settings';
import { messages } from '../../messages/messages';
import { ArticlePanel } from '../article/article-panel';
import { ChecksPanel } from '../checks/checks-panel';
import { Button } from '../controls/button';
import { DetailsPanel } from '../details/details-panel';
import { useMediaQuery } from '../display/use-media-query';
import { EvaluationPanel } from '../evaluation/evaluation-panel';
import { Outline } from '../outline/outline';
import { OrderPanel } from '../presentation/order-panel';
import { toggleSidebar } from '../store/panels';
import { shownPanel } from '../store/slices/settings-slice';
import { useApp, useAppState } from '../store/use-app';
import { SheetHandle, SidebarEdge } from './sidebar-edge';
import './sidebar.css';

const PANELS: Readonly<Record<SidebarPanel, ComponentType>> = {
  outline: Outline,
  details: DetailsPanel,
  article: ArticlePanel,
  standing: EvaluationPanel,
  checks: ChecksPanel,
  telling: OrderPanel,
};

type SidebarTab = Readonly<{ id: string; panels: readonly [SidebarPanel, ...SidebarPanel[]] }>;

const OUTLINE: SidebarTab = { id: 'outline', panels: ['outline'] };

/** The tabs. One with several panels has tabs of its own. */
const TABS: readonly SidebarTab[] = [
  OUTLINE,
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
  const width = useAppState((state) => state.settings.sidebarWidth);
  const height = useAppState((state) => state.settings.sheetHeight ?? 'half');
  const isSheet = useMediaQuery(NARROW);
  const element = useRef<HTMLElement>(null);
  /** The panels that were shown, the latest last. */
  const [seen, setSeen] = useState<readonly SidebarPanel[]>([]);
  if (shown !== null && seen.at(-1) !== shown) setSeen([...seen.filter((one) => one !== shown), shown]);
  const latestOf = ({ panels }: SidebarTab) => seen.findLast((one) => panels.includes(one)) ?? panels[0];
  const tab = TABS.find(({ panels }) => panels.some((one) => one === seen.at(-1))) ?? OUTLINE;
  useFocusStaysInside(element, shown);

  const panel = (id: SidebarPanel): ReactNode => {
    const Panel = PANELS[id];
    return seen.includes(id) ? (
      <Activity mode={id === shown ? 'visible' : 'hidden'}>
        <ScrollKeeper>
          <Panel />
        </ScrollKeeper>
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
      {isSheet ? <SheetHandle sidebar={element} /> : <SidebarEdge sidebar={element} />}
      <Tabs
        className="sidebar-tabs"
        selectedKey={tab.id}
        onSelectionChange={(key) => {
          const next = TABS.find(({ id }) => id === key);
          if (next) app.openPanel(latestOf(next));
        }}
      >
        <div className="sidebar-header">
          <TabList className="tab-list" aria-label={messages.sidebar.panels}>
            {TABS.map((one) => (
              <Tab key={one.id} id={one.id} className="tab">
                {labelOf(one)}
              </Tab>
            ))}
          </TabList>
          <Button
            variant="quiet"
            className="sidebar-close"
            aria-label={messages.sidebar.close}
            onPress={() => toggleSidebar(app)}
          >
            <X aria-hidden="true" size={16} />
          </Button>
        </div>
        {TABS.map((one) => (
          <TabPanel key={one.id} id={one.id} className="tab-panel" shouldForceMount>
            {one.panels.length === 1 ? (
              panel(one.panels[0])
            ) : (
              <Tabs
                className="sidebar-tabs"
                selectedKey={latestOf(one)}
                onSelectionChange={(key) => app.openPanel(key as SidebarPanel)}
              >
                <TabList className="tab-list is-inner" aria-label={messages.sidebar.reviews}>
                  {one.panels.map((id) => (
                    <Tab key={id} id={id} className="tab">
                      {messages.commands[id].label}
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

/** Gives what is in it its scroll positions back when it is shown again: a hidden tree has no rows and loses them. */
function ScrollKeeper({ children }: { readonly children: ReactNode }) {
  const positions = useRef(new Map<Element, number>());
  useEffect(() => {
    const kept = [...positions.current];
    // The rows of a tree are there one frame later.
    const frame = requestAnimationFrame(() => {
      for (const [element, top] of kept) element.scrollTop = top;
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <div
      className="scroll-keeper"
      onScrollCapture={({ target }) => {
        if (target instanceof Element) positions.current.set(target, target.scrollTop);
      }}
    >
      {children}
    </div>
  );
}

function labelOf({ id, panels }: SidebarTab): string {
  return id === 'review' ? messages.sidebar.review : messages.commands[panels[0]].label;
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
