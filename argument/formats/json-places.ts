import { type JSONPath, type ParseErrorCode, visit } from 'jsonc-parser';

/** The first place where a text is not JSON; line and column count from 1. */
export interface JsonFault {
  readonly code: ParseErrorCode;
  readonly line: number;
  readonly column: number;
}

/** Returns the first fault of a JSON text, or null. */
export function firstJsonFault(text: string): JsonFault | null {
  let first: JsonFault | null = null;
  visit(
    text,
    {
      onError: (code, _offset, _length, line, column) => {
        first ??= { code, line: line + 1, column: column + 1 };
      },
    },
    { disallowComments: true, allowTrailingComma: false },
  );
  return first;
}

/**
 * Returns the line of the value at each path of a JSON text, or of the innermost value on the path that is there; null
 * if there is none within the whole. Goes through the text once and keeps none of it, since it can be large.
 */
export function linesInJson(text: string, paths: readonly JSONPath[]): (number | null)[] {
  const found = paths.map((): { line: number | null; depth: number } => ({ line: null, depth: 0 }));
  let isDone = false;
  const areReached = (most: number) => found.every(({ depth }, index) => depth >= Math.min(most, paths[index]!.length));
  const enter = (line: number, pathOf: () => JSONPath): boolean => {
    if (isDone) return false;
    const path = pathOf();
    const { length } = path;
    let isOnPath = false;
    for (const [index, wanted] of paths.entries()) {
      const inner = found[index];
      if (!inner || !path.every((key, depth) => key === wanted[depth])) continue;
      isOnPath = true;
      if (length <= inner.depth) continue;
      found[index] = { line: line + 1, depth: length };
      isDone ||= length === wanted.length && areReached(Number.POSITIVE_INFINITY);
    }
    // After every record with a wanted path comes nothing that is looked for.
    if (!isOnPath && length === 2) isDone = areReached(2);
    return isOnPath;
  };
  visit(text, {
    onObjectBegin: (_offset, _length, line, _column, pathOf) => enter(line, pathOf),
    onArrayBegin: (_offset, _length, line, _column, pathOf) => enter(line, pathOf),
    onLiteralValue: (_value, _offset, _length, line, _column, pathOf) => void enter(line, pathOf),
    // Without these the visitor does not resume after a value that was left out.
    onObjectEnd: () => undefined,
    onArrayEnd: () => undefined,
  });
  return found.map(({ line }) => line);
}
