import { useLayoutEffect, useRef } from 'react';
import { paint } from '../../argument/drawing/paint';
import type { Picture } from '../../argument/drawing/picture';
import { messages } from '../../messages/messages';
import { measureText } from '../display/measure-text';
import './export.css';

const PREVIEW_SIZE = { width: 600, height: 430 } as const;

/** The gap between the sheets of a poster, in px of the sheets. */
const GAP = 24;

interface ShownPages {
  readonly pages: readonly [Picture, ...Picture[]];
  readonly columns: number;
  readonly size?: { readonly width: number; readonly height: number };
}

/** A small preview in a frame, with the alternative text of the picture. */
export function PicturePreview({ pages, columns, size = PREVIEW_SIZE }: ShownPages) {
  const label = `${messages.export.preview}. ${pages[0].description}`;
  return (
    <div className="picture-preview">
      <PictureCanvas pages={pages} columns={columns} size={size} label={label} />
    </div>
  );
}

/** Pages painted by the painter of the exported picture, side by side. Without a label they are decoration. */
export function PictureCanvas({
  pages,
  columns,
  size = PREVIEW_SIZE,
  label,
}: ShownPages & { readonly label?: string }) {
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
    <canvas
      ref={canvas}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
      style={{ width, aspectRatio: `${width} / ${height}` }}
    />
  );
}
