import { positionOf } from '../model/forest';
import { indexOf } from '../model/map-index';
import { addCoPremise, addLooseClaim, addSibling, type NewClaim } from './add';
import { type Command, editTo } from './edit';
import { setText } from './set-text';

/**
 * Gives the second half of what a claim says a box of its own: beside it in the same frame where it works together
 * with others, else as another answer of the same kind, or as a loose claim when it is a root. Who says it and where
 * it was read goes for both. `at` is where the second half begins, in UTF-16 units. Not applicable where one half would
 * be empty. Selects the second.
 */
export const splitClaim: Command<{ readonly claim: string; readonly at: number }> = (map, { claim, at }) => {
  const whole = indexOf(map).claims.get(claim);
  if (!whole) return null;
  const first = whole.text
    .slice(0, at)
    .trim()
    .replace(/[;；]$/u, '')
    .trimEnd();
  const text = whole.text.slice(at).trim();
  const shortened = first && text ? setText(map, { claim, text: first }) : null;
  if (!shortened) return null;
  const next = shortened.map;
  const second: NewClaim = { ...whole, text };
  const { home } = positionOf(next, claim);
  const beside =
    home &&
    (home.premises.length > 1
      ? addCoPremise(next, { beside: claim, claim: second })
      : addSibling(next, { of: claim, claim: second }));
  const added = beside ?? addLooseClaim(next, second);
  return added && editTo(map, added.map, added.select);
};
