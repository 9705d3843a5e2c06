import { formatNumber, type NumberStyle } from '../html/list-number';

/** The namespace of the elements of a Word document. */
export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
/** The mark before an item of a list without numbers. */
const BULLET = '–';
/** The number of styles, each based on the next, that are asked for a list. */
const MAX_DEPTH = 20;
const STYLES: Readonly<Record<string, NumberStyle>> = {
  decimalZero: 'decimalZero',
  lowerLetter: 'lowerLetter',
  upperLetter: 'upperLetter',
  lowerRoman: 'lowerRoman',
  upperRoman: 'upperRoman',
};

/** A level of a list: its first number, how it is written, and the label, with %1 for the number of the first level. */
interface Level {
  readonly start: number;
  readonly format: string;
  readonly label: string;
  /** The paragraph style that belongs to it, or an empty string. */
  readonly style: string;
  /** True for a level whose numbers are all written as 1, 2, 3. */
  readonly isLegal: boolean;
  /** True for a level that counts on below the next number of the level above. */
  readonly countsOn: boolean;
}

/** A list of a document: its levels by number, and the counters that it shares with other lists. */
interface List {
  readonly levels: ReadonlyMap<number, Level>;
  readonly counters: (number | undefined)[];
  /** The numbers at which the levels of this list begin anew; each counts once. */
  readonly restarts: Map<number, number>;
}

interface ListPlace {
  readonly list: List;
  readonly level: number;
}

/** Returns the label of each paragraph of a document that is an item of a list or a numbered heading. */
export function labelsOf(text: Document, numbering: Document, styles: Document | null): Map<Element, string> {
  const lists = listsOf(numbering);
  const labels = new Map<Element, string>();
  const places = placesOfStyles(lists, styles);
  for (const paragraph of text.getElementsByTagNameNS(WORD, 'p')) {
    const place = placeOf(paragraph, lists, places);
    if (!place) continue;
    const label = nextLabel(place.list, place.level);
    if (label !== null && paragraph.getElementsByTagNameNS(WORD, 't').length > 0) labels.set(paragraph, label);
  }
  return labels;
}

function listsOf(numbering: Document): Map<string, List> {
  const kinds = new Map<string, Pick<List, 'levels' | 'counters'>>();
  const ofStyle = new Map<string, string>();
  const all = [...numbering.getElementsByTagNameNS(WORD, 'abstractNum')];
  for (const kind of all) {
    const id = attributeOf(kind, 'abstractNumId') ?? '';
    kinds.set(id, { levels: levelsIn(kind), counters: [] });
    ofStyle.set(propertyOf(kind, 'styleLink') ?? '', id);
  }
  // A kind of list may say no more than the style that has its levels.
  for (const kind of all) {
    const levels = kinds.get(ofStyle.get(propertyOf(kind, 'numStyleLink') ?? '-') ?? '');
    if (levels) kinds.set(attributeOf(kind, 'abstractNumId') ?? '', levels);
  }
  const lists = new Map<string, List>();
  for (const list of numbering.getElementsByTagNameNS(WORD, 'num')) {
    const kind = kinds.get(propertyOf(list, 'abstractNumId') ?? '');
    if (!kind || kind.levels.size === 0) continue;
    const overrides = childrenOf(list, 'lvlOverride');
    const restarts = overrides.flatMap((level): [number, number][] => {
      const start = propertyOf(level, 'startOverride');
      return start === null ? [] : [[Number(attributeOf(level, 'ilvl')), Number(start)]];
    });
    const levels = new Map([...kind.levels, ...overrides.flatMap((level) => [...levelsIn(level)])]);
    lists.set(attributeOf(list, 'numId') ?? '', { ...kind, levels, restarts: new Map(restarts) });
  }
  return lists;
}

