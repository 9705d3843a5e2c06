import { useEffect, useState } from 'react';
import type { WhatIf } from '../../argument/evaluation/evaluate';
import { type PivotalClaim, pivotalClaimsAmong, rankPivotalClaims } from '../../argument/evaluation/pivotal-claims';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import { strings } from '../../messages/messages';
import { quoted } from '../descriptions/quote-claim';
import { useApp, useAppState } from '../store/use-app';

const words = strings.standing;
/** How many are tried between two looks at the window. */
const AT_ONCE = 40;
/** A window that never rests gets on with it all the same. */
const WAIT_MS = 100;
const MOST_SHOWN = 12;

/** What carries the thesis: the claims and steps whose doubt would change how it stands, most of all first. */
export function Carriers({ thesis }: { readonly thesis: Id }) {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  const trial = useAppState((state) => state.trial);
  const { found, isDone } = useCarriers(map, thesis, trial);
  return (
    <>
      <h3>{words.carries}</h3>
      {found.length === 0 ? <p>{isDone ? words.carriesNothing : words.working}</p> : null}
      {found.length > 0 ? (
        <ol className="carriers">
          {found.slice(0, MOST_SHOWN).map(({ id, status, changedCount }) => (
            <li key={id}>
              <button type="button" className="place-link" onClick={() => app.reveal(id)}>
                {quoted(map, id)}
              </button>
              <span>{words.without(status, changedCount)}</span>
            </li>
          ))}
        </ol>
      ) : null}
      {found.length > MOST_SHOWN ? <p>{words.more(found.length - MOST_SHOWN)}</p> : null}
    </>
  );
}

/** Found a few at a time, so that a map of any size never stops the window. */
function useCarriers(
  map: ArgumentMap,
  thesis: Id,
  trial: WhatIf | null,
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
    const goOn = () => {
      found = found.concat(pivotalClaimsAmong(map, thesis, ids.slice(next, next + AT_ONCE), trial ?? undefined));
      next += AT_ONCE;
      const isDone = next >= ids.length;
      if (isDone) setState({ map, trial, found: rankPivotalClaims(found), isDone });
      else idle = requestIdleCallback(goOn, { timeout: WAIT_MS });
    };
    idle = requestIdleCallback(goOn, { timeout: WAIT_MS });
    return () => cancelIdleCallback(idle);
  }, [map, thesis, trial]);
  // Until they are found anew, those from before the edit stay.
  return state.map === map && state.trial === trial ? state : { found: state.found, isDone: false };
}
