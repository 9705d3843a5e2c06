import { useEffect, useState } from 'react';
import { indexOf } from '../../argument/model/structure/map-index';
import type { KeyHint as Hint } from '../../contract/settings';
import { messages } from '../../messages/messages';
import { useMediaQuery } from '../display/use-media-query';
import type { AppState } from '../store/app';
import { useApp, useAppState } from '../store/use-app';

/** The time that a hint stays, in ms. */
const SHOWN_MS = 8000;

/** A hint about the keys, for those who have a keyboard and have not seen it. It is for the eyes: Help has all keys. */
export function KeyHint() {
  const app = useApp();
  const wanted = useAppState(hintFor);
  const isTouch = useMediaQuery('(pointer: coarse)');
  const [shown, setShown] = useState<Hint | null>(null);

  useEffect(() => {
    const { shownHints = [] } = app.getState().settings;
    if (wanted === null || isTouch || shownHints.includes(wanted)) return;
    setShown(wanted);
    void app.changeSettings({ shownHints: [...shownHints, wanted] });
  }, [app, wanted, isTouch]);

  useEffect(() => {
    if (shown === null) return;
    const timer = setTimeout(() => setShown(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown]);

  if (shown === null || shown !== wanted) return null;
  return <p className="toast is-hint">{messages.notices.hints[shown]}</p>;
}

function hintFor({ opened, textEdit, activeView, editor, tabAddsReason }: AppState): Hint | null {
  if (!opened || activeView !== 'map') return null;
  if (textEdit) return 'writing';
  // Until the map is used, Tab moves the focus.
  if (!tabAddsReason) return null;
  return editor.selection !== null && indexOf(editor.map).claims.has(editor.selection) ? 'selected' : null;
}
