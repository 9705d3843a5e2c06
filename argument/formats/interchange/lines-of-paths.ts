import type { JSONPath } from 'jsonc-parser';
import { linesInJson } from '../json-places';
import type { Problem } from './format';

/**
 * Returns the line of each problem in the text of its file: that of its place, or that of its path in JSON; null for
 * one without a place, or with a path in anything else.
 */
export function linesOfPaths(text: string, problems: readonly Problem[]): (number | null)[] {
  const isJson = /^\ufeff?\s*[{[]/.test(text);
  const paths = problems.map(({ place }) => (isJson && place && 'path' in place ? jsonPath(place.path) : null));
  const wanted = paths.filter((path) => path !== null);
  const found = wanted.length > 0 ? linesInJson(text, wanted) : [];
  return problems.map(({ place }, index) => {
    if (place && 'line' in place) return place.line;
    return paths[index] ? (found.shift() ?? null) : null;
  });
}

/** Returns the keys of a path that is written as in JavaScript, such as `nodes[3].text`. */
function jsonPath(path: string): JSONPath {
  return [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([key, index]) => (index === undefined ? key : Number(index)));
}
