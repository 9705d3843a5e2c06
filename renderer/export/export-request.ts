import { isPaper, type PictureOptions, type WorksheetOptions } from '../../argument/drawing/picture-options';
import type { Id } from '../../argument/model/claim';
import { MAX_REMEMBERED_EXPORTS, type PictureSettings, type Settings } from '../../contract/settings';
import type { MapRef } from '../../contract/stored-maps';
import { formatDate } from '../descriptions/format-date';

/** The parts that can stand above and below the map in a picture. */
export const PICTURE_PARTS = ['title', 'student', 'class', 'date', 'source', 'legend'] as const;

/** One of {@link PICTURE_PARTS}. */
export type PicturePart = (typeof PICTURE_PARTS)[number];

/** The ways to spread a PDF or a print over sheets. */
export const SPREADS = ['one', 'branches', 'poster', 'told'] as const;

/** The smallest printed text size of a poster, in pt: as in a book. */
const POSTER_TEXT_PT = 10;

/** The choices of a worksheet. */
export interface WorksheetRequest extends Required<WorksheetOptions> {
  /** False each time the dialog opens: the answers are in the map data. */
  readonly carriesMap: boolean;
}

/** The choices of a worksheet before the first one. */
export const FIRST_WORKSHEET: WorksheetRequest = { hides: 'below', list: false, key: true, carriesMap: false };

/** The choices of the export dialog. The date is a part that is on or off; it is formatted later. */
export interface ExportRequest
  extends Required<
    Pick<
      PictureSettings,
      'format' | 'page' | 'orientation' | 'scale' | 'theme' | 'folded' | 'steps' | 'outlines' | 'carriesMap'
    >
  > {
  readonly wholeMap: boolean;
  readonly spread: (typeof SPREADS)[number];
  readonly withFont: boolean;
  /** The choices of a worksheet; null for a picture of the map. */
  readonly worksheet: WorksheetRequest | null;
  readonly parts: ReadonlySet<PicturePart>;
}

/** Returns the request with the choices of last time. A print starts with a light theme, to save ink. */
export function exportRequestFrom(settings: PictureSettings = {}, forPrint = false): ExportRequest {
  const page = settings.page ?? defaultPaper();
  return {
    format: forPrint ? 'pdf' : (settings.format ?? 'pdf'),
    page: forPrint && !isPaper(page) ? defaultPaper() : page,
    orientation: settings.orientation ?? 'automatic',
    scale: settings.scale ?? 2,
    theme: forPrint && settings.theme === 'dark' ? 'print' : (settings.theme ?? 'light'),
    folded: settings.folded ?? false,
    spread: settings.poster ? 'poster' : settings.branchPages ? 'branches' : 'one',
    steps: settings.steps ?? false,
    outlines: settings.outlines ?? false,
    withFont: !settings.withoutFont,
    carriesMap: settings.carriesMap ?? true,
    worksheet: settings.worksheet ? { ...FIRST_WORKSHEET, ...settings.worksheet } : null,
    wholeMap: true,
    parts: new Set(PICTURE_PARTS.filter((part) => (part === 'date' ? settings.date !== '' : settings[part] !== false))),
  };
}

/** Returns the choices with which a map was last exported, or null if it was not. */
export function lastExportOf({ exports = [] }: Settings, map: MapRef | undefined): PictureSettings | null {
  return exports.find((one) => one.map === map)?.picture ?? null;
}

/** Returns the settings that remember an export: for its map, and for maps that were not exported yet. */
export function rememberExport({ exports = [] }: Settings, map: MapRef | undefined, picture: PictureSettings) {
  if (map === undefined) return { picture };
  const others = exports.filter((one) => one.map !== map).slice(0, MAX_REMEMBERED_EXPORTS - 1);
  return { picture, exports: [{ map, picture }, ...others] };
}

/** The regions whose paper is Letter. */
const LETTER_REGIONS = new Set(['US', 'CA', 'MX', 'CL', 'CO', 'CR', 'GT', 'PA', 'PH', 'PR', 'SV', 'VE']);

/** Returns the paper of the person's region. */
export function defaultPaper(locale = new Intl.DateTimeFormat().resolvedOptions().locale): 'a4' | 'letter' {
  const { region } = new Intl.Locale(locale);
  return region !== undefined && LETTER_REGIONS.has(region) ? 'letter' : 'a4';
}

/** Returns the choices that are stored for the next time. */
export function pictureSettingsFrom(request: ExportRequest): PictureSettings {
  const { wholeMap: _, spread, withFont, worksheet, parts, ...rest } = request;
  return {
    ...rest,
    ...(worksheet ? { worksheet: worksheetOptions(worksheet) } : {}),
    branchPages: spread === 'branches',
    ...(spread === 'poster' ? { poster: POSTER_TEXT_PT } : {}),
    withoutFont: !withFont,
    ...partFlags(parts),
    // Only whether there is a date: the day itself is that of the picture.
    date: parts.has('date') ? 'today' : '',
  };
}

/** Returns the options of the renderer; those that the format does not have are left out. */
export function pictureOptionsFrom(request: ExportRequest, branch: Id | null): PictureOptions {
  const { format, page, orientation, scale, theme, folded, wholeMap, worksheet, parts } = request;
  const { steps, outlines, withFont } = request;
  const spread = worksheet ? 'one' : request.spread;
  return {
    page,
    theme,
    scale,
    folded,
    carriesMap: worksheet ? worksheet.carriesMap : request.carriesMap,
    ...(worksheet ? { worksheet: worksheetOptions(worksheet) } : {}),
    ...(isPaper(page) ? { orientation } : {}),
    branchPages: format === 'pdf' && spread === 'branches',
    ...(format !== 'svg' && spread === 'told' ? { told: true } : {}),
    ...(format === 'pdf' && spread === 'poster' && isPaper(page) ? { poster: POSTER_TEXT_PT } : {}),
    ...(format === 'svg' ? { steps, outlines, withoutFont: !withFont } : {}),
    ...(wholeMap || branch === null ? {} : { branch }),
    ...partFlags(parts),
    ...(parts.has('date') ? { date: formatDate(new Date()) } : {}),
  };
}

function worksheetOptions({ hides, list, key }: WorksheetRequest): WorksheetOptions {
  return { hides, list, key };
}

function partFlags(parts: ReadonlySet<PicturePart>): Record<Exclude<PicturePart, 'date'>, boolean> {
  return {
    title: parts.has('title'),
    student: parts.has('student'),
    class: parts.has('class'),
    source: parts.has('source'),
    legend: parts.has('legend'),
  };
}
