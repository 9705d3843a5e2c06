import { useMemo } from 'react';
import { makePages } from '../../argument/drawing/pages';
import { writeOutline } from '../../argument/formats/outline-text';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { messages } from '../../messages/messages';
import { measureText } from '../display/measure-text';
import { PicturePreview } from '../export/picture-preview';
import './library.css';

/** The largest map that is drawn in a preview, unless less is asked for. Larger ones are shown as text. */
const MAX_DRAWN_CLAIMS = 400;
const MAX_CHARACTERS = 20_000;

/** A preview of one version of a map: its name, number of claims and picture. */
export function MapPreview({
  heading,
  note,
  map,
  size,
  maxDrawn = MAX_DRAWN_CLAIMS,
}: {
  readonly heading: string;
  /** A sentence in place of the number of claims. */
  readonly note?: string;
  readonly map: ArgumentMap;
  readonly size: { readonly width: number; readonly height: number };
  readonly maxDrawn?: number;
}) {
  const isDrawn = map.claims.length > 0 && map.claims.length <= maxDrawn;
  const pages = useMemo(
    () => (isDrawn ? makePages(map, { page: 'none', theme: 'light' }, measureText) : null),
    [map, isDrawn],
  );
  return (
    <section className="map-preview" aria-label={heading}>
      <h3 className="dialog-heading">{heading}</h3>
      <p className="field-help">{note ?? messages.versions.claims({ claims: map.claims.length })}</p>
      {pages ? <PicturePreview pages={[pages[0]]} columns={1} size={size} /> : null}
      {pages ? null : <pre className="map-outline">{writeOutline(map).slice(0, MAX_CHARACTERS)}</pre>}
    </section>
  );
}
