import { FileWarning, Network } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { THEMES } from '../../../argument/drawing/theme';
import type { LibraryEntry } from '../../../contract/stored-maps';
import { useMapTheme } from '../../display/use-map-theme';
import { useApp, useAppState } from '../../store/use-app';
import { MAX_DRAWN_CLAIMS, THUMBNAIL_SIZE, thumbnailOf } from './draw-thumbnail';

/** A small picture of a map, drawn when it comes into view. A map that is not drawn has a sign in its place. */
export function Thumbnail({ entry }: { readonly entry: LibraryEntry }) {
  const app = useApp();
  const isDark = useMapTheme(useAppState((state) => state.settings.theme)) === THEMES.dark;
  const language = useAppState((state) => state.language);
  const frame = useRef<HTMLSpanElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isNear, setNear] = useState(false);
  const isDrawn = entry.fault === undefined && entry.claims <= MAX_DRAWN_CLAIMS;
  const Sign = entry.fault === undefined ? Network : FileWarning;

  useEffect(() => {
    const observer = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting) setNear(true);
      },
      { rootMargin: '200px' },
    );
    if (frame.current) observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);

  const { ref, changed, size } = entry;
  useEffect(() => {
    if (!isNear || !isDrawn) return;
    const wanted = new AbortController();
    thumbnailOf(app.host, { ref, changed, size }, { isDark, language }, wanted.signal).then(
      (drawn) => {
        if (wanted.signal.aborted || !canvas.current) return;
        canvas.current.width = drawn.width;
        canvas.current.height = drawn.height;
        canvas.current.getContext('2d')?.drawImage(drawn, 0, 0);
      },
      // A map that cannot be read now is said to be so when it is opened.
      () => undefined,
    );
    return () => wanted.abort();
  }, [app, ref, changed, size, isNear, isDrawn, isDark, language]);

  return (
    <span ref={frame} className="thumbnail" aria-hidden="true">
      {isDrawn ? <canvas ref={canvas} {...THUMBNAIL_SIZE} /> : <Sign size={32} />}
    </span>
  );
}
