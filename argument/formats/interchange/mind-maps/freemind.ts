import type { Claim } from '../../../model/claim';
import type { Format, Problem, ReadResult } from '../format';
import { withoutTags } from '../outlines/opml/tags';
import { nodesIn, readXmlTree, type XmlNode } from '../xml-tree';
import { type Idea, mapOfIdeas } from './idea-rows';

/** The mind maps of FreeMind and Freeplane: a node below another one speaks to it. */
export const freemind: Format = {
  id: 'freemind',
  name: 'FreeMind, Freeplane',
  suffixes: ['.mm'],
  holds: new Set(),
  recognises: (text) => /^\ufeff?\s*</.test(text) && /<map[\s>][\s\S]*?<node[\s>/]/.test(text.slice(0, 20_000)),
  read,
};

/** The elements of a node that an argument map has no place for. */
const WITHOUT_PLACE = ['icon', 'arrowlink', 'attribute'];

function read(text: string): ReadResult {
  const { root, problems: found } = readXmlTree(text);
  const [top] = nodesIn(root ?? undefined, 'node');
  if (root?.name !== 'map' || !top) return { map: null, problems: root ? [{ kind: 'broken' }] : found };
  const places = new Map<string, Problem>();
  const { map, problems } = mapOfIdeas([ideaOf(top, places)], found);
  return { map, problems: [...problems, ...places.values()] };
}

function ideaOf(node: XmlNode, places: Map<string, Problem>): Idea {
  const { attributes, place } = node;
  const report = (about: string, at: XmlNode) => {
    if (!places.has(about)) places.set(about, { kind: 'no-place', place: at.place, about });
  };
  for (const child of nodesIn(node, ...WITHOUT_PLACE)) report(child.name, child);
  if (attributes.has('LINK')) report('LINK', node);
  return {
    claim: claimOf(node),
    place,
    isFolded: attributes.get('FOLDED') === 'true',
    below: () => nodesIn(node, 'node').map((child) => ideaOf(child, places)),
  };
}

function claimOf(node: XmlNode): Claim {
  const { attributes } = node;
  const rich = nodesIn(node, 'richcontent');
  const textOf = (type: string) => rich.filter((content) => content.attributes.get('TYPE') === type).map(textOfPage);
  const plain = attributes.get('TEXT') ?? attributes.get('LOCALIZED_TEXT');
  const text = plain === undefined ? textOf('NODE').join('\n') : textOfHtml(plain);
  const note = [...textOf('DETAILS'), ...textOf('NOTE')].filter((part) => part !== '').join('\n\n');
  return { id: attributes.get('ID') ?? '', text, ...(note === '' ? {} : { note }) };
}

/** Returns the words of a text that may be a page in HTML. */
function textOfHtml(text: string): string {
  if (!/^\s*<html>/i.test(text)) return text;
  const { root } = readXmlTree(text);
  if (root) return textOfPage(root);
  return withoutTags(text.replace(/<\/?(?:html|head|body)>/gi, ''), () => undefined).trim();
}

/** The elements of a page that begin a new line. */
const LINES = /^(?:p|div|br|li|tr|h[1-6])$/i;

/** Returns the words of a page, a line for each of its paragraphs. */
function textOfPage(page: XmlNode): string {
  let text = '';
  /** Null is the end of a line. */
  const waiting: (XmlNode | string | null)[] = [page];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (part === null) text += '\n';
    else if (typeof part === 'string') text += part.replace(/\s+/g, ' ');
    else if (!/^(?:head|style|script)$/i.test(part.name)) {
      const isLine = LINES.test(part.name);
      if (isLine) waiting.push(null);
      for (const inside of [...part.parts].reverse()) waiting.push(inside);
      if (isLine) waiting.push(null);
    }
  }
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join('\n');
}
