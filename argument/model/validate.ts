import type { ArgumentMap } from './argument-map';
import type { Id } from './claim';
import { memoize } from './memo';

/** The kinds of structural error. A cycle through claims is not an error. */
export type IssueKind =
  | 'duplicate-id'
  | 'no-premises'
  | 'repeated-premise'
  | 'dangling-premise'
  | 'dangling-target'
  | 'targets-itself'
  | 'targets-own-premise'
  | 'cycle-of-steps';

/** One error: its kind, the record it is in, and the other id involved. */
export interface MapIssue {
  readonly kind: IssueKind;
  readonly table: 'sources' | 'claims' | 'inferences';
  /** The index of the record in its list. */
  readonly at: number;
  readonly id: Id;
  /** The other id involved: the missing, repeated or targeted one. */
  readonly about?: Id;
}

const sound = new WeakMap<ArgumentMap, boolean>();

/** Returns true for a map without structural errors; looked at once. */
export function isSound(map: ArgumentMap): boolean {
  return memoize(sound, map, () => validate(map, 1).length === 0);
}

/**
 * Returns the first structural errors of a map, at most `most`, in file order; an empty list for a valid map.
 * O(records).
 */
export function validate(map: ArgumentMap, most = 20): MapIssue[] {
  const issues: MapIssue[] = [];
  const report = (issue: MapIssue) => {
    if (issues.length < most) issues.push(issue);
  };
  const inferences = new Map(map.inferences.map((inference) => [inference.id, inference]));
  const claims = new Set(map.claims.map((claim) => claim.id));
  const seen = new Set<Id>();
  const sourceIds = new Set<Id>();
  map.sources.forEach(({ id }, index) => {
    if (sourceIds.has(id)) report({ kind: 'duplicate-id', table: 'sources', at: index, id });
    sourceIds.add(id);
  });
  map.claims.forEach(({ id }, index) => {
    if (seen.has(id)) report({ kind: 'duplicate-id', table: 'claims', at: index, id });
    seen.add(id);
  });
  const settled = new Set<Id>();
  map.inferences.forEach(({ id, premises, target }, index) => {
    const reportStep = (kind: IssueKind, about?: Id) => {
      report({ kind, table: 'inferences', at: index, id, ...(about === undefined ? {} : { about }) });
    };
    if (seen.has(id)) reportStep('duplicate-id');
    seen.add(id);
    if (premises.length === 0) reportStep('no-premises');
    const own = new Set<Id>();
    for (const premise of premises) {
      if (own.has(premise)) reportStep('repeated-premise', premise);
      else if (!claims.has(premise)) reportStep('dangling-premise', premise);
      own.add(premise);
    }
    if (target === id) reportStep('targets-itself');
    else if (own.has(target)) reportStep('targets-own-premise', target);
    else if (!claims.has(target) && !inferences.has(target)) reportStep('dangling-target', target);
    // Each inference has one target, so the walk from inference to inference is a line; one that is
    // met again closes a cycle.
    if (!inferences.has(target)) return;
    const line = new Set<Id>();
    let inference = inferences.get(id);
    while (inference && !settled.has(inference.id) && !line.has(inference.id)) {
      line.add(inference.id);
      inference = inferences.get(inference.target);
    }
    if (inference && line.has(inference.id) && inference.target !== inference.id)
      reportStep('cycle-of-steps', inference.target);
    for (const member of line) settled.add(member);
  });
  return issues;
}
