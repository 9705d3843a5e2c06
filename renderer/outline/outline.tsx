import { ChevronRight } from 'lucide-react';
import { type KeyboardEvent, type ReactElement, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  Button,
  Collection,
  type Key,
  ListLayout,
  Tree,
  TreeItem,
  TreeItemContent,
  Virtualizer,
} from 'react-aria-components';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { type Claim, type Id, ME } from '../../argument/model/claim';
import { type Forest, forestOf } from '../../argument/model/structure/forest';
import { indexOf } from '../../argument/model/structure/map-index';
import { BOX_LABELS } from '../../argument/model/structure/map-labels';
import { commandForKey } from '../../contract/keys';
import { currentLocale, type Locale } from '../../messages/catalogue';
import { messages } from '../../messages/messages';
import { describeClaim } from '../descriptions/claim-description';
import { keyOf } from '../display/key-label';
import { isMac } from '../display/platform';
import { copySelected, cutSelected, pasteBelow } from '../editing/clipboard';
import { onTypedKey } from '../editing/typed-key';
import { lettersOf } from '../store/slices/settings-slice';
import { useApp, useAppState } from '../store/use-app';
import { type OutlineItem, OutlineModel } from './outline-model';
import { OutlineTextField } from './outline-text-field';
import './outline.css';

/** Keys that keep their standard meaning in a tree. */
const TREE_KEYS = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'Tab', ' ']);

/** The most rows that are all rendered. A larger outline renders only those in view and starts collapsed. */
const MAX_RENDERED_ROWS = 400;
const ROW_HEIGHT = 28;

