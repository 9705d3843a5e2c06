/** The action of a key during a presentation. */
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

/** The keys of a presentation, including those that remote controls send. */
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
  // The start button of a remote control: it must not reload the page.
  F5: 'none',
};

/** The keys that the list of steps handles; a number goes to the step of that number. */
export const LIST_KEYS = /^(Arrow.*|Home|End|Page.*|Enter|Tab| |\d)$/;

/**
 * Returns the digit or the action of a key, or null if it has none. After digits, Enter goes to
 * that step.
 */
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
