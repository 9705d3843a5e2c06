import { useEffect, useState } from 'react';
import type { WhatIf } from '../../argument/evaluation/evaluate';
import { type PivotalClaim, pivotalClaimsAmong, rankPivotalClaims } from '../../argument/evaluation/pivotal-claims';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import { messages } from '../../messages/messages';
import { quoteClaim } from '../descriptions/quote-claim';
import { useApp, useAppState } from '../store/use-app';

const words = messages.evaluation;
/** The number of claims that are tried in one idle callback. */
const BATCH_SIZE = 40;
/** The latest time of the next batch, in ms, if the window is never idle. */
const IDLE_TIMEOUT_MS = 100;
const MAX_SHOWN = 12;

/**
 * The pivotal claims: those whose doubt would change the status of the thesis, the most influential
 * first.
 */
export function PivotalClaims({ thesis }: { readonly thesis: Id }) {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  const whatIf = useAppState((state) => state.whatIf);
  const { found, isDone } = usePivotalClaims(map, thesis, whatIf);
  return (
    <>
      <h3>{words.carries}</h3>
      {found.length === 0 ? <p>{isDone ? words.carriesNothing : words.working}</p> : null}
      {found.length > 0 ? (
        <ol className="pivotal-claims">
          {found.slice(0, MAX_SHOWN).map(({ id, status, changedCount }) => (
            <li key={id}>
              <button type="button" className="claim-link" onClick={() => app.reveal(id)}>
                {quoteClaim(map, id)}
              </button>
              <span>{words.without({ thesis: status, changed: changedCount })}</span>
            </li>
          ))}
        </ol>
      ) : null}
      {found.length > MAX_SHOWN ? <p>{words.more({ count: found.length - MAX_SHOWN })}</p> : null}
    </>
  );
}

/** Finds the pivotal claims in batches, so that a map of any size never blocks the window. */
function usePivotalClaims(
  map: ArgumentMap,
  thesis: Id,
  whatIf: WhatIf | null,
): { found: readonly PivotalClaim[]; isDone: boolean } {
  const [state, setState] = useState<{
    map: ArgumentMap | null;
    trial: WhatIf | null;
    found: readonly PivotalClaim[];
    isDone: boolean;
  }>({
    map: null,
    trial: null,
    found: [],
    isDone: false,
  });
  useEffect(() => {
    const ids = [...map.claims, ...map.inferences].map(({ id }) => id);
    let found: PivotalClaim[] = [];
    let next = 0;
    let idle = 0;
    const advance = () => {
      found = found.concat(pivotalClaimsAmong(map, thesis, ids.slice(next, next + BATCH_SIZE), whatIf ?? undefined));
      next += BATCH_SIZE;
      const isDone = next >= ids.length;
      if (isDone) setState({ map, trial: whatIf, found: rankPivotalClaims(found), isDone });
      else idle = requestIdleCallback(advance, { timeout: IDLE_TIMEOUT_MS });
    };
    idle = requestIdleCallback(advance, { timeout: IDLE_TIMEOUT_MS });
    return () => cancelIdleCallback(idle);
  }, [map, thesis, whatIf]);
  // Until the new result is complete, that from before the edit stays.
  return state.map === map && state.trial === whatIf ? state : { found: state.found, isDone: false };
}
