import type { Claim } from '../../model/claim';

/** A key that no file and no other program can write. */
const WORDS = Symbol('words');

/** A claim without its text and its holder, with the number of words to be written by hand. */
interface BlankClaim extends Claim {
  readonly [WORDS]: number;
}

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Returns a claim as it is on a worksheet: an empty box that has the size of its handwritten text. */
export function blankClaim({ id, text, unstated }: Claim): Claim {
  const count = [...words.segment(text)].filter(({ isWordLike }) => isWordLike).length;
  const blank: BlankClaim = { id, text: '', ...(unstated ? { unstated } : {}), [WORDS]: count };
  return blank;
}

/** Returns the number of words to be written into the box of a claim; null if its text is printed. */
export function blankWords(claim: Claim): number | null {
  return (claim as Partial<BlankClaim>)[WORDS] ?? null;
}
