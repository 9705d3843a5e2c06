const CLAUSES = [
  'the office would be small',
  'its staff would advise rather than decide',
  'partners in the region have asked for it',
  'the treaty names the North Atlantic alone',
  'a liaison post exists in other capitals already',
  'the cost is shared by four governments',
  'critics expect it to harden the blocs',
  'no troops are part of the plan',
];

/**
 * A map of so many claims, two to five of them answering each one, as text of its file: what a whole course might put
 * together. The same for every run.
 *
 * @param {number} count
 */
export function mapText(count) {
  let state = 7;
  // A plain congruential sequence: enough to vary the lengths, and the same everywhere.
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  /** @param {number} below */
  const pick = (below) => Math.floor(random() * below);
  const claims = [];
  const inferences = [];
  for (let at = 0, target = 0, room = 0; at < count; at++) {
    const words = Array.from({ length: 1 + pick(2) }, () => CLAUSES[pick(CLAUSES.length)]).join(', and ');
    claims.push({ id: `c${at + 1}`, text: `${words[0]?.toUpperCase()}${words.slice(1)}` });
    if (at === 0) continue;
    if (room === 0) {
      target++;
      room = 2 + pick(4);
    }
    room--;
    const kind = random() < 0.3 ? 'objection' : 'reason';
    inferences.push({ id: `i${at}`, kind, premises: [`c${at + 1}`], target: `c${target}` });
  }
  return JSON.stringify({
    format: 'counterpoint/1',
    title: `A map of ${count} claims`,
    sources: [],
    claims,
    inferences,
  });
}
