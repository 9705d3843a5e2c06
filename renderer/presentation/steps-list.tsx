import { useEffect, useMemo, useRef } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { PresentationStep } from '../../argument/model/structure/presentation-order';
import { messages } from '../../messages/messages';
import { useAppState } from '../store/use-app';
import { stepRows } from './step-text';

const words = messages.presentation;
/** The height of the previous rows that stays visible above a row scrolled into view, in px. */
const SCROLL_MARGIN = 40;

/** The steps in presentation order, as a list to choose from. */
export function StepsList({
  steps,
  chosen,
  onChoose,
  autoFocus = false,
}: {
  readonly steps: readonly PresentationStep[];
  /** The key of the chosen step. */
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
  readonly autoFocus?: boolean;
}) {
  const map = useAppState((state) => state.editor.map);
  const rows = useMemo(() => stepRows(map, steps), [map, steps]);
  const list = useRef<HTMLDivElement>(null);
  // The step selected on the map is scrolled into view, without scrolling the containers of the
  // list.
  useEffect(() => {
    if (chosen === null) return;
    // The rows are in the DOM with the next frame.
    const frame = requestAnimationFrame(() => {
      const row = list.current?.querySelector('[aria-selected=true]');
      if (!list.current || !row || list.current.contains(document.activeElement)) return;
      const [room, box] = [list.current.getBoundingClientRect(), row.getBoundingClientRect()];
      if (box.top < room.top || box.bottom > room.bottom) list.current.scrollTop += box.top - room.top - SCROLL_MARGIN;
    });
    return () => cancelAnimationFrame(frame);
  }, [chosen]);
  return (
    <ListBox
      ref={list}
      className="list-box steps-list"
      aria-label={words.parts}
      items={rows}
      autoFocus={autoFocus}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys];
        if (key !== undefined) onChoose(String(key));
      }}
      renderEmptyState={() => words.presenting.noBox}
    >
      {(row) => (
        <ListBoxItem id={row.id} className="list-item numbered-item" textValue={row.name}>
          <span className="item-number">{row.place}</span>
          <span>
            {row.word ? <span className="item-role">{row.word}</span> : null} {row.text}{' '}
            <span className="item-detail">{row.number}</span>
          </span>
        </ListBoxItem>
      )}
    </ListBox>
  );
}
