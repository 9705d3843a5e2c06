import { useLayoutEffect, useRef } from 'react';
import { paint } from '../../argument/drawing/paint';
import type { Picture } from '../../argument/drawing/picture';
import { messages } from '../../messages/messages';
import { measureText } from '../display/measure-text';
import './export.css';

const PREVIEW_SIZE = { width: 600, height: 430 } as const;

/** The gap between the sheets of a poster, in px of the sheets. */
const GAP = 24;

/** A small preview, painted by the painter of the exported picture; the sheets of a poster side by side. */
export function PicturePreview({
  pages,
  columns,
  size = PREVIEW_SIZE,
}: {
  readonly pages: readonly [Picture, ...Picture[]];
  readonly columns: number;
  readonly size?: { readonly width: number; readonly height: number };
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [sheet] = pages;
  const across = columns * (sheet.width + GAP) - GAP;
  const down = Math.ceil(pages.length / columns) * (sheet.height + GAP) - GAP;
  const scale = Math.min(size.width / across, size.height / down);
  const width = Math.max(1, Math.round(across * scale));
  const height = Math.max(1, Math.round(down * scale));

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!canvas.current || !context) return;
    const density = Math.max(2, window.devicePixelRatio);
    canvas.current.width = width * density;
    canvas.current.height = height * density;
    context.scale(scale * density, scale * density);
    for (const [index, { items }] of pages.entries()) {
      context.save();
      context.translate((index % columns) * (sheet.width + GAP), Math.floor(index / columns) * (sheet.height + GAP));
      paint(items, context, measureText);
      context.restore();
    }
  }, [pages, columns, sheet, scale, width, height]);

  return (
    <div className="picture-preview">
      <canvas
        ref={canvas}
        role="img"
        aria-label={`${messages.export.preview}. ${sheet.description}`}
        style={{ width, aspectRatio: `${width} / ${height}` }}
      />
    </div>
  );
}
