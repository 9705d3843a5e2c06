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
  return all.flatMap((style) => {
    const name = propertyOf(style, 'name') ?? '';
    if (attributeOf(style, 'type') !== 'paragraph' || /^heading \d$/i.test(name) || /['\\]/.test(name)) return [];
    const level = outlineLevel(style, byId);
    return level === null ? [] : [`p[style-name='${name}'] => h${level}:fresh`];
  });
}

/** Returns the level of the headings of a style, from 1; null for other styles. */
function outlineLevel(style: Element, byId: ReadonlyMap<string, Element>): number | null {
  const seen = new Set<Element>();
  for (let one: Element | undefined = style; one && !seen.has(one); ) {
    seen.add(one);
    const name = propertyOf(one, 'name') ?? '';
    const [properties] = childrenOf(one, 'pPr');
    const own = (properties && propertyOf(properties, 'outlineLvl')) ?? null;
    // The level 9 is that of plain text.
    if (own !== null) return Number(own) < MAX_LEVEL ? Number(own) + 1 : null;
    const builtIn = /^heading (\d)$/i.exec(name)?.[1] ?? { title: 1, subtitle: 2 }[name.toLowerCase()];
    if (builtIn !== undefined) return Math.min(MAX_LEVEL, Number(builtIn));
    one = byId.get(propertyOf(one, 'basedOn') ?? '');
  }
  return null;
}
