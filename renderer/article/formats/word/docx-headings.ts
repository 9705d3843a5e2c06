import { attributeOf, childrenOf, propertyOf, WORD } from './docx-labels';

/** The deepest level of a heading in HTML. */
const MAX_LEVEL = 6;

/**
 * Returns the style map of the converter for the headings that it does not know: titles, and paragraph styles with a
 * level in the outline, their own or that of a style that they are based on.
 */
export function headingStyles(styles: Document | null): string[] {
  const all = [...(styles?.getElementsByTagNameNS(WORD, 'style') ?? [])];
  const byId = new Map(all.map((style) => [attributeOf(style, 'styleId') ?? '', style]));
  const levels = new Map<Element, number | null>();
  return all.flatMap((style) => {
    const name = propertyOf(style, 'name') ?? '';
    if (attributeOf(style, 'type') !== 'paragraph' || /^heading \d$/i.test(name) || /['\\]/.test(name)) return [];
    const level = outlineLevel(style, byId, levels);
    return level === null ? [] : [`p[style-name='${name}'] => h${level}:fresh`];
  });
}

/** Returns the level of the headings of a style, from 1; null for other styles. Keeps those that it has found. */
function outlineLevel(
  style: Element,
  byId: ReadonlyMap<string, Element>,
  levels: Map<Element, number | null>,
): number | null {
  const seen = new Set<Element>();
  let level: number | null | undefined;
  for (let one: Element | undefined = style; one && level === undefined && !seen.has(one); ) {
    seen.add(one);
    level = levels.has(one) ? levels.get(one) : ownLevel(one);
    one = byId.get(propertyOf(one, 'basedOn') ?? '');
  }
  for (const one of seen) levels.set(one, level ?? null);
  return level ?? null;
}

/** Returns the level that a style has itself, null if it says that it has none, undefined if it says nothing. */
function ownLevel(style: Element): number | null | undefined {
  const [properties] = childrenOf(style, 'pPr');
  const own = (properties && propertyOf(properties, 'outlineLvl')) ?? null;
  // The level 9 is that of plain text.
  if (own !== null) return /^[0-5]$/.test(own) ? Number(own) + 1 : null;
  const name = propertyOf(style, 'name') ?? '';
  const builtIn = /^heading (\d)$/i.exec(name)?.[1] ?? { title: 1, subtitle: 2 }[name.toLowerCase()];
  return builtIn === undefined ? undefined : Math.min(MAX_LEVEL, Number(builtIn));
}
