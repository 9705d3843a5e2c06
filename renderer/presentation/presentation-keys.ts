/** What a key means while the map is presented. */
export type PresentationAction =
  | 'next'
  | 'back'
  | 'first'
  | 'last'
  | 'overview'
  | 'list'
  | 'black'
  | 'end'
  | 'go'
  | 'erase'
  | 'none';

/** The keys of presenting, those that presenters with buttons send among them. */
const KEY_ACTIONS: Readonly<Record<string, PresentationAction>> = {
  ' ': 'next',
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  n: 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  p: 'back',
  Backspace: 'back',
  Home: 'first',
  End: 'last',
  o: 'overview',
  l: 'list',
  b: 'black',
  '.': 'black',
  Escape: 'end',
  // The start button of a presenter: it must not load the window anew.
  F5: 'none',
};

/** The keys that go through the list of parts; a number goes to the part of that number. */
export const LIST_KEYS = /^(Arrow.*|Home|End|Page.*|Enter|Tab| |\d)$/;

/** A digit that is typed, a move, or null for a key that means nothing here. With digits typed, Enter goes there. */
export function actionForKey(
  event: KeyboardEvent,
  typed: string,
): PresentationAction | { readonly digit: string } | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  if (/^\d$/.test(event.key)) return { digit: event.key };
  if (event.key === 'Enter') return typed === '' ? 'next' : 'go';
  if (typed !== '' && event.key === 'Backspace') return 'erase';
  return KEY_ACTIONS[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null;
}
