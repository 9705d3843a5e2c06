import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { MapRef } from '../../contract/stored-maps';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { BOTTOM_INSET_PX } from '../display/insets';
import type { Notice } from '../store/slices/ui-slice';
import { useApp, useAppState } from '../store/use-app';
import { KeyHint } from './key-hint';
import './notices.css';

/** The time that a message without a button is shown, in ms. */
const SHOWN_MS = 4000;
/** A message with a button, the map that it is about, and how many steps could be undone when it came. */
interface ActionToast {
  readonly notice: Notice;
  readonly map: MapRef | undefined;
  readonly depth: number;
}

/**
 * The messages at the foot of the map. One without a button goes by itself, but waits under the focus and the pointer;
 * one with a button stays until it is closed or its action is undone, until the next action, which is the one that the
 * button would undo, or until another map is open.
 */
export function Toasts() {
  const app = useApp();
  const notice = useAppState((state) => state.notice);
  const map = useAppState((state) => state.opened?.ref);
  const depth = useAppState((state) => state.editor.past.length);
  const [action, setAction] = useState<ActionToast | null>(null);
  const [seen, setSeen] = useState<Notice | null>(null);
  const [gone, setGone] = useState<Notice | null>(null);
  const [isHeld, setHeld] = useState(false);

  if (notice !== seen) {
    setSeen(notice);
    if (notice?.command) setAction({ notice, map, depth });
  }
  if (action && (map !== action.map || depth !== action.depth)) setAction(null);

  useEffect(() => {
    if (notice === null || isHeld) return;
    const timer = setTimeout(() => setGone(notice), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice, isHeld]);

  const current = notice === gone ? null : notice;
  const isSeen = current !== null && !current.isOnlyHeard && !current.command;
  const command = action?.notice.command;
  return (
    <section
      className="toasts"
      aria-label={messages.notices.region}
      style={{ minHeight: BOTTOM_INSET_PX }}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      {...(action ? { 'data-region': 'messages' } : {})}
    >
      <p role="status" className={isSeen ? 'toast' : 'visually-hidden'}>
        <span key={current?.count}>{current?.text}</span>
      </p>
      {action && command ? (
        // The status has announced the words: on the screen they stand beside the button.
        <fieldset className="toast">
          <legend className="visually-hidden">{action.notice.text}</legend>
          <span aria-hidden="true">{action.notice.text}</span>
          <Button
            onPress={() => {
              setAction(null);
              app.refocus();
              app.run(command);
            }}
          >
            {messages.commands[command].label}
          </Button>
          <Button
            variant="quiet"
            aria-label={messages.notices.close}
            onPress={() => {
              setAction(null);
              app.refocus();
            }}
          >
            <X aria-hidden="true" size={16} />
          </Button>
        </fieldset>
      ) : null}
      {isSeen || action ? null : <KeyHint />}
    </section>
  );
}
