import { indexOf } from '../model/structure/map-index';
import { type Command, editTo, withClaim } from './edit';

/** Sets the text of a claim. Not applicable to an unknown claim, or if nothing changes. */
export const setText: Command<{ readonly claim: string; readonly text: string }> = (map, { claim, text }) =>
  indexOf(map).claims.has(claim)
    ? editTo(
        map,
        withClaim(map, claim, (old) => ({ ...old, text })),
        claim,
      )
    : null;
