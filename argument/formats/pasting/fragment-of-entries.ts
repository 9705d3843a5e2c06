import type { Claim, Id } from '../../model/claim';
import type { Fragment, FragmentRoot } from '../../model/fragment';
import type { Inference, Kind } from '../../model/inference';
import { homesFirst, type Reference } from '../../model/structure/homes-first';
import type { Relation } from './indicator-words';

/** A claim that was read, or another place of one, with its level and its relation to the claim above it. */
export interface Entry {
  readonly indent: number;
  readonly means: Relation;
  readonly claim: Omit<Claim, 'id'>;
  /** The number that the claim has in an outline. */
  readonly number?: string;
  /** The number of the claim that is meant, instead of a claim of its own. */
  readonly see?: string;
}

/** A claim whose answers may follow. */
interface OpenEntry {
  readonly indent: number;
  readonly claim: Id;
  readonly inference: Id;
  /** Those of the inference, which later entries extend. */
  readonly premises: Id[];
}

/**
 * Returns the fragment of entries; null if there are none. A deeper one answers the one above it; one
 * with "and" joins the inference of the one before it on its level. Linear time.
 */
export function fragmentOfEntries(entries: readonly Entry[]): Fragment | null {
  const claims: Claim[] = [];
  const inferences: Inference[] = [];
  const roots: FragmentRoot[] = [];
  const open: OpenEntry[] = [];
  const ids = claimIds(entries);
  /** The steps by their numbers in an outline, which tell where an undercutter belongs. */
  const numbered = new Map<string, Id>();
  const homes = new Map<Id, Id>();
  const references: Reference[] = [];
  const place = (entry: Entry, claim: Id, inference: Id) => {
    if (entry.see !== undefined) references.push({ claim, inference });
    if (entry.number === undefined) return;
    homes.set(claim, inference);
    numbered.set(entry.number.replace(/[a-z]+$/, ''), inference);
  };
  for (const [index, entry] of entries.entries()) {
    const { indent, means } = entry;
    const claim = ids[index] ?? '';
    if (entry.see === undefined) claims.push({ id: claim, ...entry.claim });
    let beside: OpenEntry | undefined;
    for (let last = open.at(-1); last && last.indent >= indent; last = open.at(-1)) beside = open.pop();
    const above = open.at(-1);
    if (means === 'and' && beside) {
      place(entry, claim, beside.inference);
      beside.premises.push(claim);
      open.push({ ...beside, indent, claim });
      continue;
    }
    const id = `i${inferences.length + roots.length + 1}`;
    const kind: Kind = means === 'objection' || means === 'undercutter' ? 'objection' : 'reason';
    const premises = [claim];
    const root = { id, kind, premises };
    place(entry, claim, id);
    const undercut = () => numbered.get(entry.number?.replace(/x\d+[a-z]*$/, '') ?? '');
    if (above) {
      const target = means === 'undercutter' ? (undercut() ?? above.inference) : above.claim;
      inferences.push({ ...root, target });
    } else roots.push(root);
    open.push({ indent, claim, inference: id, premises });
  }
  if (claims.length === 0) return null;
  return { claims, inferences: references.length > 0 ? homesFirst(inferences, homes, references) : inferences, roots };
}

/** Returns the id of the claim of each entry. */
function claimIds(entries: readonly Entry[]): Id[] {
  const byNumber = new Map<string, Id>();
  let count = 0;
  const own = entries.map(({ number, see }) => {
    const id = `c${see === undefined ? ++count : ''}`;
    if (see === undefined && number !== undefined) byNumber.set(number, id);
    return id;
  });
  return entries.map(({ see }, index) => (see === undefined ? own[index] : byNumber.get(see)) ?? '');
}
