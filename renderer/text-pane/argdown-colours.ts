import { HighlightStyle, StreamLanguage, type StringStream, syntaxHighlighting } from '@codemirror/language';
import { tags } from '@lezer/highlight';

interface Place {
  /** The end of what goes on over several lines. */
  until: RegExp | null;
  /** True in the lines about the map at the top. */
  isHead: boolean;
}

const TOKENS: readonly (readonly [RegExp, string])[] = [
  [/^\\./, ''],
  [/^\[[^\]]*\]|^<[^>]*>/, 'title'],
  [/^#(?:\([^)]*\)|[^\s#{]+)/, 'tag'],
  [/^\{[^}]*\}?/, 'data'],
];

const argdown = StreamLanguage.define<Place>({
  name: 'argdown',
  startState: () => ({ until: null, isHead: false }),
  token(stream, place) {
    if (place.until) return comment(stream, place, place.until);
    if (stream.sol() && stream.match(/^===+\s*$/)) place.isHead = !place.isHead;
    if (place.isHead || stream.pos === stream.string.length) return rest(stream, 'data');
    if (stream.match(/^<!--/)) return comment(stream, place, /-->/);
    if (stream.match(/^\/\*/)) return comment(stream, place, /\*\//);
    if (stream.match(/^\/\//)) return rest(stream, 'comment');
    if (stream.string.slice(0, stream.pos).trim() === '') {
      if (stream.eatSpace()) return null;
      if (stream.match(/^(?:\+>?|<\+)(?=\s)/)) return 'plus';
      if (stream.match(/^(?:->?|<-|><)(?=\s)/)) return 'minus';
      if (stream.match(/^(?:<_|_>)(?=\s)/)) return 'under';
      if (stream.match(/^\(\d+\)/)) return 'number';
      if (stream.match(/^--/)) return rest(stream, 'data');
    }
    for (const [pattern, name] of TOKENS) if (stream.match(pattern)) return name || null;
    stream.next();
    return null;
  },
  languageData: { commentTokens: { line: '//' } },
  tokenTable: {
    title: tags.labelName,
    plus: tags.inserted,
    minus: tags.deleted,
    under: tags.changed,
    tag: tags.tagName,
    number: tags.number,
    data: tags.meta,
    comment: tags.comment,
  },
});

function rest(stream: StringStream, name: string): string {
  stream.skipToEnd();
  return name;
}

/** Reads a comment up to its end, or to that of the line, after which it goes on. */
function comment(stream: StringStream, place: Place, until: RegExp): string {
  const found = until.exec(stream.string.slice(stream.pos));
  if (found) stream.pos += found.index + found[0].length;
  else stream.skipToEnd();
  place.until = found ? null : until;
  return 'comment';
}

const colours = HighlightStyle.define([
  { tag: tags.labelName, color: 'var(--accent)', fontWeight: '600' },
  { tag: tags.inserted, color: 'var(--reason)', fontWeight: '700' },
  { tag: [tags.deleted, tags.changed], color: 'var(--objection)', fontWeight: '700' },
  { tag: tags.number, color: 'var(--ink-soft)', fontWeight: '600' },
  { tag: tags.tagName, color: 'var(--rebuttal)' },
  { tag: tags.meta, color: 'var(--ink-soft)' },
  { tag: tags.comment, color: 'var(--ink-soft)', fontStyle: 'italic' },
]);

/** The colours of titles, signs, tags, numbers and comments, from those of the window. */
export const argdownColours = [argdown, syntaxHighlighting(colours)];
