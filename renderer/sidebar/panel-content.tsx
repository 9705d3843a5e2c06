import { type ComponentType, type ReactNode, useEffect, useRef } from 'react';
import type { SidebarPanel } from '../../contract/settings';
import { ArticlePanel } from '../article/article-panel';
import { ChecksPanel } from '../checks/checks-panel';
import { DetailsPanel } from '../details/details-panel';
import { EvaluationPanel } from '../evaluation/evaluation-panel';
import { Outline } from '../outline/outline';
import { OrderPanel } from '../presentation/order-panel';
import { TextPanel } from '../text-pane/text-panel';

const PANELS: Readonly<Record<SidebarPanel, ComponentType>> = {
  outline: Outline,
  text: TextPanel,
  details: DetailsPanel,
  article: ArticlePanel,
  standing: EvaluationPanel,
  checks: ChecksPanel,
  telling: OrderPanel,
};

/** A panel, which keeps its scroll position while it is hidden. */
export function PanelContent({ panel }: { readonly panel: SidebarPanel }) {
  const Panel = PANELS[panel];
  return (
    <ScrollKeeper>
      <Panel />
    </ScrollKeeper>
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
