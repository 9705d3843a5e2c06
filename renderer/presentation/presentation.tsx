import { ChevronLeft, ChevronRight, LayoutGrid, List, X } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { type PresentationStep, presentationSteps } from '../../argument/model/structure/presentation-order';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { useApp, useAppState } from '../store/use-app';
import { actionForKey, LIST_KEYS } from './presentation-keys';
import { useElementSize } from './stage';
import { stepIndexOf, stepRole, stepText } from './step-text';
import { StepsList } from './steps-list';
import './presentation.css';

import { PresentedMap } from './presented-map';

const words = messages.presentation.presenting;
const MAX_DIGITS = 4;

/**
 * The map presented step by step in the whole window, with an overview, a list of steps and a blank
 * screen.
 */
export function Presentation({ from }: { readonly from: string | null }) {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  const steps = useMemo(() => presentationSteps(map), [map]);
  const [requestedIndex, setIndex] = useState(() => Math.max(0, stepIndexOf(steps, from)));
  const index = Math.min(requestedIndex, Math.max(0, steps.length - 1));
  const [overview, setOverview] = useState(false);
  const [black, setBlack] = useState(false);
  const [list, setList] = useState(false);
  const [typed, setTyped] = useState('');
  /** A message that is announced instead of the step. */
  const [message, setMessage] = useState('');
  const root = useRef<HTMLElement>(null);
  const { element, size } = useElementSize();
  const listed = useElementSize();

  useEffect(() => root.current?.focus(), []);

  const end = () => {
    const step = steps[index];
    app.setMode(null);
    const id = step?.claims[0] ?? step?.inference;
    if (id) app.reveal(id);
  };
  const goTo = (position: number) => {
    setOverview(false);
    setBlack(false);
    setTyped('');
    const isBeyond = position >= steps.length && index === steps.length - 1;
    setMessage(isBeyond && !overview && !black ? words.last : '');
    setIndex(Math.min(Math.max(0, position), Math.max(0, steps.length - 1)));
  };
  const closeList = () => {
    setList(false);
    root.current?.focus();
  };
  const perform = (kind: ReturnType<typeof actionForKey>) => {
    if (kind === null || kind === 'none') return;
    if (typeof kind === 'object') return setTyped((now) => (now + kind.digit).slice(-MAX_DIGITS));
    if (kind === 'erase') return setTyped((now) => now.slice(0, -1));
    setTyped('');
    switch (kind) {
      case 'next':
        // From the overview or the blank screen the person returns to the current step.
        return goTo(overview || black ? index : index + 1);
      case 'back':
        return goTo(overview || black ? index : index - 1);
      case 'first':
        return goTo(0);
      case 'last':
        return goTo(steps.length - 1);
      case 'go': {
        const position = Number(typed);
        if (position >= 1 && position <= steps.length) return goTo(position - 1);
        return setMessage(words.noSuch({ number: typed, all: steps.length }));
      }
      case 'overview':
        setBlack(false);
        setMessage(
          overview ? '' : words.overview({ told: claimCount(steps.slice(0, index + 1)), claims: claimCount(steps) }),
        );
        return setOverview(!overview);
      case 'black':
        setMessage(black ? '' : words.black);
        return setBlack(!black);
      case 'list':
        return list ? closeList() : setList(true);
      case 'end':
        return list ? closeList() : end();
    }
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    const target = event.target as HTMLElement;
    // The list does nothing for the step that is shown already.
    if (event.key === 'Enter' && target.closest('[role=option][aria-selected=true]')) return closeList();
    // The list keeps the keys that navigate it, and a button its Enter and Space; the presentation
    // handles all others.
    const isOwn = (target.closest('[role=listbox]') ? LIST_KEYS : /^( |Enter)$/).test(event.key);
    if (isOwn && target !== root.current) return;
    const kind = actionForKey(event.nativeEvent, typed);
    if (kind === null) return;
    event.preventDefault();
    event.stopPropagation();
    perform(kind);
  };

  const step = steps[index];
  const announcement = step
    ? words.part({ at: index + 1, all: steps.length, said: `${stepRole(map, step)} ${stepText(map, step)}`.trim() })
    : '';
  return (
    <section
      ref={root}
      className="presentation"
      role="application"
      aria-label={words.label({ title: map.title })}
      tabIndex={-1}
      onKeyDownCapture={onKeyDown}
    >
      <div className="presentation-main">
        <div ref={element} className="map-stage">
          {size && step ? (
            <PresentedMap
              key={`${size.width} ${size.height}`}
              map={map}
              steps={steps}
              index={index}
              overview={overview}
              size={size}
              coveredWidth={listed.size?.width ?? 0}
              onNext={() => goTo(overview ? index : index + 1)}
              onGo={goTo}
            />
          ) : null}
          {black ? (
            <button type="button" className="presentation-blank" onClick={() => perform('black')}>
              {words.blackShown}
            </button>
          ) : null}
        </div>
        {list ? (
          <div ref={listed.element} className="presentation-list">
            <StepsList
              steps={steps}
              chosen={step?.key ?? null}
              autoFocus
              onChoose={(key) => {
                goTo(stepIndexOf(steps, key));
                closeList();
              }}
            />
          </div>
        ) : null}
      </div>
      <progress className="presentation-progress" aria-label={words.progress} max={steps.length} value={index + 1} />
      <footer className="presentation-bar">
        <Tool name={words.back} hint={words.backHint} disabled={index === 0} onPress={() => perform('back')}>
          <ChevronLeft aria-hidden="true" />
        </Tool>
        <p className="presentation-position">
          {typed ? words.goTo({ number: typed }) : words.position({ at: index + 1, all: steps.length })}
        </p>
        <Tool
          name={words.next}
          hint={words.nextHint}
          disabled={index >= steps.length - 1}
          onPress={() => perform('next')}
        >
          <ChevronRight aria-hidden="true" />
        </Tool>
        <p className="presentation-status" role="status">
          <span className={message ? '' : 'visually-hidden'} key={`${message} ${announcement}`}>
            {message || announcement}
          </span>
        </p>
        <Tool name={words.list} hint={words.listHint} pressed={list} onPress={() => perform('list')}>
          <List aria-hidden="true" size={20} />
        </Tool>
        <Tool
          name={words.overviewButton}
          hint={words.overviewHint}
          pressed={overview}
          onPress={() => perform('overview')}
        >
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

function claimCount(steps: readonly PresentationStep[]): number {
  return steps.reduce((count, { claims }) => count + claims.length, 0);
}
