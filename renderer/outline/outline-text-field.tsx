import { useLayoutEffect, useRef } from 'react';
import type { Claim } from '../../argument/model/claim';
import { messages } from '../../messages/messages';
import { useTextEditKeys } from '../editing/text-edit-keys';
import { useApp } from '../store/use-app';

/** The text field of a claim while it is edited in the outline. */
export function OutlineTextField({ claim, number }: { readonly claim: Claim; readonly number: string }) {
  const app = useApp();
  const field = useRef<HTMLTextAreaElement>(null);
  // In the outline Tab adds no reason: it moves the focus.
  const onKeyDown = useTextEditKeys(false);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
  }, []);
  return (
    <textarea
      ref={field}
      className="outline-field"
      rows={Math.max(1, Math.ceil(claim.text.length / 36))}
      aria-label={messages.canvas.textOf({ number })}
      placeholder={messages.canvas.placeholder}
      value={claim.text}
      spellCheck
      onChange={(event) => app.updateText(event.target.value)}
      onKeyDown={onKeyDown}
      // The tree would move a focus that comes from elsewhere, as from a dialog, on to its row.
      onFocus={(event) => event.stopPropagation()}
      onBlur={() => app.commitTextEdit()}
    />
  );
}
