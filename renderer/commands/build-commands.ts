import {
  addAnswer,
  addCoPremise,
  addLooseClaim,
  addSibling,
  addUndercutter,
  insertBetween,
} from '../../argument/commands/structure/add';
import { action, addsClaim, type CommandHandlers } from './command';

const emptyClaim = (holder: string | undefined) => ({ text: '', ...(holder ? { holder } : {}) });

/** The commands that add a claim and open its text. */
export const BUILD_COMMANDS = {
  'add-reason': addsClaim((map, target, holder) =>
    addAnswer(map, { target, kind: 'reason', claim: emptyClaim(holder) }),
  ),
  'add-objection': addsClaim((map, target, holder) =>
    addAnswer(map, { target, kind: 'objection', claim: emptyClaim(holder) }),
  ),
  'add-co-premise': addsClaim((map, beside, holder) => addCoPremise(map, { beside, claim: emptyClaim(holder) })),
  'add-sibling': addsClaim((map, of, holder) => addSibling(map, { of, claim: emptyClaim(holder) })),
  'add-undercutter': addsClaim((map, to, holder) => addUndercutter(map, { to, claim: emptyClaim(holder) })),
  'insert-between': addsClaim((map, below, holder) => insertBetween(map, { below, claim: emptyClaim(holder) })),
  'add-loose': action((app) => app.addClaim((map, holder) => addLooseClaim(map, emptyClaim(holder)))),
} satisfies CommandHandlers<'build'>;