/** Returns the levels that a kind of list has, or that a list has instead of those of its kind. */
function levelsIn(element: Element): Map<number, Level> {
  return new Map(
    childrenOf(element, 'lvl').map((level) => [
      Number(attributeOf(level, 'ilvl')),
      {
        start: Number(propertyOf(level, 'start') ?? 1),
        format: propertyOf(level, 'numFmt') ?? 'decimal',
        label: propertyOf(level, 'lvlText') ?? '',
        style: propertyOf(level, 'pStyle') ?? '',
        isLegal: childrenOf(level, 'isLgl').length > 0,
        countsOn: propertyOf(level, 'lvlRestart') === '0',
      },
    ]),
  );
}

function placeOf(paragraph: Element, lists: ReadonlyMap<string, List>, places: ReadonlyMap<string, ListPlace>) {
  const [properties] = childrenOf(paragraph, 'pPr');
  if (!properties) return null;
  const [own] = childrenOf(properties, 'numPr');
  const id = own && propertyOf(own, 'numId');
  const level = own && propertyOf(own, 'ilvl');
  const ofStyle = places.get(propertyOf(properties, 'pStyle') ?? '') ?? null;
  if (!id) return ofStyle && { ...ofStyle, level: Number(level ?? ofStyle.level) };
  // The list 0 is none: it switches the number of the style off.
  const list = lists.get(id);
  return list ? { list, level: Number(level ?? 0) } : null;
}

/** Returns the lists of the paragraph styles that have one, their own or that of a style that they are based on. */
function placesOfStyles(lists: ReadonlyMap<string, List>, styles: Document | null): Map<string, ListPlace> {
  const all = [...(styles?.getElementsByTagNameNS(WORD, 'style') ?? [])];
  const byId = new Map(all.map((style) => [attributeOf(style, 'styleId') ?? '', style]));
  const places = new Map<string, ListPlace>();
  for (const name of byId.keys()) {
    const seen = new Set<string>();
    let level: string | null = null;
    for (let id = name; !seen.has(id) && seen.size < MAX_DEPTH; ) {
      seen.add(id);
      const style = byId.get(id);
      if (!style) break;
      const [properties] = childrenOf(style, 'pPr');
      const [numbers] = properties ? childrenOf(properties, 'numPr') : [];
      level ??= numbers ? propertyOf(numbers, 'ilvl') : null;
      const number = numbers && propertyOf(numbers, 'numId');
      if (number) {
        const list = lists.get(number);
        const own = list && [...list.levels].find(([, { style }]) => style === name)?.[0];
        if (list) places.set(name, { list, level: own ?? Number(level ?? 0) });
        break;
      }
      id = propertyOf(style, 'basedOn') ?? '';
    }
  }
  return places;
}

/** Counts a paragraph of a list and returns its label; null at a level that the list does not have. */
function nextLabel({ levels, counters, restarts }: List, depth: number): string | null {
  const level = levels.get(depth);
  if (!level) return null;
  const restart = restarts.get(depth);
  restarts.delete(depth);
  const last = counters[depth];
  counters[depth] = restart ?? (last === undefined ? level.start : last + 1);
  for (const at of counters.keys()) if (at > depth && !levels.get(at)?.countsOn) counters[at] = undefined;
  if (level.format === 'bullet') return BULLET;
  return level.label
    .replace(/%(\d)/g, (_, digit) => {
      const at = Number(digit) - 1;
      const { format = 'decimal', start = 1 } = levels.get(at) ?? {};
      if (format === 'none') return '';
      return formatNumber(counters[at] ?? start, (!level.isLegal && STYLES[format]) || 'decimal');
    })
    .trim();
}

/** Returns the children of an element that have a name. */
export function childrenOf(element: Element, name: string): Element[] {
  return [...element.children].filter(({ localName, namespaceURI }) => localName === name && namespaceURI === WORD);
}

/** Returns the value of an attribute, or null. */
export function attributeOf(element: Element, name: string): string | null {
  return element.getAttributeNS(WORD, name);
}

/** Returns the value of a property of an element, such as a style name, or null. */
export function propertyOf(element: Element, name: string): string | null {
  const [property] = childrenOf(element, name);
  return property ? attributeOf(property, 'val') : null;
}
