/**
 * Returns for each position of a text how many units from there on are those that a pattern begins with. Linear time,
 * whatever the texts are: the Z algorithm, D. Gusfield, Algorithms on Strings, Trees and Sequences (1997).
 */
export function commonLengths(pattern: ArrayLike<number>, text: ArrayLike<number>): Int32Array {
  const own = new Int32Array(pattern.length);
  extend(pattern, pattern, own, own, 1);
  if (pattern.length > 0) own[0] = pattern.length;
  const lengths = new Int32Array(text.length);
  extend(pattern, text, own, lengths, 0);
  return lengths;
}

/** Fills in the lengths from a position on. `own` has those of the pattern in itself. */
function extend(
  pattern: ArrayLike<number>,
  text: ArrayLike<number>,
  own: Int32Array,
  lengths: Int32Array,
  from: number,
): void {
  // The span of the text that ends last among those that are as the pattern.
  let left = from;
  let right = from;
  for (let at = from; at < text.length; at++) {
    let length = at < right ? Math.min(right - at, own[at - left]!) : 0;
    if (at + length >= right) {
      while (length < pattern.length && at + length < text.length && pattern[length] === text[at + length]) length++;
      left = at;
      right = at + length;
    }
    lengths[at] = length;
  }
}
