import { useViewport } from '@xyflow/react';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Box } from '../../../argument/layout/boxes/box';
import { type Claim, MAX_WRITTEN_LENGTH } from '../../../argument/model/claim';
import { messages } from '../../../messages/messages';
import { continuedText, textToContinue } from '../../editing/continued-text';
import { useTextEditKeys } from '../../editing/text-edit-keys';
import { useApp, useAppState } from '../../store/use-app';

/**
 * The text field over a box. While the text of the box is edited it shows the text, exactly over the drawn one. While
 * the box is only selected, and what is typed is to be written in it, the field is invisible and has the focus in place
 * of the tree, with the caret at the end of the text: so the first key goes where all others go, and an input method,
 * which composes only in a field that it knows, never loses its first letter to a change of the focus.
 */
export function MapTextField({
  claim,
  box,
  isEdited,
  tree,
  field,
}: {
  readonly claim: Claim;
  /** The box of the claim; undefined while the layout has none. */
  readonly box: Box | undefined;
  readonly isEdited: boolean;
  readonly tree: RefObject<HTMLElement | null>;
  readonly field: RefObject<HTMLTextAreaElement | null>;
}) {
  const app = useApp();
  const title = useAppState((state) => state.editor.map.title);
  const asksForCopy = useAppState((state) => state.editor.map.template === true && !state.isEditingTemplate);
  const isContinued = useAppState(({ textEdit }) => isEdited && textEdit !== null && textEdit.before !== '');
  const draft = useAppState(({ dialog }) => (dialog?.kind === 'make-copy' ? dialog.draft?.text : undefined));
  /** The text that an input method composes in an example, where the question about a copy would interrupt it. */
  const [composed, setComposed] = useState<string | null>(null);
  /** True if the edit was begun by typing: the caret is then where the typing has brought it. */
  const isBegunByTyping = useRef(false);
  const isReady = useRef(!isEdited);
  isReady.current = !isEdited;

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the field appears and goes.
  useLayoutEffect(() => {
    const element = field.current;
    if (element && (isEdited || document.activeElement === tree.current)) element.focus({ preventScroll: true });
    return () => {
      if (element && document.activeElement === element) tree.current?.focus({ preventScroll: true });
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the caret is put to the end of another text.
  useLayoutEffect(() => {
    const isTyped = isBegunByTyping.current;
    isBegunByTyping.current = false;
    if (isEdited) field.current?.focus({ preventScroll: true });
    if (isEdited && isTyped) return;
    moveCaretToEnd(field.current);
  }, [claim.id, isEdited]);

  // React has no event for this one.
  useEffect(() => {
    const element = field.current;
    const onBeforeInput = (event: InputEvent) => {
      if (!isReady.current) return;
      if (!event.inputType.startsWith('insert')) event.preventDefault();
      else if (!event.isComposing) moveCaretToEnd(element);
    };
    element?.addEventListener('beforeinput', onBeforeInput);
    return () => element?.removeEventListener('beforeinput', onBeforeInput);
  }, [field]);

  const begin = (typed: string) => {
    setComposed(null);
    isBegunByTyping.current = true;
    app.write(claim.id, typed);
    // In an example there is a question first.
    if (app.getState().textEdit?.claim !== claim.id) isBegunByTyping.current = false;
  };
  const onEditKey = useTextEditKeys(true);
  // A text of a file that is too long to be written on is only put into the field on purpose.
  const isLong = claim.text.length > MAX_WRITTEN_LENGTH;
  const number = box?.number ?? '';
  const area = box?.content.textArea ?? { x: 0, y: 0, width: 200, height: 24 };
  const isStale = isEdited && claim !== box?.claim;
  const { x, y, zoom } = useViewport();
  return (
    <div className="map-field-layer">
      <p className="visually-hidden" aria-live="polite">
        {isContinued ? messages.canvas.editingAtEnd({ number }) : ''}
      </p>
      <textarea
        ref={field}
        dir="auto"
        className={`claim-text${isEdited ? '' : ' is-ready'}${isStale ? ' is-stale' : ''}`}
        style={{
          left: x + ((box?.x ?? 0) + area.x) * zoom,
          top: y + ((box?.y ?? 0) + area.y) * zoom,
          width: area.width,
          [isStale ? 'minHeight' : 'height']: area.height,
          fontSize: box?.font.size,
          fontWeight: box?.font.weight,
          lineHeight: box && `${box.font.lineHeight}px`,
          scale: zoom,
        }}
        aria-label={isEdited ? messages.canvas.textOf({ number }) : messages.canvas.label({ title })}
        aria-controls={isEdited ? undefined : 'map'}
        aria-activedescendant={isEdited ? undefined : `node-${claim.id}`}
        placeholder={isEdited ? messages.canvas.placeholder : undefined}
        value={isEdited ? claim.text : (draft ?? composed ?? (isLong ? '' : textToContinue(claim.text)))}
        spellCheck={isEdited}
        onChange={(event) => {
          const typed = event.target.value;
          const { isComposing } = event.nativeEvent as InputEvent;
          if (isEdited) app.updateText(typed);
          else if (isComposing && asksForCopy) setComposed(typed);
          else if (isLong) begin(claim.text + typed);
          else begin(isComposing || draft !== undefined ? typed : continuedText(claim.text, typed));
        }}
        onCompositionEnd={({ currentTarget: { value } }) => {
          if (composed === null) return;
          setComposed(null);
          if (value !== textToContinue(claim.text)) begin(continuedText(claim.text, value));
        }}
        onKeyDown={(event) => {
          if (isEdited) onEditKey(event);
        }}
        onBlur={() => app.commitTextEdit()}
      />
    </div>
  );
}

function moveCaretToEnd(field: HTMLTextAreaElement | null): void {
  field?.setSelectionRange(field.value.length, field.value.length);
}
