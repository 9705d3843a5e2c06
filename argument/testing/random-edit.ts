import {
  addAnswer,
  addCoPremise,
  addLoose,
  addSibling,
  addUndercutter,
  homeStep,
  insertBetween,
} from '../commands/add';
import { setText } from '../commands/claim-text';
import { joinWith, joinWithPrevious, separate } from '../commands/co-premises';
import type { Edit } from '../commands/edit';
import { toggleFold, unfoldAll } from '../commands/fold';
import { switchKind } from '../commands/kind';
import { copyForStudent, setProperties } from '../commands/map-properties';
import { moveTo, placeBeside, reorder } from '../commands/move';
import { paste } from '../commands/paste';
import { clearPlaces, placeByHand } from '../commands/place';
import { setClaimProperties, setStepProperties } from '../commands/properties';
import { readPassage, setAnchor } from '../commands/read-passage';
import { deleteBranch, deleteClaim, deleteStep } from '../commands/remove';
import { editSeveral } from '../commands/several';
import { addSource, removeSource, setSource } from '../commands/sources';
import { splitClaim } from '../commands/split-claim';
import { readPlainText, writePlainText } from '../formats/plain-text';
import type { ArgumentMap } from '../model/argument-map';
import { diffMaps } from '../model/change';
import type { Id } from '../model/claim';
import { fragmentOf, fragmentOfSeveral } from '../model/fragment';
import { stepsTo } from '../model/map-index';
import { oneOf, pick, type Random, randomText } from './random-map';

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
  insertBetween: (map, random, claim) => insertBetween(map, { below: claim, claim: newClaim(random) }),
  setClaimProperties: (map, random, claim) =>
    setClaimProperties(map, {
      claim,
      properties: {
        holder: random() < 0.5 ? randomText(random) : undefined,
        basis: oneOf(random, [undefined, 'expert', 'none'] as const),
        unstated: random() < 0.5 ? true : undefined,
        anchors: random() < 0.5 ? [{ paragraph: 1 + pick(random, 9) }] : undefined,
      },
    }),
  setStepProperties: (map, random, _, spot) =>
    setStepProperties(map, { step: spot, properties: { strength: 1 + pick(random, 5), note: randomText(random) } }),
  readPassage: (map, random, _, spot) =>
    readPassage(map, {
      passage: { text: randomText(random), anchor: { paragraph: 1 + pick(random, 9) } },
      as: oneOf(random, ['claim', 'reason', 'objection']),
      selected: random() < 0.2 ? null : spot,
    }),
  setAnchor: (map, random, claim) => {
    const old = map.claims.find(({ id }) => id === claim)?.anchors?.[0] ?? null;
    return setAnchor(map, { claim, old, anchor: random() < 0.5 ? null : { source: 's1', exact: randomText(random) } });
  },
  addSource: (map, random) => addSource(map, { id: `s${pick(random, 3)}`, title: randomText(random) }),
  setSource: (map, random) =>
    setSource(map, { source: `s${pick(random, 3)}`, properties: { title: randomText(random) } }),
  removeSource: (map, random) => removeSource(map, { source: `s${pick(random, 3)}` }),
  splitClaim: (map, random, claim) => splitClaim(map, { claim, at: 1 + pick(random, 6) }),
  setText: (map, random, claim) => setText(map, { claim, text: randomText(random) }),
  switchKind: (map, _random, _, spot) => switchKind(map, { of: spot }),
  joinWithPrevious: (map, _random, claim) => joinWithPrevious(map, { claim }),
  joinWith: (map, random, claim) => joinWith(map, { claim, beside: oneOf(random, map.claims).id }),
  placeByHand: (map, random, claim) => placeByHand(map, { claim, x: pick(random, 99) - 49, y: pick(random, 99) - 49 }),
  // Where nothing is placed yet, something is, so that there is something to take back.
  clearPlaces: (map, _random, claim) => clearPlaces(map, { select: claim }) ?? placeByHand(map, { claim, x: 7, y: 7 }),
  separate: (map, _random, claim) => separate(map, { claim }),
  moveTo: (map, random, claim) =>
    moveTo(map, {
      claim,
      target: oneOf(random, map.claims).id,
      kind: random() < 0.5 ? 'reason' : 'objection',
    }),
  reorder: (map, random, claim) => reorder(map, { claim, by: random() < 0.5 ? -1 : 1 }),
  placeBeside: (map, random, claim) => {
    const home = homeStep(map, claim);
    const row = home ? stepsTo(map, home.target).flatMap(({ premises }) => premises) : [claim];
    return placeBeside(map, { claim, other: oneOf(random, row), where: random() < 0.5 ? 'before' : 'after' });
  },
  deleteSeveral: (map, random) => editSeveral(map, someOf(map, random), (now, claim) => deleteClaim(now, { claim })),
  foldSeveral: (map, random) => editSeveral(map, someOf(map, random), (now, claim) => toggleFold(now, { claim })),
  moveSeveral: (map, random, claim) =>
    editSeveral(map, someOf(map, random), (now, one) => moveTo(now, { claim: one, target: claim, kind: 'reason' })),
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
  pasteSeveral: (map, random, claim) => {
    const piece = map.claims.length > 60 ? null : fragmentOfSeveral(map, someOf(map, random));
    return piece && paste(map, { piece, target: claim });
  },
  pasteText: (map, _random, claim, spot) => {
    const piece = map.claims.length > 60 ? null : readPlainText(writePlainText(map, claim));
    return piece && paste(map, { piece, target: spot });
  },
};

function someOf(map: ArgumentMap, random: Random): Id[] {
  return Array.from({ length: 1 + pick(random, 3) }, () => oneOf(random, map.claims).id);
}

/** An edit made by a random command at a random place, or null where the command does not apply there. */
export function randomEdit(map: ArgumentMap, random: Random): Edit | null {
  const make = oneOf(random, Object.values(RANDOM_EDITS));
  if (map.claims.length === 0) return addLoose(map, newClaim(random));
  const claim = oneOf(random, map.claims).id;
  const spot = oneOf(random, [...map.claims, ...map.inferences]).id;
  return make(map, random, claim, spot);
}
