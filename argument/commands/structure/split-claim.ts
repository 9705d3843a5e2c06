import { positionOf } from '../../model/structure/forest';
import { indexOf } from '../../model/structure/map-index';
import { type Command, editTo } from '../edit';
import { setText } from '../set-text';
import { addCoPremise, addLooseClaim, addSibling, type NewClaim } from './add';

/**
 * Splits a claim in two at `at`, in UTF-16 units. The second half becomes a co-premise if the claim
 * has co-premises, otherwise another answer of the same kind, or a loose claim if the claim is a
 * root. Holder and anchors are copied. Not applicable if one half would be empty. Selects the
 * second half.
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
