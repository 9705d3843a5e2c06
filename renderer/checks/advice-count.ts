import { adviceOn } from '../../argument/checks/advice-on';
import { messages } from '../../messages/messages';
import type { AppState } from '../store/app';

/**
 * Returns the number of pieces of advice as text: screen readers do not announce an element that
 * appears together with its text.
 */
export function describeAdviceCount({ editor }: AppState): string {
  const { none, count } = messages.checks;
  const { length } = adviceOn(editor.map, { hints: false });
  return length === 0 ? none : count({ count: length });
}
