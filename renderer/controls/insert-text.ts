/** The longest text that is inserted as if it were typed; a longer one takes the browser seconds. */
const MAX_LENGTH = 200_000;

/**
 * Replaces a part of a text field as typing does, so that the field's own undo takes it back. Returns false where the
 * browser cannot.
 */
export function insertText(field: HTMLTextAreaElement, text: string, start: number, end: number): boolean {
  if (text.length > MAX_LENGTH) return false;
  field.focus();
  field.setSelectionRange(start, end);
  // The only way into the undo history of a field; no browser has another one.
  return document.execCommand('insertText', false, text);
}
