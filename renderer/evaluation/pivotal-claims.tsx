import { useEffect, useState } from 'react';
import type { WhatIf } from '../../argument/evaluation/evaluate';
import { type PivotalClaim, pivotalClaimsAmong, rankPivotalClaims } from '../../argument/evaluation/pivotal-claims';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import { messages } from '../../messages/messages';
import { quoteClaim } from '../descriptions/quote-claim';
import { useApp, useAppState } from '../store/use-app';

const words = messages.evaluation;
/** How many are tried between two looks at the window. */
const BATCH_SIZE = 40;
/** A window that never rests gets on with it all the same. */
const IDLE_TIMEOUT_MS = 100;
const MAX_SHOWN = 12;

/** What carries the thesis: the claims and steps whose doubt would change how it stands, most of all first. */
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

/** Found a few at a time, so that a map of any size never stops the window. */
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
  // Until they are found anew, those from before the edit stay.
  return state.map === map && state.trial === whatIf ? state : { found: state.found, isDone: false };
}
