import { ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { Button, Collection, type Key, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import { ME } from '../../argument/model/claim';
import { BOX_WORDS } from '../../argument/model/words';
import { commandFor } from '../../contract/command-table';
import { strings } from '../../contract/strings';
import { copySelected, cutSelected, pasteBelow } from '../commands/clipboard';
import { runCommand } from '../commands/run-command';
import { isMac } from '../platform';
import { useApp, useAppState } from '../store/use-app';
import { keysAbove, type OutlineItem, outlineOf } from './outline-items';
import { OutlineTextField } from './outline-text-field';
import './outline.css';

/** Keys that mean to a tree what every tree means by them. */
const KEYS_OF_TREES = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'Tab', ' ']);

/** The map as a tree beside the canvas, readable and writable without seeing either. */
export function Outline() {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  const selection = useAppState((state) => state.editor.selection);
  const [closed, setClosed] = useState<ReadonlySet<Key>>(new Set());
  const items = useMemo(() => outlineOf(map), [map]);
  const tree = useRef<HTMLDivElement>(null);
  const writing = useAppState((state) => (state.surface === 'outline' ? (state.writing?.claim ?? null) : null));
  const open = useMemo(() => keysWithChildren(items).filter((key) => !closed.has(key)), [items, closed]);

  // What is selected elsewhere is shown here, whatever was closed above it.
  useEffect(() => {
    if (selection === null) return;
    const above = keysAbove(items, selection);
    setClosed((now) =>
      above?.some((key) => now.has(key)) ? new Set([...now].filter((key) => !above.includes(String(key)))) : now,
    );
  }, [selection, items]);

  useEffect(() => {
    app.outline.current = { focus: () => focusRow(tree.current, app.getState().editor.selection) };
    return () => {
      app.outline.current = null;
    };
  }, [app]);

  // After an edit the keys go on from what is selected now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row may be there only after the items have changed.
  useEffect(() => {
    // The tree renders its rows after its items, so the row is there one frame later.
    const frame = requestAnimationFrame(() => {
      if (writing !== null) return;
      const isHere = tree.current?.contains(document.activeElement) || document.activeElement === document.body;
      if (isHere && app.getState().surface === 'outline' && !app.getState().dialog) focusRow(tree.current, selection);
      else rowOf(tree.current, selection)?.scrollIntoView({ block: 'nearest' });
    });
    return () => cancelAnimationFrame(frame);
  }, [app, selection, writing, items]);

  const onKey = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLTextAreaElement || event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowLeft' && !event.shiftKey && selection !== null && !open.includes(selection)) {
      // The tree would move the focus up and leave what is selected behind.
      const above = keysAbove(items, selection)?.at(-1);
      if (above === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      app.select(above);
      return;
    }
    if (KEYS_OF_TREES.has(event.key) && !event.altKey) return;
    if (event.key === 'Escape') return;
    const id = commandFor(event, 'map', isMac);
    if (!id || id === 'cut' || id === 'copy' || id === 'paste') return;
    event.preventDefault();
    event.stopPropagation();
    runCommand(app, id);
  };

  return (
    <section
      className="panel outline"
      data-region="outline"
      aria-label={strings.outline.title}
      onFocus={() => app.setSurface('outline')}
      onKeyDownCapture={onKey}
      onCopy={(event) => answer(event, () => copySelected(app, event.clipboardData))}
      onCut={(event) => answer(event, () => cutSelected(app, event.clipboardData))}
      onPaste={(event) => answer(event, () => pasteBelow(app, event.clipboardData))}
    >
      <h2 className="panel-title">{strings.outline.title}</h2>
      <Tree
        ref={tree}
        className="outline-tree"
        aria-label={strings.outline.label(map.title)}
        items={items}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        keyboardNavigationBehavior="tab"
        selectedKeys={selection === null ? [] : [selection]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys];
          const item = key === undefined ? undefined : itemWith(items, String(key));
          if (item) app.select(item.id);
        }}
        onAction={(key) => {
          const item = itemWith(items, String(key));
          if (item?.kind === 'claim') app.startWriting(item.id);
        }}
        expandedKeys={open}
        onExpandedChange={(keys) => setClosed(new Set(keysWithChildren(items).filter((key) => !keys.has(key))))}
        renderEmptyState={() => strings.outline.empty}
        // The rows are made afresh when what they show besides the map changes.
        dependencies={[writing]}
      >
        {(item) => <Row item={item} writing={writing} />}
      </Tree>
    </section>
  );
}

function Row({ item, writing }: { readonly item: OutlineItem; readonly writing: string | null }) {
  const isWriting = item.kind === 'claim' && item.id === writing;
  return (
    <TreeItem
      id={item.key}
      className={`outline-row is-${item.kind}`}
      textValue={item.spoken || strings.canvas.placeholder}
      aria-label={item.spoken}
      data-row={item.key}
    >
      <TreeItemContent>
        {item.children.length > 0 ? (
          <Button slot="chevron" className="outline-chevron" aria-label={strings.outline.toggle}>
            <ChevronRight aria-hidden="true" size={16} />
          </Button>
        ) : (
          <span className="outline-chevron" />
        )}
        <span className="outline-line">
          {item.word ? <span className={`outline-word is-${item.role}`}>{item.word}</span> : null}
          {item.number ? <span className="outline-number">{item.number}</span> : null}
          {isWriting && item.claim ? (
            <OutlineTextField claim={item.claim} number={item.number} />
          ) : (
            <RowText item={item} />
          )}
        </span>
      </TreeItemContent>
      <Collection items={item.children}>{(child) => <Row item={child} writing={writing} />}</Collection>
    </TreeItem>
  );
}

/** What a row says to the eye; to the ear it is its name. */
function RowText({ item: { claim, label } }: { readonly item: OutlineItem }) {
  if (!claim) return <span className="outline-text">{label}</span>;
  const { text, holder, unstated } = claim;
  const mark = unstated ? BOX_WORDS.unstated : holder === ME ? BOX_WORDS.mine : holder ? BOX_WORDS.says(holder) : '';
  return (
    <>
      {mark ? <span className="outline-mark">{mark}</span> : null}
      <span className="outline-text">{text || strings.canvas.placeholder}</span>
    </>
  );
}

function answer(event: React.ClipboardEvent, act: () => boolean): void {
  if (event.target instanceof HTMLTextAreaElement) return;
  if (act()) event.preventDefault();
}

function keysWithChildren(items: readonly OutlineItem[]): string[] {
  return items.flatMap(({ key, children }) => (children.length > 0 ? [key, ...keysWithChildren(children)] : []));
}

function itemWith(items: readonly OutlineItem[], key: string): OutlineItem | undefined {
  for (const item of items) {
    const found = item.key === key ? item : itemWith(item.children, key);
    if (found) return found;
  }
  return undefined;
}

function rowOf(tree: HTMLElement | null, id: string | null): HTMLElement | null {
  return id === null ? null : (tree?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`) ?? null);
}

function focusRow(tree: HTMLElement | null, id: string | null): void {
  (rowOf(tree, id) ?? tree?.querySelector<HTMLElement>('[data-row]'))?.focus();
}
