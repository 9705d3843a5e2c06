import { GripVertical } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import type { PresentationStep } from '../../argument/model/structure/presentation-order';
import { messages } from '../../messages/messages';
import { useAppState } from '../store/use-app';
import { stepRows } from './step-text';

const words = messages.presentation;

/** All steps, one a row: dragged by their handles, left out by their boxes. */
export function OrderList({
  steps,
  chosen,
  onChoose,
  onAction,
  onMove,
  onToggle,
}: {
  readonly steps: readonly PresentationStep[];
  /** The key of the chosen step. */
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
  readonly onAction: (key: string) => void;
  readonly onMove: (key: string, by: number) => void;
  readonly onToggle: (key: string) => void;
}) {
  const map = useAppState((state) => state.editor.map);
  const rows = useMemo(() => stepRows(map, steps), [map, steps]);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': rows.find(({ id }) => id === key)?.text ?? '' })),
    onReorder: ({ keys, target }) => {
      const [key] = keys;
      const from = rows.findIndex(({ id }) => id === key);
      const at = rows.findIndex(({ id }) => id === target.key) + (target.dropPosition === 'after' ? 1 : 0);
      const by = at - from - (at > from ? 1 : 0);
      if (by !== 0) onMove(String(key), by);
    },
  });
  const list = useRef<HTMLDivElement>(null);
  // The step selected on the map is scrolled into view, but nothing moves under the focus.
  useEffect(() => {
    if (chosen === null) return;
    // The rows are in the DOM with the next frame.
    const frame = requestAnimationFrame(() => {
      if (list.current?.contains(document.activeElement)) return;
      list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
    });
    return () => cancelAnimationFrame(frame);
  }, [chosen]);
  return (
    <GridList
      ref={list}
      className="list-box order-list"
      aria-label={words.parts}
      items={rows}
      dragAndDropHooks={dragAndDropHooks}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys];
        if (key !== undefined) onChoose(String(key));
      }}
      onAction={(key) => onAction(String(key))}
      renderEmptyState={() => words.presenting.noBox}
    >
      {(row) => (
        <GridListItem
          id={row.id}
          className={`list-item order-item${row.isLeftOut ? ' is-left-out' : ''}`}
          textValue={row.name}
        >
          <Button slot="drag" className="order-handle" aria-label={words.drag({ step: row.number })}>
            <GripVertical aria-hidden="true" size={16} />
          </Button>
          <input
            type="checkbox"
            aria-label={words.included({ step: row.number })}
            checked={!row.isLeftOut}
            onChange={() => onToggle(row.id)}
          />
          <span className="item-number">{row.number}</span>
          <span className="order-text">
            {row.word ? <span className="item-role">{row.word}</span> : null} {row.text}
          </span>
        </GridListItem>
      )}
    </GridList>
  );
}
