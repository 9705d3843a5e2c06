import { useLayoutEffect, useRef } from 'react';
import { paint } from '../../argument/drawing/paint';
import type { Picture } from '../../argument/drawing/picture';
import { strings } from '../../contract/strings';
import { pageMeasure } from '../canvas/page-measure';

const ROOM = { width: 600, height: 430 } as const;

/** The picture as it will be, painted small by the very painter that makes it. */
export function PicturePreview({ picture }: { readonly picture: Picture }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const scale = Math.min(ROOM.width / picture.width, ROOM.height / picture.height);
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!canvas.current || !context) return;
    const density = Math.max(2, window.devicePixelRatio);
    canvas.current.width = width * density;
    canvas.current.height = height * density;
    context.scale(scale * density, scale * density);
    paint(picture.items, context, pageMeasure);
  }, [picture, scale, width, height]);

  return (
    <div className="export-sheet">
      <canvas
        ref={canvas}
        role="img"
        aria-label={`${strings.export.preview}. ${picture.description}`}
        style={{ width, aspectRatio: `${width} / ${height}` }}
      />
    </div>
  );
}
