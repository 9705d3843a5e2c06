import { type Edit, editTo } from '../commands/edit';
import { editSeveral } from '../commands/edit-several';
import { clearOffsets, offsetBranch } from '../commands/map/branch-offset';
import { toggleFold, unfoldAll } from '../commands/map/fold';
import { copyForStudent, setMapProperties } from '../commands/map/map-properties';
import { addSource, removeSource, setSource } from '../commands/map/sources';
import { setClaimProperties, setInferenceProperties } from '../commands/properties';
import { setText } from '../commands/set-text';
import {
  addAnswer,
  addCoPremise,
  addLooseClaim,
  addSibling,
  addUndercutter,
  insertBetween,
} from '../commands/structure/add';
import { addPassage, setAnchor } from '../commands/structure/add-passage';
import { joinAsCoPremise, joinWithPrevious, separateCoPremise } from '../commands/structure/co-premises';
import { deleteBranch, deleteClaim, deleteInference } from '../commands/structure/delete';
import { insertMap } from '../commands/structure/insert-map';
import { moveTo, placeBeside, reorder } from '../commands/structure/move';
import { paste } from '../commands/structure/paste';
import { splitClaim } from '../commands/structure/split-claim';
import { switchKind } from '../commands/structure/switch-kind';
import { readPasted } from '../formats/pasting/read-pasted';
import { writePlainText } from '../formats/plain-text';
import type { ArgumentMap } from '../model/argument-map';
import type { Id } from '../model/claim';
import { fragmentOf, fragmentOfClaims } from '../model/fragment';
import { homeInference } from '../model/structure/forest';
import { inferencesTo } from '../model/structure/map-index';
import { pickIndex, pickOne, type Random, randomText } from './random-map';

type MakeEdit = (map: ArgumentMap, random: Random, claim: Id, spot: Id) => Edit | null;

const newClaim = (random: Random) => ({ text: randomText(random), ...(random() < 0.3 ? { holder: 'me' } : {}) });

