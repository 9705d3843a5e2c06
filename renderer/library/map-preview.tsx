import { useMemo } from 'react';
import { makePages } from '../../argument/drawing/pages';
import { writeOutline } from '../../argument/formats/outline-text';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { strings } from '../../messages/messages';
import { pageMeasure } from '../display/measure-text';
import { PicturePreview } from '../export/picture-preview';

/** What is drawn without keeping a person waiting. A larger map is shown in words. */
const MOST_DRAWN = 400;
const MOST_LETTERS = 20_000;

/** One of several contents of a map, to be told from the others: what it is, how many claims, and what it looks like. */
export function MapSide({
  heading,
  map,
  room,
}: {
  readonly heading: string;
  readonly map: ArgumentMap;
  readonly room: { readonly width: number; readonly height: number };
}) {
  const isDrawn = map.claims.length > 0 && map.claims.length <= MOST_DRAWN;
  const pages = useMemo(
    () => (isDrawn ? makePages(map, { page: 'none', theme: 'light' }, pageMeasure) : null),
    [map, isDrawn],
  );
  return (
    <section className="map-side" aria-label={heading}>
      <h3 className="dialog-heading">{heading}</h3>
      <p className="field-help">{strings.versions.claims(map.claims.length)}</p>
      {pages ? <PicturePreview pages={[pages[0]]} columns={1} room={room} /> : null}
      {pages ? null : <pre className="map-words">{writeOutline(map).slice(0, MOST_LETTERS)}</pre>}
    </section>
  );
}
