import { ChevronLeft, ChevronRight, LayoutGrid, List, X } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { GroupItem, Item } from '../../argument/drawing/display-list';
import { drawMap } from '../../argument/drawing/draw-map';
import { layoutMap } from '../../argument/layout/layout-map';
import type { ArgumentMap } from '../../argument/model/argument-map';
import {
  type PresentationStep,
  presentationSteps,
  revealedIds,
  visibleFrom,
} from '../../argument/model/presentation-order';
import { strings } from '../../messages/messages';
import { useMapTheme } from '../canvas/layout/map-layout';
import { Button } from '../controls/button';
import { pageMeasure } from '../display/measure-text';
import { useMotion } from '../display/use-motion';
import { useApp, useAppState } from '../store/use-app';
import { type Camera, lookAt, roomOn, type Size, wholeMap } from './camera';
import { LIST_KEY, moveFor } from './presentation-keys';
import { type Shown, Stage, UNTOLD, useSizeOf } from './stage';
import { placeOfPart, textsOfPart, wordOfPart } from './step-text';
import { PartsList } from './steps-list';
import './presentation.css';

const words = strings.telling.presenting;
const DIGITS = 4;

/** The map told part by part over the whole window: a next one, the one before, any one, all of it, or none. */
export function Presentation({ from }: { readonly from: string | null }) {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  const parts = useMemo(() => presentationSteps(map), [map]);
  const [wanted, setAt] = useState(() => Math.max(0, placeOfPart(parts, from)));
  const at = Math.min(wanted, Math.max(0, parts.length - 1));
  const [overview, setOverview] = useState(false);
  const [black, setBlack] = useState(false);
  const [list, setList] = useState(false);
  const [typed, setTyped] = useState('');
  /** One sentence that is said in place of what is told. */
  const [said, setSaid] = useState('');
  const root = useRef<HTMLElement>(null);
  const { element, size } = useSizeOf();
  const listed = useSizeOf();

  useEffect(() => root.current?.focus(), []);

  const end = () => {
    const part = parts[at];
    app.setStudy(null);
    const id = part?.claims[0] ?? part?.inference;
    if (id) app.reveal(id);
  };
  const goTo = (place: number) => {
    setOverview(false);
    setBlack(false);
    setTyped('');
    const isBeyond = place >= parts.length && at === parts.length - 1;
    setSaid(isBeyond && !overview && !black ? words.last : '');
    setAt(Math.min(Math.max(0, place), Math.max(0, parts.length - 1)));
  };
  const closeList = () => {
    setList(false);
    root.current?.focus();
  };
  const move = (kind: ReturnType<typeof moveFor>) => {
    if (kind === null || kind === 'none') return;
    if (typeof kind === 'object') return setTyped((now) => (now + kind.digit).slice(-DIGITS));
    if (kind === 'erase') return setTyped((now) => now.slice(0, -1));
    setTyped('');
    switch (kind) {
      case 'next':
        // Out of the overview or the dark one comes back to where one was.
        return goTo(overview || black ? at : at + 1);
      case 'back':
        return goTo(overview || black ? at : at - 1);
      case 'first':
        return goTo(0);
      case 'last':
        return goTo(parts.length - 1);
      case 'go': {
        const place = Number(typed);
        if (place >= 1 && place <= parts.length) return goTo(place - 1);
        return setSaid(words.noSuch(typed, parts.length));
      }
      case 'overview':
        setBlack(false);
        setSaid(overview ? '' : words.overview(idsOfClaims(parts.slice(0, at + 1)), idsOfClaims(parts)));
        return setOverview(!overview);
      case 'black':
        setSaid(black ? '' : words.black);
        return setBlack(!black);
      case 'list':
        return list ? closeList() : setList(true);
      case 'end':
        return list ? closeList() : end();
    }
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    const target = event.target as HTMLElement;
    // The list does nothing about the part that is shown already.
    if (event.key === 'Enter' && target.closest('[role=option][aria-selected=true]')) return closeList();
    // The list has the keys that go through it, and a button its own Enter and Space; all others are the presentation's.
    const isOwn = (target.closest('[role=listbox]') ? LIST_KEY : /^( |Enter)$/).test(event.key);
    if (isOwn && target !== root.current) return;
    const kind = moveFor(event.nativeEvent, typed);
    if (kind === null) return;
    event.preventDefault();
    event.stopPropagation();
    move(kind);
  };

  const part = parts[at];
  const telling = part
    ? words.part(at + 1, parts.length, `${wordOfPart(map, part)} ${textsOfPart(map, part)}`.trim())
    : '';
  return (
    <section
      ref={root}
      className="presentation"
      role="application"
      aria-label={words.label(map.title)}
      tabIndex={-1}
      onKeyDownCapture={onKeyDown}
    >
      <div className="presentation-main">
        <div ref={element} className="stage">
          {size && part ? (
            <Telling
              key={`${size.width} ${size.height}`}
              map={map}
              parts={parts}
              at={at}
              overview={overview}
              size={size}
              covered={listed.size?.width ?? 0}
              onNext={() => goTo(overview ? at : at + 1)}
              onGo={goTo}
            />
          ) : null}
          {black ? (
            <button type="button" className="presentation-black" onClick={() => move('black')}>
              {words.blackShown}
            </button>
          ) : null}
        </div>
        {list ? (
          <div ref={listed.element} className="presentation-list">
            <PartsList
              parts={parts}
              chosen={part?.key ?? null}
              autoFocus
              onChoose={(key) => {
                goTo(placeOfPart(parts, key));
                closeList();
              }}
            />
          </div>
        ) : null}
      </div>
      <progress className="presentation-progress" aria-label={words.progress} max={parts.length} value={at + 1} />
      <footer className="presentation-bar">
        <Tool name={words.back} hint={words.backHint} disabled={at === 0} onPress={() => move('back')}>
          <ChevronLeft aria-hidden="true" />
        </Tool>
        <p className="presentation-place">{typed ? words.goTo(typed) : words.position(at + 1, parts.length)}</p>
        <Tool name={words.next} hint={words.nextHint} disabled={at >= parts.length - 1} onPress={() => move('next')}>
          <ChevronRight aria-hidden="true" />
        </Tool>
        <p className="presentation-said" role="status">
          <span className={said ? '' : 'spoken'} key={`${said} ${telling}`}>
            {said || telling}
          </span>
        </p>
        <Tool name={words.list} hint={words.listHint} pressed={list} onPress={() => move('list')}>
          <List aria-hidden="true" size={20} />
        </Tool>
        <Tool name={words.overviewButton} hint={words.overviewHint} pressed={overview} onPress={() => move('overview')}>
          <LayoutGrid aria-hidden="true" size={20} />
        </Tool>
        <Tool name={words.end} hint={words.endHint} onPress={end}>
          <X aria-hidden="true" size={20} />
        </Tool>
      </footer>
    </section>
  );
}

