import type { Claim } from '../../model/claim';

/** A key that no file and no other program can write. */
const WORDS = Symbol('words');

/** A claim on a worksheet, with the number of words to be written by hand; null if its text is printed. */
interface WorksheetClaim extends Claim {
  readonly [WORDS]: number | null;
}

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Returns a claim as it is on a worksheet: an empty box that has the size of its handwritten text. */
export function blankClaim({ id, text, unstated }: Claim): Claim {
  const count = [...words.segment(text)].filter(({ isWordLike }) => isWordLike).length;
  const blank: WorksheetClaim = { id, text: '', ...(unstated ? { unstated } : {}), [WORDS]: count };
  return blank;
}

/** Returns a claim as it is on a worksheet, with its text. */
export function printedClaim(claim: Claim): Claim {
  const printed: WorksheetClaim = { ...claim, [WORDS]: null };
  return printed;
}

/** Returns the number of words to be written into the box of a claim; null if its text is printed. */
export function blankWords(claim: Claim): number | null {
  return (claim as Partial<WorksheetClaim>)[WORDS] ?? null;
}

/** Returns true for a claim on a worksheet, where what is folded comes on another page. */
export function isOnWorksheet(claim: Claim): boolean {
  return WORDS in claim;
}
