/** The identifier of a claim or an inference. Both share one id space within a map. */
export type Id = string;

/** The grounds that a person can give for a leaf claim. `none` is shown as "nothing yet". */
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

/** The reader's judgement of a claim or an inference. If there is none, the key is absent. */
export const VERDICTS = ['accept', 'doubt', 'reject'] as const;

/** One of {@link VERDICTS}. */
export type Verdict = (typeof VERDICTS)[number];

/** The likeness of another passage in the text to the anchored one: the same words, or similar ones. */
export const TWINS = ['same', 'alike'] as const;

/**
 * The place in a source text that a claim was taken from: the W3C Web Annotation selectors for a
 * text quote (`exact`, `prefix`, `suffix`) and a text position (`start`, `end`, in UTF-16 units),
 * with the paragraph counted from 1. `twins` records that, when the anchor was made, another
 * passage had the same words or similar ones; then only the context tells them apart.
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

/** One statement; one box. */
export interface Claim {
  readonly id: Id;
  readonly text: string;
  /** The person or group who asserts the claim, if not the author of the article. */
  readonly holder?: string;
  readonly basis?: Basis;
  /** True for a premise or conclusion that the author relies on but does not state. */
  readonly unstated?: boolean;
  readonly anchors?: readonly Anchor[];
  /**
   * The critical question that the claim answers, such as "expert-opinion/bias": see
   * `argument/schemes`.
   */
  readonly question?: string;
  readonly verdict?: Verdict;
  readonly note?: string;
}

/** The longest text that a person can write into a box, in UTF-16 units: two pages. Files may have longer ones. */
export const MAX_WRITTEN_LENGTH = 5000;

/** The holder that stands for the person who edits the map. */
export const ME = 'me';

/**
 * Returns the paragraphs that a claim was taken from, ascending and without repeats: the source
 * marks on its box.
 */
export function citedParagraphs(claim: Claim): number[] {
  const found = new Set<number>();
  for (const anchor of claim.anchors ?? []) if (anchor.paragraph !== undefined) found.add(anchor.paragraph);
  return [...found].sort((a, b) => a - b);
}

/**
 * Returns the source mark of a claim, such as "¶4, 5, 8", or an empty string if it has no
 * paragraph.
 */
export function sourceMark(claim: Claim): string {
  const paragraphs = citedParagraphs(claim);
  return paragraphs.length === 0 ? '' : `¶${paragraphs.join(', ')}`;
}
