/** The deepest nesting that is read. What is deeper could not be written again. */
const MAX_NESTING = 1000;

/** Returns the value of a JSON text; undefined for any other text, and for one that is nested too deeply. */
export function parseJson(text: string): unknown {
  if (nestingOf(text) > MAX_NESTING) return undefined;
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

/** Returns true for a JSON text that is nested more deeply than is read. */
export function isTooDeep(text: string): boolean {
  return nestingOf(text) > MAX_NESTING;
}

/** Returns a value as an object with keys; null for any other value. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;
}

/** Returns the objects of a list, with their places in it; an empty list for any other value. */
export function objectsOf(
  value: unknown,
): { readonly item: Readonly<Record<string, unknown>>; readonly index: number }[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown, index) => {
    const item = objectOf(one);
    return item ? [{ item, index }] : [];
  });
}

/** Returns a text or a number as a text; an empty text for any other value. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** Returns the value of a key that a value has itself, if it is an object. */
export function valueAt(value: unknown, key: string): unknown {
  const object = objectOf(value);
  return object && Object.hasOwn(object, key) ? object[key] : undefined;
}

/**
 * Returns the greatest number of brackets and braces of a text that are open at one place, outside of strings; one more
 * than is read for a deeper text, and 0 for one that begins otherwise.
 */
function nestingOf(text: string): number {
  if (!/^\ufeff?\s*[[{]/.test(text)) return 0;
  let open = 0;
  let most = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index++) {
    const mark = text[index];
    if (isInString && mark === '\\') index++;
    // A string ends with its line, as the reader has it that looks for a fault.
    else if (isInString && mark === '\n') isInString = false;
    else if (mark === '"') isInString = !isInString;
    else if (isInString) continue;
    else if (mark === '[' || mark === '{') {
      most = Math.max(most, ++open);
      if (most > MAX_NESTING) return most;
    } else if (mark === ']' || mark === '}') open--;
  }
  return most;
}
