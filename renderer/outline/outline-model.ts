import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import type { Inference } from '../../argument/model/inference';
import { forestOf, isHome, numberOf } from '../../argument/model/structure/forest';
import { indexOf, inferencesTo } from '../../argument/model/structure/map-index';
import { BOX_LABELS, indicatorWord } from '../../argument/model/structure/map-labels';
import { type Role, roleOf } from '../../argument/model/structure/roles';
import { isKnownScheme } from '../../argument/schemes/schemes';
import { messages } from '../../messages/messages';

/** A row of the outline, with the rows below it. */
export interface OutlineItem {
  /**
   * A key unique in the outline: the id of the claim or inference; for a reference preceded by the
   * id of its inference.
   */
  readonly key: string;
  /** The claim or inference that the row selects. */
  readonly id: Id;
  readonly kind: 'claim' | 'inference' | 'reference';
  readonly number: string;
  readonly word: string;
  readonly role: Role | null;
  /** The visible label of a row that is not a claim. */
  readonly label: string;
  /** The accessible name of the same. */
  readonly description: string;
  /** The depth of the row; 0 at the top. */
  readonly level: number;
  readonly hasChildren: boolean;
  /** Built on access, so that closed rows cost nothing. */
  readonly children: readonly OutlineItem[];
}

/**
 * The outline of a map: each claim with the premises of the inferences to it, in the order of the
 * forest. An inference is a row of its own after its premises if it has details, is undercut or is
 * selected. A shared claim stands in full at its home and as a reference elsewhere. The outline is
 * valid for every map of the same forest: it does not hold the texts of claims.
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

  /** The number of claims and inferences: about that of the rows. */
  get size(): number {
    return this.map.claims.length + this.map.inferences.length;
  }

  /** Returns a row that has been built, by its key. */
  item(key: string): OutlineItem | undefined {
    return this.items.get(key);
  }

  /**
   * Returns the keys of the rows above a claim or inference, outermost first; null if it is not in
   * the outline.
   */
  keysAbove(id: Id): string[] | null {
    const { claims, inferences } = indexOf(this.map);
    if (!claims.has(id) && !inferences.has(id)) return null;
    const above: string[] = [];
    for (let target = this.targetOf(id); target !== null; target = this.targetOf(target)) above.unshift(target);
    return above;
  }

  /** Returns the parent row of a claim or inference; null for a root. */
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
      kind: 'inference',
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

/** Returns true if a person has entered details of the inference. */
function hasDetails({ scheme, verdict, strength, note }: Inference): boolean {
  return [scheme, verdict, strength, note].some((said) => said !== undefined);
}

/** Returns the label of an inference with the name of its scheme. */
function labelWithScheme(label: string, { scheme }: Inference): string {
  if (!scheme) return label;
  return messages.schemes.stepOf({
    step: label,
    scheme: isKnownScheme(scheme) ? messages.schemes.schemes[scheme].name : scheme,
  });
}
