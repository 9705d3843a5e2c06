import type { Id } from '../../../../model/claim';
import { decodeEntities } from '../../../pasting/entities';
import { textOf, valueAt } from '../../parse-json';

/** The deepest nesting of highlighted passages that is read. */
const MAX_NESTING = 20;
const SPAN_ID = /\sid\s*=\s*\\?["']?(?:node)?([^"'\\\s]+)/i;

/** The text of an xAIF file: the passages that are highlighted for its nodes, and true if it has any words. */
export interface XaifText {
  readonly quotes: ReadonlyMap<Id, readonly string[]>;
  readonly hasWords: boolean;
}

/**
 * Reads the text that was analysed: HTML, alone or under `txt`. A passage is in a span whose id is that of a node, with
 * or without "node" before it; in some files the quotes of attributes have backslashes. Linear time.
 */
export function readXaifText(value: unknown): XaifText {
  const html = textOf(value) || textOf(valueAt(value, 'txt'));
  const quotes = new Map<Id, string[]>();
  const open: { readonly id: Id | undefined; readonly from: number }[] = [];
  const [first = '', ...parts] = html.split('<');
  let words = first;
  for (const part of parts) {
    const end = part.indexOf('>');
    const [tag, behind] = end === -1 ? ['', `<${part}`] : [part.slice(0, end), part.slice(end + 1)];
    if (/^span(?:\s|$)/i.test(tag)) {
      if (open.length < MAX_NESTING) open.push({ id: SPAN_ID.exec(tag)?.[1], from: words.length });
    } else if (/^\/span\b/i.test(tag)) {
      const { id, from = 0 } = open.pop() ?? {};
      if (id !== undefined) quotes.set(id, [...(quotes.get(id) ?? []), decodeEntities(words.slice(from)).trim()]);
    } else if (/^br\b/i.test(tag)) words += ' ';
    words += behind;
  }
  return { quotes, hasWords: words.trim() !== '' };
}
