import type { Point, Rect } from '../layout/geometry';
import type { GroupItem, Item, PathItem, RectItem } from './display-list';
import { cornerRadius } from './paint';
import type { Picture } from './picture';
import { type SvgTextOptions, textElements } from './svg-text';
import { escapeXml, formatNumber } from './svg-values';

/** A layer of an SVG: its label in drawing programs, and the claims and inferences on it. */
export interface SvgLayer {
  readonly label: string;
  readonly ids: readonly string[];
}

/** The options of an SVG. */
export interface SvgOptions extends SvgTextOptions {
  /** The factor on the declared size in px; the drawing itself is scalable. */
  readonly scale: number;
  /** A style sheet with the embedded fonts. */
  readonly fontFaces: string;
  /** The images of letters that are no outlines, as elements with the ids by which they are used. */
  readonly images?: readonly string[];
  /**
   * The layers of the map, the lowest first. Items on none of them are left out, so the layers must
   * name everything.
   */
  readonly layers?: readonly SvgLayer[];
  /** The content of the `<metadata>` element, as XML. */
  readonly metadata?: string;
}

/**
 * Returns a picture as SVG: real text or outlines, one group with an id for each claim and inference, a
 * title and a description.
 */
export function writeSvg(picture: Picture, options: SvgOptions): string {
  const { scale, fontFaces, layers, metadata, images } = options;
  const { width, height } = picture;
  const size = `width="${formatNumber(width * scale)}" height="${formatNumber(height * scale)}"`;
  // Inkscape needs the older way to refer to an image.
  const xlink = images?.length ? ' xmlns:xlink="http://www.w3.org/1999/xlink"' : '';
  const inkscape = layers ? ' xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"' : '';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"${xlink}${inkscape} ${size} viewBox="0 0 ${formatNumber(width)} ${formatNumber(height)}" role="img" text-rendering="geometricPrecision">`,
    `<title>${escapeXml(picture.name)}</title>`,
    `<desc>${escapeXml(picture.description)}</desc>`,
    metadata ? `<metadata>${metadata}</metadata>` : '',
    fontFaces ? `<style>${fontFaces}</style>` : '',
    images?.length ? `<defs>${images.join('')}</defs>` : '',
    ...picture.items.map((item) =>
      layers && item.kind === 'group' && item.role === 'map'
        ? writeLayers(item, layers, options)
        : writeElement(item, options),
    ),
    '</svg>\n',
  ]
    .filter(Boolean)
    .join('\n');
}

/**
 * Layers are at the top level of the file, where drawing programs look for them, so each one
 * replaces the map group.
 */
function writeLayers(map: GroupItem, layers: readonly SvgLayer[], options: SvgTextOptions): string {
  const parts = new Map<string, Item[]>();
  for (const item of map.items) {
    if (item.kind !== 'group' || item.id === undefined) continue;
    const known = parts.get(item.id);
    if (known) known.push(item);
    else parts.set(item.id, [item]);
  }
  return layers
    .map(({ label, ids }, index) => {
      const items = ids.flatMap((id) => parts.get(id) ?? []).map((item) => writeElement(item, options));
      const name = `id="layer-${index + 1}" inkscape:groupmode="layer" inkscape:label="${escapeXml(label)}"`;
      return `<g ${name}${transformOf(map)}>\n${items.join('\n')}\n</g>`;
    })
    .join('\n');
}

function writeElement(item: Item, options: SvgTextOptions): string {
  switch (item.kind) {
    case 'rect':
      return rectElement(item);
    case 'path':
      return pathElement(item);
    case 'text':
      return textElements(item, options);
    case 'group': {
      const to = item.to === undefined ? '' : `-${escapeXml(item.to)}`;
      const id = item.id === undefined ? '' : ` id="${item.role}-${escapeXml(item.id)}${to}"`;
      const inside = item.items.map((child) => writeElement(child, options)).join('\n');
      const group = `<g${id} class="${item.role}"${transformOf(item)}>\n${inside}\n</g>`;
      return item.clip ? writeClip(group, item.clip) : group;
    }
  }
}

/** Clips by a nested svg element, which needs no id, unlike a clip path. */
function writeClip(inside: string, { x, y, width, height }: Rect): string {
  const place = [x, y, width, height].map(formatNumber);
  const [left, top, across, down] = place;
  return `<svg x="${left}" y="${top}" width="${across}" height="${down}" viewBox="${place.join(' ')}">\n${inside}\n</svg>`;
}

function transformOf({ at, scale }: GroupItem): string {
  const moves = [
    at ? `translate(${formatNumber(at[0])} ${formatNumber(at[1])})` : '',
    // A scale with two decimals would move the far corner of a large map by several px.
    scale ? `scale(${Math.round(scale * 1e6) / 1e6})` : '',
  ].filter(Boolean);
  return moves.length > 0 ? ` transform="${moves.join(' ')}"` : '';
}

function rectElement({ x, y, width, height, radius, fill, stroke, strokeWidth, dash }: RectItem): string {
  const border = stroke ? ` stroke="${stroke}" stroke-width="${formatNumber(strokeWidth ?? 1)}"` : '';
  const dashes = stroke && dash ? ` stroke-dasharray="${dash.join(' ')}"` : '';
  const place = `x="${formatNumber(x)}" y="${formatNumber(y)}" width="${formatNumber(width)}" height="${formatNumber(height)}"`;
  return `<rect ${place} rx="${formatNumber(Math.min(radius, width / 2, height / 2))}" fill="${fill ?? 'none'}"${border}${dashes}/>`;
}

function pathElement({ points, radius, stroke, width }: PathItem): string {
  return `<path d="${pathData(points, radius)}" fill="none" stroke="${stroke}" stroke-width="${formatNumber(width)}" stroke-linejoin="round"/>`;
}

/** Returns the path data of a line with rounded corners. The PDF uses it too. */
export function pathData(points: readonly Point[], radius: number): string {
  return points
    .map((point, index) => {
      const before = points[index - 1];
      const after = points[index + 1];
      if (!before) return `M${formatNumber(point[0])} ${formatNumber(point[1])}`;
      if (!after) return `L${formatNumber(point[0])} ${formatNumber(point[1])}`;
      const round = cornerRadius(before, point, after, radius);
      const start = pointTowards(point, before, round);
      const end = pointTowards(point, after, round);
      return `L${formatNumber(start[0])} ${formatNumber(start[1])}Q${formatNumber(point[0])} ${formatNumber(point[1])} ${formatNumber(end[0])} ${formatNumber(end[1])}`;
    })
    .join('');
}

function pointTowards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  if (length === 0) return from;
  return [from[0] + ((to[0] - from[0]) * distance) / length, from[1] + ((to[1] - from[1]) * distance) / length];
}
