import type { Problem } from './format';
import { type Element, readXml } from './xml';

/** An element with all that is in it. */
export interface XmlNode extends Element {
  readonly parts: readonly (XmlNode | string)[];
}

/** Reads a text in XML as a whole. The root is null for a text that is not read. */
export function readXmlTree(text: string): { readonly root: XmlNode | null; readonly problems: readonly Problem[] } {
  let root: XmlNode | null = null;
  const { isRead, problems } = readXml(text, () => {
    root = null;
    const open: (XmlNode & { readonly parts: (XmlNode | string)[] })[] = [];
    return {
      open: (element) => {
        const node = { ...element, parts: [] };
        open.at(-1)?.parts.push(node);
        open.push(node);
        root ??= node;
      },
      text: (words) => open.at(-1)?.parts.push(words),
      close: () => open.pop(),
    };
  });
  return { root: isRead ? root : null, problems };
}

/** Returns the elements in an element, those of some names. */
export function nodesIn(node: XmlNode | undefined, ...names: readonly string[]): XmlNode[] {
  return (node?.parts ?? []).filter(
    (part): part is XmlNode => typeof part !== 'string' && (names.length === 0 || names.includes(part.name)),
  );
}

/** Returns the text that stands in an element itself, without what is in the elements in it. */
export function ownText(node: XmlNode | undefined): string {
  return (node?.parts ?? []).filter((part) => typeof part === 'string').join('');
}
