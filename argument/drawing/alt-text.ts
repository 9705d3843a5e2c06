import type { ArgumentMap } from '../model/argument-map';
import { type Id, ME } from '../model/claim';
import { branchOf, forestOf, numberOf } from '../model/forest';
import type { Inference } from '../model/inference';
import { indexOf, stepsTo } from '../model/map-index';
import { BOX_WORDS } from '../model/words';

/** Of a list that goes on longer, so many are told. */
const MOST_TOLD = 3;

/**
 * A map, or the branch of a claim, in some sentences for those who do not see its picture: the thesis, how many reasons
 * speak for it, what is objected, and how that is answered. Throws RangeError when the branch is no claim of the map.
 */
export function altTextOf(map: ArgumentMap, branch?: Id): string {
  const { contentions } = forestOf(map);
  const top = branch ?? contentions[0];
  const count = branch === undefined ? map.claims.length : branchOf(map, branch).length;
  const claims = `${count === 1 ? 'one claim' : `${count} claims`}`;
  if (top === undefined) return `Argument map with ${claims}.`;
  if (!indexOf(map).claims.has(top)) throw new RangeError(`no claim ${top} in this map`);
  const begin =
    branch === undefined
      ? `Argument map with ${claims}.${contentions.length > 1 ? ` It has ${contentions.length} theses; the first is told here.` : ''} Thesis:`
      : `Branch ${numberOf(map, branch)} of an argument map, with ${claims}. It begins with:`;
  return [begin, quoted(map, [top]), ...answersInWords(map, top)].join(' ');
}

function answersInWords(map: ArgumentMap, top: Id): string[] {
  const { contentions } = forestOf(map);
  const steps = stepsTo(map, top);
  const objections = steps.filter(({ kind }) => kind === 'objection');
  const reasons = steps.length - objections.length;
  return [
    reasons === 0
      ? 'No reason is given for it.'
      : `${reasons === 1 ? 'One reason speaks' : `${reasons} reasons speak`} for it.`,
    ...(objections.length === 0 ? ['No objection is raised.'] : []),
    ...objections.slice(0, MOST_TOLD).map((step, at) => {
      const first = contentions.includes(top) ? 'The counterclaim:' : 'An objection:';
      return `${at === 0 ? first : 'Another objection:'} ${objectionInWords(map, step)}`;
    }),
    ...(objections.length > MOST_TOLD ? [`${objections.length} objections are raised in all.`] : []),
  ];
}

function objectionInWords(map: ArgumentMap, objection: Inference): string {
  const against = [objection.id, ...objection.premises].flatMap((id) => stepsTo(map, id));
  const answers = against.filter(({ kind }) => kind === 'objection');
  const told = answers.slice(0, MOST_TOLD).map(({ premises }) => quoted(map, premises));
  const more = answers.length > MOST_TOLD ? [`And ${answers.length - MOST_TOLD} more.`] : [];
  const end =
    answers.length === 0
      ? ['It is not answered.']
      : [answers.length === 1 ? 'The answer to it:' : `It is answered ${answers.length} times:`, ...told, ...more];
  return [quoted(map, objection.premises), ...end].join(' ');
}

/** Some claims as they are said, with a stop at the end of each, so that a voice pauses. */
function quoted(map: ArgumentMap, ids: readonly Id[]): string {
  return ids
    .flatMap((id) => {
      const claim = indexOf(map).claims.get(id);
      if (!claim) return [];
      const { holder } = claim;
      const text = claim.text.replace(/\s+/g, ' ').trim() || 'a claim without words';
      const sentence = /[\p{P}]$/u.test(text) ? text : `${text}.`;
      return [holder === undefined || holder === ME ? sentence : `${BOX_WORDS.says(holder)} ${sentence}`];
    })
    .join(' ');
}
