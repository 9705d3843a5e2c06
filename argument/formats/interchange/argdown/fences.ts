/** A part of a text. */
interface Part {
  readonly from: number;
  readonly to: number;
}

const FENCE = /^[ \t]*(`{3,}|~{3,})[ \t]*([^\s`]*)[^\n]*$/gm;

/** Returns what is in the Argdown fences of a Markdown text; for a text without any, all of it. */
export function fencesOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  let open: { readonly mark: string; readonly from: number; readonly isArgdown: boolean } | null = null;
  for (const { index, 0: line, 1: mark = '', 2: language = '' } of text.matchAll(FENCE)) {
    if (open === null) open = { mark, from: index + line.length, isArgdown: /^argdown(?:-map)?$/i.test(language) };
    else if (mark.startsWith(open.mark) && language === '') {
      if (open.isArgdown) parts.push({ from: open.from, to: index });
      open = null;
    }
  }
  if (open?.isArgdown) parts.push({ from: open.from, to: text.length });
  return parts.length > 0 ? parts : [{ from: 0, to: text.length }];
}
