import { EditorView } from '@codemirror/view';

/** The look of the editor. Its colours are those of the window, in every theme. */
export const editorTheme = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--paper)' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: '1.45', overflow: 'auto' },
  '.cm-content': { padding: '0.5rem 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 0.75rem' },
  '.cm-indent': { wordSpacing: '0.27em' },
  '.cm-chosen': { backgroundColor: 'var(--accent-soft)', boxShadow: 'inset 3px 0 0 var(--accent)' },
  '.cm-problem': {
    textDecoration: 'underline wavy var(--warn)',
    textDecorationSkipInk: 'none',
    textUnderlineOffset: '3px',
  },
  '.cm-tooltip': {
    color: 'var(--ink)',
    backgroundColor: 'var(--paper)',
    border: '1px solid var(--line-strong)',
    borderRadius: '6px',
    overflow: 'hidden',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'inherit', maxHeight: '12rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.25rem 0.6rem' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { color: 'var(--accent-ink)', backgroundColor: 'var(--accent)' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
  ...indentRules(),
});

/** The deepest indentation, in blanks, below which lines that are wrapped go on. */
export const MAX_INDENT = 16;

/** Wrapped lines go on below the text of their first one, behind its sign. */
function indentRules(): Record<string, Record<string, string>> {
  return Object.fromEntries(
    Array.from({ length: MAX_INDENT }, (_, at) => {
      const hanging = `${((at + 1) * 0.55 + 0.85).toFixed(2)}em`;
      return [
        `.cm-line.cm-indented-${at + 1}`,
        { textIndent: `-${hanging}`, paddingInlineStart: `calc(0.75rem + ${hanging})` },
      ];
    }),
  );
}
