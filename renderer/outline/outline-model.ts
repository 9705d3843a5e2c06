import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import { forestOf, isHome, numberOf } from '../../argument/model/forest';
import type { Inference } from '../../argument/model/inference';
import { indexOf, inferencesTo } from '../../argument/model/map-index';
import { BOX_LABELS, indicatorWord } from '../../argument/model/map-labels';
import { type Role, roleOf } from '../../argument/model/roles';
import { isKnownScheme } from '../../argument/schemes/schemes';
import { messages } from '../../messages/messages';

/** A row of the outline with what stands below it. */
export interface OutlineItem {
  /** Unique in the outline: the id of the claim or step, for a reference with the step that it stands in. */
  readonly key: string;
  /** The claim or step that the row selects. */
  readonly id: Id;
  readonly kind: 'claim' | 'step' | 'reference';
  readonly number: string;
  readonly word: string;
  readonly role: Role | null;
  /** What the row says to the eye when it is not the text of a claim. */
  readonly label: string;
  /** The same to the ear. */
  readonly description: string;
  /** How many rows lie between it and the top. */
  readonly level: number;
  readonly hasChildren: boolean;
  /** Made when they are asked for, so that what is closed costs nothing. */
  readonly children: readonly OutlineItem[];
}

/**
 * The outline of a map: each claim with the premises of the steps that speak to it, in the order of the forest. A step of
 * which there is something to tell is a row of its own after its premises, with what undercuts it below; so is the one
 * that is selected. A shared claim stands at its home in full and elsewhere as a reference. It holds for every map of the
 * same forest: what a claim says is not in it.
 */
export class OutlineModel {
  readonly roots: readonly OutlineItem[];
  private readonly items = new Map<string, OutlineItem>();

  constructor(
    private readonly map: ArgumentMap,
    private readonly selected: Id | null = null,
  ) {
    this.roots = forestOf(map).roots.map((id) => this.claimItem(id, null, '', 0));
  }

  /** How many claims and steps there are: about as many rows. */
  get size(): number {
    return this.map.claims.length + this.map.inferences.length;
  }

  /** A row that has been made, by its key. */
  item(key: string): OutlineItem | undefined {
    return this.items.get(key);
  }

  /** The keys of the rows above the row of a claim or step, outermost first; null when it is not in the outline. */
  keysAbove(id: Id): string[] | null {
    const { claims, inferences } = indexOf(this.map);
    if (!claims.has(id) && !inferences.has(id)) return null;
    const above: string[] = [];
    for (let target = this.targetOf(id); target !== null; target = this.targetOf(target)) above.unshift(target);
    return above;
  }

  /** What the row of a claim or step stands under; null for a root. */
  private targetOf(id: Id): Id | null {
    const inference = indexOf(this.map).inferences.get(id) ?? forestOf(this.map).positions.get(id)?.home;
    return inference?.target ?? null;
  }

  private claimItem(id: Id, role: Role | null, word: string, level: number): OutlineItem {
    return this.makeItem(id, level, inferencesTo(this.map, id), {
      key: id,
      kind: 'claim',
      number: numberOf(this.map, id),
      word,
      role,
      label: '',
      description: '',
    });
  }

  private inferenceItems(inference: Inference, level: number): OutlineItem[] {
    const role = roleOf(this.map, inference);
    const premises = inference.premises.map((id, index): OutlineItem => {
      const word = index === 0 ? indicatorWord(role) : BOX_LABELS.and;
      if (isHome(this.map, id, inference.id)) return this.claimItem(id, role, word, level);
      const number = numberOf(this.map, id);
      const isAbove = this.keysAbove(inference.id)?.includes(id);
      const label = isAbove ? BOX_LABELS.returnsTo({ number }) : BOX_LABELS.see({ number });
      const key = `${inference.id} ${id}`;
      return this.makeItem(id, level, [], {
        key,
        kind: 'reference',
        number: '',
        word,
        role,
        label,
        description: `${word} ${label}`,
      });
    });
    const undercutters = inferencesTo(this.map, inference.id);
    if (undercutters.length === 0 && inference.id !== this.selected && !hasDetails(inference)) return premises;
    const number = forestOf(this.map).inferenceNumbers.get(inference.id) ?? '';
    const row = this.makeItem(inference.id, level, undercutters, {
      key: inference.id,
      kind: 'step',
      number: '',
      word: '',
      role,
      label: labelWithScheme(messages.outline.step({ number }), inference),
      description: labelWithScheme(messages.canvas.step({ number, word: indicatorWord(role) }), inference),
    });
    return [...premises, row];
  }

  private makeItem(
    id: Id,
    level: number,
    below: readonly Inference[],
    fields: Omit<OutlineItem, 'id' | 'level' | 'hasChildren' | 'children'>,
  ): OutlineItem {
    let children: readonly OutlineItem[] | null = null;
    const make = () => below.flatMap((step) => this.inferenceItems(step, level + 1));
    const item = {
      ...fields,
      id,
      level,
      hasChildren: below.length > 0,
      get children() {
        children ??= make();
        return children;
      },
    };
    this.items.set(item.key, item);
    return item;
  }
}

/** Whether a person has said something of the step itself. */
function hasDetails({ scheme, verdict, strength, note }: Inference): boolean {
  return [scheme, verdict, strength, note].some((said) => said !== undefined);
}

/** A step by its number, and the kind of inference that it is said to be. */
function labelWithScheme(label: string, { scheme }: Inference): string {
  if (!scheme) return label;
  return messages.schemes.stepOf({
    step: label,
    scheme: isKnownScheme(scheme) ? messages.schemes.schemes[scheme].name : scheme,
  });
}
