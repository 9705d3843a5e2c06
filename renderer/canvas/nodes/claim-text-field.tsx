import { useLayoutEffect, useRef } from 'react';
import { messages } from '../../../messages/messages';
import { useTextEditKeys } from '../../editing/text-edit-keys';
import { useApp } from '../../store/use-app';

/** The text area of a box, in px from the corner of the box at zoom 1. */
interface TextRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The text field of a box while it is edited, exactly over its drawn text. */
export function ClaimTextField({
  text,
  number,
  area,
  isStale,
  size,
  lineHeight,
  weight,
}: {
  readonly text: string;
  readonly number: string;
  readonly area: TextRect;
  /** True while the box was laid out for an earlier text: the field then grows by itself. */
  readonly isStale: boolean;
  readonly size: number;
  readonly lineHeight: number;
  readonly weight: number;
}) {
  const app = useApp();
  const field = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
  }, []);

  const onKeyDown = useTextEditKeys(true);

  return (
    <textarea
      ref={field}
      dir="auto"
      className={`claim-text nodrag nopan nowheel${isStale ? ' is-stale' : ''}`}
      style={{
        left: area.x,
        top: area.y,
        width: area.width,
        [isStale ? 'minHeight' : 'height']: area.height,
        fontSize: size,
        fontWeight: weight,
        lineHeight: `${lineHeight}px`,
      }}
      aria-label={messages.canvas.textOf({ number })}
      placeholder={messages.canvas.placeholder}
      value={text}
      spellCheck
      onChange={(event) => app.updateText(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => app.commitTextEdit()}
    />
  );
}
