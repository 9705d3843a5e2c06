import { isPaper, type PictureOptions } from '../../argument/drawing/picture-options';
import type { Id } from '../../argument/model/claim';
import type { Settings } from '../../contract/host';
import { dayInWords } from '../descriptions/format-date';

/** What can stand above and below the map in a picture. */
export const PARTS = ['title', 'student', 'class', 'date', 'source', 'legend'] as const;

/** One of {@link PARTS}. */
export type Part = (typeof PARTS)[number];

/** How a PDF or a print is spread over sheets. */
export const SPREADS = ['one', 'branches', 'poster', 'told'] as const;

/** At least so large, in pt, the text of a poster is printed: as in a book. */
const POSTER_PT = 10;

type Kept = NonNullable<Settings['picture']>;

/** What the dialog asks for. The date is a part that is on or off; its words come later. */
export interface Wanted
  extends Required<Pick<Kept, 'format' | 'page' | 'portrait' | 'scale' | 'theme' | 'folded' | 'steps' | 'carriesMap'>> {
  readonly wholeMap: boolean;
  readonly spread: (typeof SPREADS)[number];
  readonly withFont: boolean;
  readonly parts: ReadonlySet<Part>;
}

/** What was chosen last time, where there was one. A print is for paper, and not for a page full of black. */
export function wantedFrom(kept: Kept = {}, forPrint = false): Wanted {
  const page = kept.page ?? 'a4';
  return {
    format: forPrint ? 'pdf' : (kept.format ?? 'png'),
    page: forPrint && !isPaper(page) ? 'a4' : page,
    portrait: kept.portrait ?? false,
    scale: kept.scale ?? 2,
    theme: forPrint && kept.theme === 'dark' ? 'print' : (kept.theme ?? 'light'),
    folded: kept.folded ?? false,
    spread: kept.poster ? 'poster' : kept.branchPages ? 'branches' : 'one',
    steps: kept.steps ?? false,
    withFont: !kept.withoutFont,
    carriesMap: kept.carriesMap ?? true,
    wholeMap: true,
    parts: new Set(PARTS.filter((part) => (part === 'date' ? kept.date !== '' : kept[part] !== false))),
  };
}

/** What is kept for the next time. */
export function keptFrom({ wholeMap: _, spread, withFont, parts, ...wanted }: Wanted): Kept {
  return {
    ...wanted,
    branchPages: spread === 'branches',
    ...(spread === 'poster' ? { poster: POSTER_PT } : {}),
    withoutFont: !withFont,
    ...partsOf(parts),
    // Whether there is one; the day itself is that of the picture.
    date: parts.has('date') ? 'today' : '',
  };
}

/** What the picture is made with; of what a format does not have, nothing. */
export function optionsFrom(wanted: Wanted, branch: Id | null): PictureOptions {
  const { format, page, portrait, scale, theme, folded, spread, steps, withFont, carriesMap, wholeMap, parts } = wanted;
  return {
    page,
    theme,
    scale,
    folded,
    carriesMap,
    portrait: isPaper(page) && portrait,
    branchPages: format === 'pdf' && spread === 'branches',
    ...(format !== 'svg' && spread === 'told' ? { told: true } : {}),
    ...(format === 'pdf' && spread === 'poster' && isPaper(page) ? { poster: POSTER_PT } : {}),
    ...(format === 'svg' ? { steps, withoutFont: !withFont } : {}),
    ...(wholeMap || branch === null ? {} : { branch }),
    ...partsOf(parts),
    ...(parts.has('date') ? { date: dayInWords(new Date()) } : {}),
  };
}

function partsOf(parts: ReadonlySet<Part>): Record<Exclude<Part, 'date'>, boolean> {
  return {
    title: parts.has('title'),
    student: parts.has('student'),
    class: parts.has('class'),
    source: parts.has('source'),
    legend: parts.has('legend'),
  };
}