/** The map as a tree beside the canvas, which can be read and edited with a screen reader. */
export function Outline() {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  const selection = useAppState((state) => state.editor.selection);
  const language = useAppState((state) => state.language);
  /**
   * The branches that are not in their initial state: collapsed in a small outline, expanded in a
   * large one.
   */
  const [toggled, setToggled] = useState<ReadonlySet<Key>>(new Set());
  const forest = forestOf(map);
  const selectedInference = selection !== null && indexOf(map).inferences.has(selection) ? selection : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the outline depends on the forest and the language.
  const outline = useMemo(() => new OutlineModel(map, selectedInference), [forest, language, selectedInference]);
  const isLarge = outline.size > MAX_RENDERED_ROWS;
  const layout = useMemo(() => new ListLayout({ estimatedRowSize: ROW_HEIGHT }), []);
  const tree = useRef<HTMLDivElement>(null);
  const editedClaim = useAppState((state) => (state.activeView === 'outline' ? (state.textEdit?.claim ?? null) : null));
  const isOpen = useCallback(
    ({ key, level }: OutlineItem) => toggled.has(key) === (isLarge && level > 0),
    [toggled, isLarge],
  );
  const open = useMemo(() => expandedKeysOf(outline.roots, isOpen), [outline, isOpen]);

  // A selection made elsewhere is revealed here, even in a collapsed branch.
  useEffect(() => {
    if (selection === null) return;
    const closedKeys = (outline.keysAbove(selection) ?? []).filter(
      (key, level) => !isOpen({ key, level } as OutlineItem),
    );
    if (closedKeys.length > 0) setToggled((now) => toggleKeys(now, closedKeys));
  }, [selection, outline, isOpen]);

  useEffect(() => {
    app.outline.current = { focus: () => focusRow(tree.current, layout, app.getState().editor.selection) };
    return () => {
      app.outline.current = null;
    };
  }, [app, layout]);

  // After an edit the keys go on from the new selection.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row may exist only after the items have changed.
  useEffect(() => {
    // The tree renders its rows after its items, so the row exists one frame later.
    const frame = requestAnimationFrame(() => {
      if (editedClaim !== null) return;
      const isHere = tree.current?.contains(document.activeElement) || document.activeElement === document.body;
      if (isHere && app.getState().activeView === 'outline' && !app.getState().dialog)
        focusRow(tree.current, layout, selection);
      else showRow(tree.current, layout, selection);
    });
    return () => cancelAnimationFrame(frame);
  }, [app, layout, selection, editedClaim, outline, open]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLTextAreaElement || event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowLeft' && !event.shiftKey && selection !== null && !open.has(selection)) {
      // The tree would move the focus to the parent row and leave the selection behind.
      const above = outline.keysAbove(selection)?.at(-1);
      if (above === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      app.select(above);
      return;
    }
    if (TREE_KEYS.has(event.key) && !event.altKey) return;
    if (event.key === 'Escape') return;
    const letters = lettersOf(app.getState());
    const id = commandForKey(event, 'map', isMac, app.getState().settings);
    if (id === null && letters !== 'commands') onTypedKey(app, event.nativeEvent, { hasField: false });
    if (!id || id === 'cut' || id === 'copy' || id === 'paste') return;
    event.preventDefault();
    event.stopPropagation();
    app.run(id);
  };

  return (
    <section
      className="panel outline"
      aria-label={messages.commands.outline.label}
      onFocus={() => app.setActiveView('outline')}
      onKeyDownCapture={onKeyDown}
      onCopy={(event) => handleClipboard(event, () => copySelected(app, event.clipboardData))}
      onCut={(event) => handleClipboard(event, () => cutSelected(app, event.clipboardData))}
      onPaste={(event) => handleClipboard(event, () => pasteBelow(app, event.clipboardData))}
    >
      <h2 className="visually-hidden">{messages.commands.outline.label}</h2>
      <VirtualizedWhen when={isLarge} layout={layout}>
        <Tree
          ref={tree}
          className="outline-tree"
          aria-label={messages.outline.label({ title: map.title })}
          items={outline.roots}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          keyboardNavigationBehavior="tab"
          selectedKeys={selection === null ? [] : [selection]}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : [...keys];
            const item = key === undefined ? undefined : outline.item(String(key));
            if (item) app.select(item.id);
          }}
          onAction={(key) => {
            const item = outline.item(String(key));
            if (item?.kind === 'claim') app.startTextEdit(item.id);
          }}
          expandedKeys={open}
          onExpandedChange={(keys) => {
            const changed = [...new Set([...open, ...keys])].filter((key) => open.has(key) !== keys.has(key));
            setToggled((now) => toggleKeys(now, changed));
          }}
          renderEmptyState={() => messages.outline.empty({ key: keyOf('add-loose', app.getState()) })}
          // State besides the map that the rows depend on.
          dependencies={[editedClaim, open, language]}
        >
          {(item) => <Row item={item} writing={editedClaim} open={open} />}
        </Tree>
      </VirtualizedWhen>
    </section>
  );
}

interface RowProps {
  readonly item: OutlineItem;
  readonly writing: string | null;
  readonly open: ReadonlySet<Key>;
}

function Row({ item, writing, open }: RowProps) {
  const isWriting = item.kind === 'claim' && item.id === writing;
  const spoken = useAppState(({ editor }) =>
    item.kind === 'claim' ? describeRow(editor.map, item.id) : item.description,
  );
  return (
    <TreeItem
      id={item.key}
      className={`outline-row is-${item.kind}`}
      textValue={spoken || messages.canvas.placeholder}
      aria-label={spoken}
      data-row={item.key}
      hasChildItems={item.hasChildren}
    >
      <TreeItemContent>
        {item.hasChildren ? (
          <Button slot="chevron" className="outline-chevron" aria-label={messages.outline.toggle}>
            <ChevronRight aria-hidden="true" size={16} />
          </Button>
        ) : (
          <span className="outline-chevron" />
        )}
        <span className="outline-row-content">
          {item.word ? <span className={`outline-word is-${item.role}`}>{item.word}</span> : null}
          {item.number ? <span className="outline-number">{item.number}</span> : null}
          <RowText item={item} isWriting={isWriting} />
        </span>
      </TreeItemContent>
      {open.has(item.key) ? (
        <Collection items={item.children} dependencies={[writing, open]}>
          {(child) => <Row item={child} writing={writing} open={open} />}
        </Collection>
      ) : null}
    </TreeItem>
  );
}

