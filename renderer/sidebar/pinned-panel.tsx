import { PinOff, X } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { useMediaQuery } from '../display/use-media-query';
import { togglePanelAndAnnounce } from '../store/panels';
import { pinnedPanel } from '../store/slices/settings-slice';
import { useApp, useAppState } from '../store/use-app';
import { PanelContent } from './panel-content';
import { SidebarEdge } from './sidebar-edge';
import './sidebar.css';

/** The windows with room for a pinned panel; sidebar.css has the same width. */
const WIDE = '(width >= 1600px)';

/** The panel that is pinned at the left of the map, in a wide window. */
export function PinnedPanel() {
  const app = useApp();
  const panel = useAppState(pinnedPanel);
  const width = useAppState((state) => state.settings.pinnedWidth);
  const isWide = useMediaQuery(WIDE);
  const element = useRef<HTMLElement>(null);
  useLayoutEffect(() => app.setWide(isWide), [app, isWide]);
  if (panel === null) return null;
  const title = messages.commands[panel].label;
  return (
    <aside
      ref={element}
      className="sidebar is-pinned"
      data-region="pinned"
      aria-label={messages.sidebar.pinned({ title })}
      style={width === undefined ? {} : { ['--sidebar-width' as string]: `${width}px` }}
    >
      <div className="sidebar-header">
        <h2 className="pinned-title">{title}</h2>
        <Button
          variant="quiet"
          className="sidebar-close"
          aria-label={messages.sidebar.unpin({ title })}
          onPress={() => app.togglePin(panel)}
        >
          <PinOff aria-hidden="true" size={16} />
        </Button>
        <Button
          variant="quiet"
          className="sidebar-close"
          aria-label={messages.sidebar.closePanel({ title })}
          onPress={() => togglePanelAndAnnounce(app, panel)}
        >
          <X aria-hidden="true" size={16} />
        </Button>
      </div>
      <div className="tab-panel">
        <PanelContent key={panel} panel={panel} />
      </div>
      <SidebarEdge sidebar={element} side="left" />
    </aside>
  );
}
