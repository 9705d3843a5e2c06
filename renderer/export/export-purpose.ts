import { isPaper } from '../../argument/drawing/picture-options';
import { defaultPaper, type ExportRequest, FIRST_WORKSHEET } from './export-request';

/**
 * The purposes that the export dialog begins with. `other` is a file for another program in place of a picture;
 * `custom` stands for choices that suit none of the others.
 */
export const EXPORT_PURPOSES = ['paper', 'copier', 'slide', 'document', 'worksheet', 'other', 'custom'] as const;

/** One of {@link EXPORT_PURPOSES}. */
export type ExportPurpose = (typeof EXPORT_PURPOSES)[number];

/** The purposes of a picture. */
export type PicturePurpose = Exclude<ExportPurpose, 'other'>;

/** The purposes that end on paper. */
const PRINTED: readonly ExportPurpose[] = ['paper', 'copier', 'worksheet'];

/** Returns the purpose that a request suits. */
export function purposeOf({ format, page, theme, worksheet }: ExportRequest): PicturePurpose {
  if (worksheet) return 'worksheet';
  if (format === 'pdf' && isPaper(page) && theme !== 'dark') return theme === 'print' ? 'copier' : 'paper';
  if (format === 'png' && theme !== 'print' && (page === 'slide' || page === 'document')) return page;
  return 'custom';
}

/** Returns the request for a purpose, with as many of the earlier choices as suit it. */
export function requestFor(purpose: PicturePurpose, request: ExportRequest): ExportRequest {
  if (purpose === 'custom' || purpose === purposeOf(request)) return request;
  const spread = request.spread === 'told' ? 'one' : request.spread;
  const paper = isPaper(request.page) ? request.page : defaultPaper();
  if (purpose === 'worksheet')
    return { ...request, format: 'pdf', page: paper, theme: 'print', worksheet: FIRST_WORKSHEET };
  if (purpose === 'paper' || purpose === 'copier') {
    const theme = purpose === 'copier' ? 'print' : 'light';
    return { ...request, format: 'pdf', page: paper, spread, theme, worksheet: null };
  }
  const theme = request.theme === 'print' ? 'light' : request.theme;
  return { ...request, format: 'png', page: purpose, spread, theme, worksheet: null };
}

/** Returns the purposes in the order in which they are offered: the one of last time first. */
export function offeredPurposes(last: ExportPurpose | null, forPrint: boolean): ExportPurpose[] {
  const offered = EXPORT_PURPOSES.filter(
    (purpose) => purpose === last || (forPrint ? PRINTED.includes(purpose) : purpose !== 'custom'),
  );
  return last === null ? offered : [last, ...offered.filter((purpose) => purpose !== last)];
}