/** The visible text of a row; screen readers read its name instead. */
function RowText({ item, isWriting }: { readonly item: OutlineItem; readonly isWriting: boolean }) {
  const { kind, id, label, number } = item;
  const claim = useAppState(({ editor }) => (kind === 'claim' ? indexOf(editor.map).claims.get(id) : undefined));
  if (claim && isWriting) return <OutlineTextField claim={claim} number={number} />;
  if (!claim) return <span className="outline-text">{label}</span>;
  const { text, holder, unstated } = claim;
  const mark = unstated
    ? BOX_LABELS.unstated
    : holder === ME
      ? BOX_LABELS.mine
      : holder
        ? BOX_LABELS.says({ holder })
        : '';
  return (
    <>
      {mark ? <span className="outline-attribution">{mark}</span> : null}
      <span className="outline-text">{text || messages.canvas.placeholder}</span>
    </>
  );
}

const descriptionCache = new WeakMap<
  Claim,
  { readonly locale: Locale; readonly forest: Forest; readonly view: ArgumentMap['view']; readonly spoken: string }
>();

/** Returns the accessible name of the row of a claim; cached. */
function describeRow(map: ArgumentMap, id: Id): string {
  const claim = indexOf(map).claims.get(id);
  if (!claim) return '';
  const forest = forestOf(map);
  const known = descriptionCache.get(claim);
  const locale = currentLocale();
  if (known?.locale === locale && known.forest === forest && known.view === map.view) return known.spoken;
  const spoken = describeClaim(map, claim, false);
  descriptionCache.set(claim, { locale, forest, view: map.view, spoken });
  return spoken;
}

function handleClipboard(event: React.ClipboardEvent, act: () => boolean): void {
  if (event.target instanceof HTMLTextAreaElement) return;
  if (act()) event.preventDefault();
}

/** Virtualizes the rows, if there are too many to render them all. */
function VirtualizedWhen({
  when,
  layout,
  children,
}: {
  readonly when: boolean;
  readonly layout: ListLayout<unknown>;
  readonly children: ReactElement;
}) {
  return when ? <Virtualizer layout={layout}>{children}</Virtualizer> : children;
}

/** Returns the keys of the expanded rows whose ancestors are all expanded. */
function expandedKeysOf(roots: readonly OutlineItem[], isOpen: (item: OutlineItem) => boolean): ReadonlySet<Key> {
  const open = new Set<Key>();
  const stack = [...roots];
  for (let item = stack.pop(); item; item = stack.pop()) {
    if (!item.hasChildren || !isOpen(item)) continue;
    open.add(item.key);
    for (const child of item.children) stack.push(child);
  }
  return open;
}

function toggleKeys(keysBefore: ReadonlySet<Key>, keys: readonly Key[]): ReadonlySet<Key> {
  const next = new Set(keysBefore);
  for (const key of keys) if (!next.delete(key)) next.add(key);
  return next;
}

function rowOf(tree: HTMLElement | null, id: string | null): HTMLElement | null {
  return id === null ? null : (tree?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`) ?? null);
}

/** Scrolls to a row. The layout has a position for it even while it is not rendered. */
function showRow(tree: HTMLElement | null, layout: ListLayout<unknown>, id: string | null): void {
  const row = rowOf(tree, id);
  row?.scrollIntoView({ block: 'nearest' });
  const place = id === null || row ? undefined : layout.getLayoutInfo(id)?.rect;
  if (tree && place) tree.scrollTop = place.y - tree.clientHeight / 2;
}

function focusRow(tree: HTMLElement | null, layout: ListLayout<unknown>, id: string | null): void {
  const row = rowOf(tree, id);
  if (row) {
    row.focus();
    return;
  }
  showRow(tree, layout, id);
  requestAnimationFrame(() => (rowOf(tree, id) ?? tree?.querySelector<HTMLElement>('[data-row]'))?.focus());
}
