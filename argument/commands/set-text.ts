import { indexOf } from '../model/map-index';
import { type Command, editTo, withClaim } from './edit';

/** Sets what a claim says. Not applicable to an unknown claim or when nothing changes. */
export const setText: Command<{ readonly claim: string; readonly text: string }> = (map, { claim, text }) =>
  indexOf(map).claims.has(claim)
    ? editTo(
        map,
        withClaim(map, claim, (old) => ({ ...old, text })),
        claim,
      )
    : null;
