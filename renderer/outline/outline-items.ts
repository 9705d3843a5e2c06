import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Claim, Id } from '../../argument/model/claim';
import { forestOf, isHome, numberOf } from '../../argument/model/forest';
import { indexOf, stepsTo } from '../../argument/model/map-index';
import { type Role, roleOf } from '../../argument/model/roles';
import { AND, wordOf } from '../../argument/model/words';
import { strings } from '../../contract/strings';
import { spokenClaim } from '../spoken/spoken-claim';

/** A row of the outline with what stands below it. */
export interface OutlineItem {
  /** Unique in the outline: the id of the claim or step, for a reference with the step that it stands in. */
  readonly key: string;
  /** The claim or step that the row selects. */
  readonly id: Id;
  readonly kind: 'claim' | 'step' | 'reference';
  readonly claim?: Claim;
  readonly number: string;
  readonly word: string;
  readonly role: Role | null;
  /** What the row says to the eye when it is not the text of a claim. */
  readonly label: string;
  /** What it says to the ear. */
  readonly spoken: string;
  readonly children: readonly OutlineItem[];
}

/**
 * The outline of a map: each claim with the premises of the steps that speak to it, in the order of the forest. A step is a
 * row of its own after its premises, with what undercuts it below. A shared claim stands at its home in full and
 * elsewhere as a reference.
 */
export function outlineOf(map: ArgumentMap): OutlineItem[] {
  const { claims } = indexOf(map);
  const above: Id[] = [];

  const claimItem = (id: Id, role: Role | null, word: string): OutlineItem => {
    const claim = claims.get(id) as Claim;
    above.push(id);
    const children = stepsTo(map, id).flatMap(stepItems);
    above.pop();
    const number = numberOf(map, id);
    return {
      key: id,
      id,
      kind: 'claim',
      claim,
      number,
      word,
      role,
      label: '',
      spoken: spokenClaim(map, claim, false),
      children,
    };
  };

  const stepItems = (step: ArgumentMap['inferences'][number]): OutlineItem[] => {
    const role = roleOf(map, step);
    const premises = step.premises.map((id, at): OutlineItem => {
      const word = at === 0 ? wordOf(role) : AND;
      if (isHome(map, id, step.id)) return claimItem(id, role, word);
      const number = numberOf(map, id);
      const label = above.includes(id) ? strings.outline.returnsTo(number) : strings.outline.see(number);
      return {
        key: `${step.id} ${id}`,
        id,
        kind: 'reference',
        number: '',
        word,
        role,
        label,
        spoken: `${word} ${label}`,
        children: [],
      };
    });
    const number = forestOf(map).stepNumbers.get(step.id) ?? '';
    const row: OutlineItem = {
      key: step.id,
      id: step.id,
      kind: 'step',
      number: '',
      word: '',
      role,
      label: strings.outline.step(number),
      spoken: strings.canvas.step(number, wordOf(role)),
      children: stepsTo(map, step.id).flatMap(stepItems),
    };
    return [...premises, row];
  };

  return forestOf(map).roots.map((id) => claimItem(id, null, ''));
}

/** The keys of the rows above a row, outermost first; null when it is not in the outline. */
export function keysAbove(items: readonly OutlineItem[], id: Id): string[] | null {
  for (const item of items) {
    if (item.id === id && item.kind !== 'reference') return [];
    const below = keysAbove(item.children, id);
    if (below) return [item.key, ...below];
  }
  return null;
}
