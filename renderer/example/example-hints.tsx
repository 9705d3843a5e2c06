import { X } from 'lucide-react';
import { useEffect } from 'react';
import { EXAMPLE_HINTS, type ExampleHint } from '../../contract/settings';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { useMediaQuery } from '../display/use-media-query';
import type { App, AppState } from '../store/app';
import { useApp, useAppState } from '../store/use-app';
import { exampleIn } from './shipped-examples';
import './example-hints.css';

const words = messages.exampleHints;

/**
 * The hints on the small example and on a copy of it, one after the other. They stand in a strip of their own between
 * the toolbar and the map, so that they cover nothing. Each goes when it has been followed.
 */
export function ExampleHints() {
  const app = useApp();
  const hint = useAppState(hintFor);
  const opened = useAppState((state) => state.opened?.count);
  const large = useAppState(({ library }) => exampleIn(library, 'large'));
  const isTouch = useMediaQuery('(pointer: coarse)');
  useProgress(app, hint);

  // The thesis is selected in a map that has just been opened; here the person is to do that.
  const isSelecting = hint === 'select';
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is about the moment when a map is opened.
  useEffect(() => {
    if (isSelecting) app.select(null);
  }, [app, opened]);

  if (hint === null) return null;
  const isLast = hint === 'onwards';
  const named = hint === 'object' && !isTouch ? 'objectByKey' : hint;
  const text = isLast && !large ? words.done : words[named];
  return (
    <section className={`example-hints is-${hint}`} data-region="hints" aria-label={words.label}>
      <div className="example-hint">
        <p role="status">
          <span key={hint}>{text}</span>
        </p>
        {isLast && large ? (
          <Button
            variant="primary"
            onPress={() => {
              finish(app);
              void app.open(large.ref);
            }}
          >
            {words.openLarge}
          </Button>
        ) : null}
        <Button
          variant="quiet"
          aria-label={words.close}
          onPress={() => {
            finish(app);
            app.refocus();
          }}
        >
          <X aria-hidden="true" size={16} />
        </Button>
      </div>
    </section>
  );
}

/** Returns the first hint that is not done yet; null in any other map. */
function hintFor({ opened, editor: { map }, library, settings }: AppState): ExampleHint | null {
  if (!opened || opened.readOnly) return null;
  const example = exampleIn(library, 'small');
  const isExample = opened.ref === example?.ref || (map.copyOf !== undefined && map.copyOf === example?.title);
  const done = settings.doneExampleHints ?? [];
  return isExample ? (EXAMPLE_HINTS.find((one) => !done.includes(one)) ?? null) : null;
}

/** Notes when the person has done what the hint says. */
function useProgress(app: App, hint: ExampleHint | null): void {
  useEffect(() => {
    if (hint === null) return;
    return app.subscribe((now, before) => {
      if (now.opened?.count !== before.opened?.count || !isFollowed(hint, now, before)) return;
      const { doneExampleHints = [] } = now.settings;
      if (!doneExampleHints.includes(hint)) void app.changeSettings({ doneExampleHints: [...doneExampleHints, hint] });
    });
  }, [app, hint]);
}

function isFollowed(hint: ExampleHint, now: AppState, before: AppState): boolean {
  switch (hint) {
    case 'select':
      return before.editor.selection === null && now.editor.selection !== null;
    case 'object':
      return now.editor.map.inferences.length > before.editor.map.inferences.length;
    case 'export':
      return now.dialog?.kind === 'export';
    case 'onwards':
      return false;
  }
}

function finish(app: App): void {
  void app.changeSettings({ doneExampleHints: EXAMPLE_HINTS });
}
