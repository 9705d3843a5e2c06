import { autocompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';

/** Offers the titles that can be referred to, with their brackets, behind an opening bracket. */
export function titleCompletion(titles: () => readonly string[]): Extension {
  const source = (context: CompletionContext): CompletionResult | null => {
    const typed = context.matchBefore(/[[<][^[\]<>]*$/);
    if (!typed) return null;
    const { text, from } = context.state.doc.lineAt(context.pos);
    // A definition is given a title of its own, and in `<_` and `<-` the sign refers to nothing.
    if (/^\[[^\]]*\]\s*:/.test(text.slice(typed.from - from)) || /^<[-_+]/.test(typed.text)) return null;
    const behind = /^[^[\]<>]*[\]>]/.exec(text.slice(context.pos - from))?.[0] ?? '';
    const options = titles()
      .filter((title) => title[0] === typed.text[0])
      .map((label) => ({ label }));
    return { from: typed.from, to: context.pos + behind.length, options, validFor: /^[[<][^[\]<>]*$/ };
  };
  return autocompletion({ override: [source], icons: false });
}
