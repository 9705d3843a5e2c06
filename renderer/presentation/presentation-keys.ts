import { latinPress } from '../../contract/key-press';
import { isMac } from '../display/platform';

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
  const { key } = latinPress(event, isMac) ?? event;
  if (/^\d$/.test(key)) return { digit: key };
  if (key === 'Enter') return typed === '' ? 'next' : 'go';
  if (typed !== '' && key === 'Backspace') return 'erase';
  return KEY_ACTIONS[key.length === 1 ? key.toLowerCase() : key] ?? null;
}