function Tool({
  name,
  hint,
  disabled = false,
  pressed,
  onPress,
  children,
}: {
  readonly name: string;
  readonly hint: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Button
      variant="quiet"
      aria-label={name}
      isDisabled={disabled}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      hint={
        <>
          {name} <kbd>{hint}</kbd>
        </>
      }
      onPress={onPress}
    >
      {children}
    </Button>
  );
}

/** The map on a stage of one size: laid out once, so that nothing that is told ever moves to another place in it. */
function Telling({
  map,
  parts,
  at,
  overview,
  size,
  covered,
  onNext,
  onGo,
}: {
  readonly map: ArgumentMap;
  readonly parts: readonly PresentationStep[];
  readonly at: number;
  readonly overview: boolean;
  readonly size: Size;
  /** How much of its right the list of parts covers, in px: one looks at the map in what is left. */
  readonly covered: number;
  readonly onNext: () => void;
  readonly onGo: (place: number) => void;
}) {
  const theme = useMapTheme();
  const moves = useMotion() > 0;
  const layout = useMemo(() => {
    const { largest, ...target } = roomOn(size);
    const open = { ...map, view: { ...map.view, folded: [] } };
    return layoutMap(open, { measure: pageMeasure, target, maxScale: largest });
  }, [map, size]);
  const items = useMemo(() => drawMap(map, layout, theme), [map, layout, theme]);
  const rects = useMemo(
    () =>
      new Map([
        ...layout.boxes.map((box) => [box.claim.id, box] as const),
        ...layout.inferences.map(({ inference, pill }) => [inference.id, pill] as const),
      ]),
    [layout],
  );
  const part = parts[at] as PresentationStep;

  const camera = useRef<Camera | null>(null);
  const goal = useMemo(() => {
    const free = { width: Math.max(1, size.width - covered), height: size.height };
    if (overview) return wholeMap(layout, free);
    const told = [...revealedIds([part])].flatMap((id) => rects.get(id) ?? []);
    const target = map.inferences.find(({ id }) => id === part.inference)?.target;
    camera.current = lookAt(layout, free, told, rects.get(target ?? '') ?? null, camera.current);
    return camera.current;
  }, [layout, size, covered, part, overview, map, rects]);

  const when = useMemo(() => visibleFrom(map, parts), [map, parts]);
  const shown = useMemo((): Shown => {
    const timeOf = ({ id = '', to }: GroupItem) =>
      Math.max(when.get(id) ?? parts.length, to === undefined ? 0 : (when.get(to) ?? parts.length));
    return {
      items,
      seen: (item: Item) => {
        if (item.kind !== 'group') return 1;
        const time = timeOf(item);
        if (time > at) return overview ? UNTOLD : 0;
        return time < at || overview ? 1 : 'fresh';
      },
      marked: part.claims.flatMap((id) => rects.get(id) ?? []),
    };
  }, [items, parts, part, at, overview, rects, when]);

  return (
    <Stage
      shown={shown}
      camera={goal}
      size={size}
      theme={theme}
      label={words.picture}
      moves={moves}
      onPress={(x, y) => {
        const box = overview
          ? layout.boxes.find((one) => x >= one.x && x <= one.x + one.width && y >= one.y && y <= one.y + one.height)
          : undefined;
        const place = placeOfPart(parts, box?.claim.id ?? null);
        if (place >= 0) onGo(place);
        else onNext();
      }}
    />
  );
}

function idsOfClaims(parts: readonly PresentationStep[]): number {
  return parts.reduce((count, { claims }) => count + claims.length, 0);
}
