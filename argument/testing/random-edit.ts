import { addAnswer, addCoPremise, addLoose, addSibling, addUndercutter } from '../commands/add';
import { setText } from '../commands/claim-text';
import { joinWithPrevious, separate } from '../commands/co-premises';
import type { Edit } from '../commands/edit';
import { toggleFold, unfoldAll } from '../commands/fold';
import { switchKind } from '../commands/kind';
import { copyForStudent, setProperties } from '../commands/map-properties';
import { moveTo, reorder } from '../commands/move';
import { paste } from '../commands/paste';
import { deleteBranch, deleteClaim, deleteStep } from '../commands/remove';
import { readPlainText, writePlainText } from '../formats/plain-text';
import type { ArgumentMap } from '../model/argument-map';
import { diffMaps } from '../model/change';
import type { Id } from '../model/claim';
import { fragmentOf } from '../model/fragment';
import { oneOf, type Random, randomText } from './random-map';

type Maker = (map: ArgumentMap, random: Random, claim: Id, spot: Id) => Edit | null;

const newClaim = (random: Random) => ({ text: randomText(random), ...(random() < 0.3 ? { holder: 'me' } : {}) });

/** Every command, with arguments drawn at random. The key is the command's name. */
export const RANDOM_EDITS: Readonly<Record<string, Maker>> = {
  addReason: (map, random, claim) => addAnswer(map, { target: claim, kind: 'reason', claim: newClaim(random) }),
  addObjection: (map, random, _, spot) => addAnswer(map, { target: spot, kind: 'objection', claim: newClaim(random) }),
  addCoPremise: (map, random, claim) => addCoPremise(map, { beside: claim, claim: newClaim(random) }),
  addSibling: (map, random, claim) => addSibling(map, { of: claim, claim: newClaim(random) }),
  addUndercutter: (map, random, _, spot) => addUndercutter(map, { to: spot, claim: newClaim(random) }),
  addLoose: (map, random) => addLoose(map, newClaim(random)),
  setText: (map, random, claim) => setText(map, { claim, text: randomText(random) }),
  switchKind: (map, _random, _, spot) => switchKind(map, { of: spot }),
  joinWithPrevious: (map, _random, claim) => joinWithPrevious(map, { claim }),
  separate: (map, _random, claim) => separate(map, { claim }),
  moveTo: (map, random, claim) =>
    moveTo(map, {
      claim,
      target: oneOf(random, map.claims).id,
      kind: random() < 0.5 ? 'reason' : 'objection',
    }),
  reorder: (map, random, claim) => reorder(map, { claim, by: random() < 0.5 ? -1 : 1 }),
  deleteClaim: (map, _random, claim) => deleteClaim(map, { claim }),
  deleteBranch: (map, _random, claim) => (map.claims.length > 20 ? deleteBranch(map, { claim }) : null),
  deleteStep: (map, _random, _, spot) => deleteStep(map, { step: spot }),
  toggleFold: (map, _random, claim) => toggleFold(map, { claim }),
  unfoldAll: (map) => unfoldAll(map, {}),
  setProperties: (map, random) => setProperties(map, { title: randomText(random), student: randomText(random) }),
  copyForStudent: (map, random) => ({ change: diffMaps(map, copyForStudent(map, randomText(random))), select: null }),
  pastePiece: (map, random, claim, spot) => {
    const piece = fragmentOf(map, claim);
    if (!piece || map.claims.length > 60) return null;
    return paste(map, { piece, target: random() < 0.2 ? null : spot, holder: random() < 0.5 ? 'me' : undefined });
  },
  pasteText: (map, _random, claim, spot) => {
    const piece = map.claims.length > 60 ? null : readPlainText(writePlainText(map, claim));
    return piece && paste(map, { piece, target: spot });
  },
};

/** An edit made by a random command at a random place, or null where the command does not apply there. */
export function randomEdit(map: ArgumentMap, random: Random): Edit | null {
  const make = oneOf(random, Object.values(RANDOM_EDITS));
  if (map.claims.length === 0) return addLoose(map, newClaim(random));
  const claim = oneOf(random, map.claims).id;
  const spot = oneOf(random, [...map.claims, ...map.inferences]).id;
  return make(map, random, claim, spot);
}
