/** The identifier of a claim or a step. Claims and steps share one id space within a map. */
export type Id = string;

/** What a leaf claim rests on, in the person's own judgement. `none` is shown as "nothing yet". */
export const BASES = [
  'common-belief',
  'data',
  'example',
  'expert',
  'law',
  'media',
  'personal',
  'publication',
  'statistic',
  'none',
] as const;

/** One of {@link BASES}. */
export type Basis = (typeof BASES)[number];

/** The reader's own judgement of a claim or a step. No verdict is the absence of the key. */
export const VERDICTS = ['accept', 'doubt', 'reject'] as const;

/** One of {@link VERDICTS}. */
export type Verdict = (typeof VERDICTS)[number];

/** What other places of a text can be to a passage of it. */
export const TWINS = ['same', 'alike'] as const;

/**
 * The place in a source text that a claim was read from: W3C Web Annotation text quote (`exact`, `prefix`, `suffix`)
 * and text position (`start`, `end`, in UTF-16 units) selectors, with the paragraph counted from 1. `twins` says that another
 * place of the text read the `same` when the anchor was made, or `alike`: then only what stands around it tells which is which.
 */
export interface Anchor {
  readonly source?: Id;
  readonly paragraph?: number;
  readonly exact?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly start?: number;
  readonly end?: number;
  readonly twins?: (typeof TWINS)[number];
}

/** One statement, one box. */
export interface Claim {
  readonly id: Id;
  readonly text: string;
  /** Who asserts the claim, if not the author of the article. */
  readonly holder?: string;
  readonly basis?: Basis;
  /** True for a premise or conclusion that the author relies on but does not say. */
  readonly unstated?: boolean;
  readonly anchors?: readonly Anchor[];
  /** The critical question that the claim was made from, such as "expert-opinion/bias": see `argument/study/schemes`. */
  readonly question?: string;
  readonly verdict?: Verdict;
  readonly note?: string;
}

/** The holder that stands for the person who edits the map. */
export const ME = 'me';

/**
 * The paragraphs a claim was read from, ascending and without repeats: the source marks on its box.
 */
export function citedParagraphs(claim: Claim): number[] {
  const found = new Set<number>();
  for (const anchor of claim.anchors ?? []) if (anchor.paragraph !== undefined) found.add(anchor.paragraph);
  return [...found].sort((a, b) => a - b);
}

/** The source mark of a claim, such as "¶4, 5, 8", or an empty string when it has no paragraph. */
export function sourceMark(claim: Claim): string {
  const paragraphs = citedParagraphs(claim);
  return paragraphs.length === 0 ? '' : `¶${paragraphs.join(', ')}`;
}