/** Every command by name, with random arguments. */
export const RANDOM_EDITS: Readonly<Record<string, MakeEdit>> = {
  addReason: (map, random, claim) => addAnswer(map, { target: claim, kind: 'reason', claim: newClaim(random) }),
  addObjection: (map, random, _, spot) => addAnswer(map, { target: spot, kind: 'objection', claim: newClaim(random) }),
  addCoPremise: (map, random, claim) => addCoPremise(map, { beside: claim, claim: newClaim(random) }),
  addSibling: (map, random, claim) => addSibling(map, { of: claim, claim: newClaim(random) }),
  addUndercutter: (map, random, _, spot) => addUndercutter(map, { to: spot, claim: newClaim(random) }),
  addLooseClaim: (map, random) => addLooseClaim(map, newClaim(random)),
  insertBetween: (map, random, claim) => insertBetween(map, { below: claim, claim: newClaim(random) }),
  setClaimProperties: (map, random, claim) =>
    setClaimProperties(map, {
      claim,
      properties: {
        holder: random() < 0.5 ? randomText(random) : undefined,
        basis: pickOne(random, [undefined, 'expert', 'none'] as const),
        unstated: random() < 0.5 ? true : undefined,
        anchors: random() < 0.5 ? [{ paragraph: 1 + pickIndex(random, 9) }] : undefined,
      },
    }),
  setInferenceProperties: (map, random, _, spot) =>
    setInferenceProperties(map, {
      step: spot,
      properties: { strength: 1 + pickIndex(random, 5), note: randomText(random) },
    }),
  addPassage: (map, random, _, spot) =>
    addPassage(map, {
      passage: { text: randomText(random), anchor: { paragraph: 1 + pickIndex(random, 9) } },
      as: pickOne(random, ['claim', 'reason', 'objection']),
      selected: random() < 0.2 ? null : spot,
    }),
  setAnchor: (map, random, claim) => {
    const old = map.claims.find(({ id }) => id === claim)?.anchors?.[0] ?? null;
    return setAnchor(map, { claim, old, anchor: random() < 0.5 ? null : { source: 's1', exact: randomText(random) } });
  },
  addSource: (map, random) => addSource(map, { id: `s${pickIndex(random, 3)}`, title: randomText(random) }),
  setSource: (map, random) =>
    setSource(map, { source: `s${pickIndex(random, 3)}`, properties: { title: randomText(random) } }),
  removeSource: (map, random) => removeSource(map, { source: `s${pickIndex(random, 3)}` }),
  splitClaim: (map, random, claim) => splitClaim(map, { claim, at: 1 + pickIndex(random, 6) }),
  setText: (map, random, claim) => setText(map, { claim, text: randomText(random) }),
  switchKind: (map, _random, _, spot) => switchKind(map, { of: spot }),
  joinWithPrevious: (map, _random, claim) => joinWithPrevious(map, { claim }),
  joinAsCoPremise: (map, random, claim) => joinAsCoPremise(map, { claim, beside: pickOne(random, map.claims).id }),
  offsetBranch: (map, random, claim) =>
    offsetBranch(map, { claim, x: pickIndex(random, 99) - 49, y: pickIndex(random, 99) - 49 }),
  // If nothing has an offset yet, one is added, so that later calls can clear it.
  clearOffsets: (map, _random, claim) =>
    clearOffsets(map, { select: claim }) ?? offsetBranch(map, { claim, x: 7, y: 7 }),
  separateCoPremise: (map, _random, claim) => separateCoPremise(map, { claim }),
  moveTo: (map, random, claim) =>
    moveTo(map, {
      claim,
      target: pickOne(random, map.claims).id,
      kind: random() < 0.5 ? 'reason' : 'objection',
    }),
  reorder: (map, random, claim) => reorder(map, { claim, by: random() < 0.5 ? -1 : 1 }),
  placeBeside: (map, random, claim) => {
    const home = homeInference(map, claim);
    const row = home ? inferencesTo(map, home.target).flatMap(({ premises }) => premises) : [claim];
    return placeBeside(map, { claim, other: pickOne(random, row), where: random() < 0.5 ? 'before' : 'after' });
  },
  deleteSeveral: (map, random) => editSeveral(map, someOf(map, random), (now, claim) => deleteClaim(now, { claim })),
  foldSeveral: (map, random) => editSeveral(map, someOf(map, random), (now, claim) => toggleFold(now, { claim })),
  moveSeveral: (map, random, claim) =>
    editSeveral(map, someOf(map, random), (now, one) => moveTo(now, { claim: one, target: claim, kind: 'reason' })),
  deleteClaim: (map, _random, claim) => deleteClaim(map, { claim }),
  deleteBranch: (map, _random, claim) => (map.claims.length > 20 ? deleteBranch(map, { claim }) : null),
  deleteInference: (map, _random, _, spot) => deleteInference(map, { step: spot }),
  toggleFold: (map, _random, claim) => toggleFold(map, { claim }),
  unfoldAll: (map) => unfoldAll(map, {}),
  setMapProperties: (map, random) => setMapProperties(map, { title: randomText(random), student: randomText(random) }),
  copyForStudent: (map, random) => editTo(map, copyForStudent(map, randomText(random)), null),
  pastePiece: (map, random, claim, spot) => {
    const piece = fragmentOf(map, claim);
    if (!piece || map.claims.length > 60) return null;
    return paste(map, { piece, target: random() < 0.2 ? null : spot, holder: random() < 0.5 ? 'me' : undefined });
  },
  pasteSeveral: (map, random, claim) => {
    const piece = map.claims.length > 60 ? null : fragmentOfClaims(map, someOf(map, random));
    return piece && paste(map, { piece, target: claim });
  },
  insertMap: (map, random, claim, spot) => {
    const other = map.claims.length > 30 ? null : map;
    return other && insertMap(map, { other, target: random() < 0.3 ? null : random() < 0.5 ? claim : spot });
  },
  pasteText: (map, _random, claim, spot) => {
    const read = map.claims.length > 60 ? null : readPasted({ text: writePlainText(map, claim), html: '' });
    return read && paste(map, { piece: read.fragment, target: spot });
  },
};

function someOf(map: ArgumentMap, random: Random): Id[] {
  return Array.from({ length: 1 + pickIndex(random, 3) }, () => pickOne(random, map.claims).id);
}

/**
 * Returns an edit made by a random command at a random place, or null if the command does not apply
 * there.
 */
export function randomEdit(map: ArgumentMap, random: Random): Edit | null {
  const make = pickOne(random, Object.values(RANDOM_EDITS));
  if (map.claims.length === 0) return addLooseClaim(map, newClaim(random));
  const claim = pickOne(random, map.claims).id;
  const spot = pickOne(random, [...map.claims, ...map.inferences]).id;
  return make(map, random, claim, spot);
}
