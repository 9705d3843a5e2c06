import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react';
import { SHEET_HEIGHTS, type SheetHeight } from '../../contract/settings';
import { messages } from '../../messages/messages';
import { useWidth } from '../display/use-width';
import { useApp, useAppState } from '../store/use-app';

const words = messages.sidebar;
const KEY_STEP_PX = 16;
/** A shorter way of the pointer is a click, in px. */
const CLICK_PX = 4;
/** The share of the room below the toolbar that the sheet takes; its style sheet has the same numbers. */
const SHEET_PERCENT: Readonly<Record<SheetHeight, number>> = { small: 32, half: 55, full: 92 };

interface EdgeProps {
  readonly sidebar: RefObject<HTMLElement | null>;
}

/**
 * The edge between the map and a sidebar at a side of the window. The pointer drags it, and so do the arrow keys, Home
 * and End.
 */
export function SidebarEdge({ sidebar, side }: EdgeProps & { readonly side: 'left' | 'right' }) {
  const app = useApp();
  const width = useWidth(sidebar);
  const limits = () => {
    const style = sidebar.current && getComputedStyle(sidebar.current);
    return { least: Number.parseFloat(style?.minWidth ?? ''), most: Number.parseFloat(style?.maxWidth ?? '') };
  };
  const { least, most } = limits();
  const show = (px: number) => sidebar.current?.style.setProperty('--sidebar-width', `${px}px`);
  const set = (px: number) => {
    const now = limits();
    const next = Math.round(Math.max(now.least, Math.min(now.most, px)));
    void app.changeSettings(side === 'right' ? { sidebarWidth: next } : { pinnedWidth: next });
  };
  const widthAt = ({ clientX }: PointerEvent) => {
    const { left = 0, right = 0 } = sidebar.current?.getBoundingClientRect() ?? {};
    return side === 'right' ? right - clientX : clientX - left;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const now = sidebar.current?.offsetWidth ?? 0;
    const step = side === 'right' ? KEY_STEP_PX : -KEY_STEP_PX;
    const next = { ArrowLeft: now + step, ArrowRight: now - step, Home: 0, End: Infinity }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    set(next);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot have the focus, as a window splitter has.
    <div
      className="sidebar-edge"
      role="separator"
      tabIndex={0}
      aria-label={words.width}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={Number.isNaN(least) ? 0 : Math.round(least)}
      aria-valuemax={Number.isNaN(most) ? width : Math.round(most)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button === 0) event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) show(widthAt(event));
      }}
      onPointerUp={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) set(widthAt(event));
      }}
      onPointerCancel={() => show(width)}
    />
  );
}

/** The upper edge of the sheet. A click goes on to the next height; the pointer and the keys choose one. */
export function SheetHandle({ sidebar }: EdgeProps) {
  const app = useApp();
  const height = useAppState((state) => state.settings.sheetHeight ?? 'half');
  const start = useRef<{ readonly y: number; readonly isDrag: boolean } | null>(null);
  const index = SHEET_HEIGHTS.indexOf(height);
  const set = (at: number) => {
    sidebar.current?.style.removeProperty('--sheet-height');
    const sheetHeight = SHEET_HEIGHTS[Math.max(0, Math.min(SHEET_HEIGHTS.length - 1, at))];
    if (sheetHeight && sheetHeight !== height) void app.changeSettings({ sheetHeight });
  };
  const goOn = () => set((index + 1) % SHEET_HEIGHTS.length);
  const percentAt = ({ clientY }: PointerEvent) => {
    const { bottom = 0 } = sidebar.current?.getBoundingClientRect() ?? {};
    return (100 * (bottom - clientY)) / (sidebar.current?.parentElement?.clientHeight ?? 1);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot have the focus, as a window splitter has.
    <div
      className="sheet-handle"
      role="separator"
      tabIndex={0}
      aria-label={words.height}
      aria-orientation="horizontal"
      aria-valuenow={SHEET_PERCENT[height]}
      aria-valuemin={SHEET_PERCENT.small}
      aria-valuemax={SHEET_PERCENT.full}
      aria-valuetext={words.heights[height]}
      onKeyDown={(event) => {
        const next = { ArrowUp: index + 1, ArrowDown: index - 1, Home: 0, End: 2 }[event.key];
        if (next !== undefined) set(next);
        else if (event.key === 'Enter' || event.key === ' ') goOn();
        else return;
        event.preventDefault();
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { y: event.clientY, isDrag: false };
      }}
      onPointerMove={(event) => {
        if (!start.current) return;
        if (!start.current.isDrag && Math.abs(event.clientY - start.current.y) < CLICK_PX) return;
        start.current = { ...start.current, isDrag: true };
        const percent = Math.max(SHEET_PERCENT.small / 2, Math.min(SHEET_PERCENT.full, percentAt(event)));
        sidebar.current?.style.setProperty('--sheet-height', `${percent}%`);
      }}
      onPointerUp={(event) => {
        if (!start.current) return;
        if (start.current.isDrag) set(nearestHeight(percentAt(event)));
        else goOn();
        start.current = null;
      }}
      onPointerCancel={() => {
        start.current = null;
        set(index);
      }}
    />
  );
}

function nearestHeight(percent: number): number {
  const distances = SHEET_HEIGHTS.map((height) => Math.abs(SHEET_PERCENT[height] - percent));
  return distances.indexOf(Math.min(...distances));
}
