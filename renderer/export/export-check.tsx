import { useMemo } from 'react';
import { pdfSize } from '../../argument/drawing/pdf-size';
import { BODY_TEXT_PT, legibility, type Picture } from '../../argument/drawing/picture';
import { isPaper, type PictureOptions } from '../../argument/drawing/picture-options';
import { pngSize } from '../../argument/drawing/png-size';
import { HANDWRITING_LINE_MM } from '../../argument/layout/boxes/blank-typesetting';
import type { PictureFormat } from '../../contract/pictures';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { FieldGroup } from '../controls/radio-choice';
import { describeBoxedLetters } from './boxed-letters';
import type { ExportRequest } from './export-request';

const words = messages.export;
const MM_PER_PT = 25.4 / 72;

/** A PNG of at least this many pixels shows its cost first; measured on maps of 30 to 1,000 claims. */
const MIN_LARGE_PIXELS = 24_000_000;
const BYTES_PER_PIXEL = 0.13;
const PIXELS_PER_SECOND = 30_000_000;

/**
 * A live summary of the picture: number of claims, size, pages, legibility, and suggestions if it
 * cannot be read.
 */
export function ExportCheck({
  pages,
  claimCount,
  format,
  options,
  onChange,
}: {
  readonly pages: readonly Picture[];
  /** The number of claims in the map or the branch. */
  readonly claimCount: number;
  readonly format: PictureFormat;
  readonly options: PictureOptions;
  readonly onChange: (change: Partial<ExportRequest>) => void;
}) {
  const [picture] = pages;
  const boxed = useMemo(() => describeBoxedLetters(pages), [pages]);
  if (!picture) return null;
  const claims = Math.max(...pages.map((page) => page.claims));
  const omitted = claimCount - claims;
  const legible = describeLegibility(picture.textPt, options);
  const suggestions = legible?.hard && !options.worksheet ? suggestLarger(options) : [];
  return (
    <>
      <div role="status" aria-label={words.check} className="export-check">
        <p className="export-summary">
          {omitted > 0 ? `${words.leftOut({ count: omitted })}.` : `${words.claims({ count: claims })}.`}{' '}
          {describeSize(format, picture, options.scale ?? 1)}.{' '}
          {format === 'pdf' ? `${words.pagesCount({ count: pages.length })}.` : ''}
          {format === 'png' && options.told ? `${messages.export.presentation.count({ pictures: pages.length })} ` : ''}
          {format === 'png' ? describeCost(picture, pages.length, options.scale ?? 1) : ''}
        </p>
        {options.worksheet && picture.textPt !== null ? (
          <p className="export-summary">
            {words.worksheet.lines({ mm: (HANDWRITING_LINE_MM * picture.textPt) / BODY_TEXT_PT })}
          </p>
        ) : null}
        {boxed === '' ? null : <p className="export-summary is-problem">{words.boxedLetters({ letters: boxed })}</p>}
        {legible ? <p className={`export-summary${legible.hard ? ' is-problem' : ''}`}>{legible.text}</p> : null}
      </div>
      {suggestions.length > 0 ? (
        <FieldGroup legend={words.whatHelps}>
          <div className="dialog-buttons is-start">
            {suggestions.map(({ label, change }) => (
              <Button key={label} onPress={() => onChange(change)}>
                {label}
              </Button>
            ))}
          </div>
        </FieldGroup>
      ) : null}
    </>
  );
}

function describeSize(format: PictureFormat, picture: Picture, scale: number): string {
  if (format === 'pdf') {
    const page = pdfSize(picture);
    return words.size.pdf({ width: Math.round(page.width * MM_PER_PT), height: Math.round(page.height * MM_PER_PT) });
  }
  if (format === 'png') return words.size.png(pngSize(picture, scale));
  const { width, height } = picture;
  return words.size.svg({ width: Math.round(width * scale), height: Math.round(height * scale) });
}

/** Returns the cost of a large PNG as text, and if it is reduced; empty for one that is rendered at once. */
function describeCost(picture: Picture, count: number, scale: number): string {
  const { width, height, reduced } = pngSize(picture, scale);
  const pixels = width * height * count;
  const megabytes = Math.max(1, Math.round((pixels * BYTES_PER_PIXEL) / 1e6));
  const seconds = Math.max(1, Math.round(pixels / PIXELS_PER_SECOND));
  const cost = pixels < MIN_LARGE_PIXELS ? '' : words.large({ megabytes, seconds });
  return [reduced ? words.reduced : '', cost].filter(Boolean).join(' ');
}

function describeLegibility(
  textPt: number | null,
  { branch, branchPages }: PictureOptions,
): { text: string; hard: boolean } | null {
  if (textPt === null) return null;
  const pt = Math.round(textPt * 10) / 10;
  const level = legibility(textPt);
  if (level !== 'hard') return { text: words.legibility[level]({ pt }), hard: false };
  if (branchPages && branch === undefined) return { text: words.legibility.overview({ pt }), hard: false };
  return {
    text: branch === undefined ? words.legibility.hard({ pt }) : words.legibility.hardBranch({ pt }),
    hard: true,
  };
}

/**
 * Returns the options that enlarge the text of this picture. Several pages need a PDF, so they
 * change the format.
 */
function suggestLarger({ page, branch }: PictureOptions): { label: string; change: Partial<ExportRequest> }[] {
  return [
    ...(page === 'a4' || page === 'letter' ? [{ label: words.pages.a3, change: { page: 'a3' } as const }] : []),
    ...(branch === undefined
      ? [{ label: words.branchPages, change: { format: 'pdf', spread: 'branches' } as const }]
      : []),
    ...(isPaper(page) ? [{ label: words.spreads.poster, change: { format: 'pdf', spread: 'poster' } as const }] : []),
  ];
}
