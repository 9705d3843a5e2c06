import type { ArgumentMap } from '../../../model/argument-map';
import { type Claim, type Id, ME } from '../../../model/claim';
import type { Kind } from '../../../model/inference';
import { BOX_LABELS } from '../../../model/structure/map-labels';

/** A node that a program draws: a claim, or the junction of a step with several premises or an undercutter. */
export type DrawnNode =
  | { readonly name: string; readonly claim: Claim; readonly text: string }
  | { readonly name: string; readonly label: string };

/** An arrow that a program draws. The last arrow of a step has its label. */
export interface DrawnEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: Kind;
  readonly label: string;
  readonly hasArrow: boolean;
}

/** Returns a map as programs draw it that know no steps: one with one premise and no undercutter is a single arrow. */
export function drawnGraph(map: ArgumentMap): { readonly nodes: DrawnNode[]; readonly edges: DrawnEdge[] } {
  const names = new Map<Id, string>([
    ...map.claims.map(({ id }, index): [Id, string] => [id, `c${index + 1}`]),
    ...map.inferences.map(({ id }, index): [Id, string] => [id, `s${index + 1}`]),
  ]);
  const nameOf = (id: Id) => names.get(id) ?? '';
  const undercut = new Set(map.inferences.map(({ target }) => target));
  const nodes: DrawnNode[] = map.claims.map((claim) => ({ name: nameOf(claim.id), claim, text: textOf(claim) }));
  const edges: DrawnEdge[] = [];
  for (const { id, kind, premises, target, scheme = '' } of map.inferences) {
    const [first] = premises;
    if (premises.length === 1 && first !== undefined && !undercut.has(id)) {
      edges.push({ from: nameOf(first), to: nameOf(target), kind, label: scheme, hasArrow: true });
      continue;
    }
    nodes.push({ name: nameOf(id), label: scheme });
    for (const premise of premises)
      edges.push({ from: nameOf(premise), to: nameOf(id), kind, label: '', hasArrow: false });
    edges.push({ from: nameOf(id), to: nameOf(target), kind, label: '', hasArrow: true });
  }
  return { nodes, edges };
}

function textOf({ text, holder }: Claim): string {
  if (holder === undefined) return text;
  return `${holder === ME ? `[${BOX_LABELS.mine}]` : BOX_LABELS.says({ holder })} ${text}`;
}
