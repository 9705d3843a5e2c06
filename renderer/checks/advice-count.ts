import { adviceOn } from '../../argument/checks/advise';
import { messages } from '../../messages/messages';
import type { AppState } from '../store/app';

/** How much advice there is: a reader tells of no line that comes with its text. */
export function describeAdviceCount({ editor }: AppState): string {
  const { none, count } = messages.checks;
  const { length } = adviceOn(editor.map, { hints: false });
  return length === 0 ? none : count({ count: length });
}
