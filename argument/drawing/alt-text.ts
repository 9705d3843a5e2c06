import { argumentMessages } from '../../messages/argument-messages';
import type { ArgumentMap } from '../model/argument-map';
import { type Id, ME } from '../model/claim';
import type { Inference } from '../model/inference';
import { collapseSpaces } from '../model/one-line';
import { branchOf, forestOf, numberOf } from '../model/structure/forest';
import { indexOf, inferencesTo } from '../model/structure/map-index';
import { BOX_LABELS } from '../model/structure/map-labels';

const words = argumentMessages.told;

/** The greatest number of objections, or of answers, that are quoted. */
const MAX_LISTED = 3;

/**
 * Returns some sentences about a map, or the branch of a claim, for people who do not see its
 * picture: the thesis, the number of reasons, the objections and their answers. With `answers`, of
 * the inferences to that claim only these. Throws RangeError if the map has no claim `branch`.
 */
export function altText(map: ArgumentMap, branch?: Id, answers?: readonly Id[]): string {
  const { contentions } = forestOf(map);
  const top = branch ?? contentions[0];
  const count = branch === undefined ? map.claims.length : branchOf(map, branch, answers).length - 1;
  if (top === undefined) return words.map({ claims: count });
  if (!indexOf(map).claims.has(top)) throw new RangeError(`no claim ${top} in this map`);
  const begin =
    branch === undefined
      ? [
          words.map({ claims: count }),
          ...(contentions.length > 1 ? [words.theses({ theses: contentions.length })] : []),
          words.thesis,
        ]
      : [words.branch({ number: numberOf(map, branch), claims: count })];
  return [...begin, quoteClaims(map, [top]), ...describeAnswers(map, top, answers)].join(' ');
}

function describeAnswers(map: ArgumentMap, top: Id, answers?: readonly Id[]): string[] {
  const { contentions } = forestOf(map);
  const inferences = inferencesTo(map, top).filter(({ id }) => answers?.includes(id) ?? true);
  const objections = inferences.filter(({ kind }) => kind === 'objection');
  const reasons = inferences.filter(({ kind }) => kind === 'reason');
  const undercutters = reasons.flatMap((step) =>
    inferencesTo(map, step.id).flatMap((inference) => (inference.kind === 'objection' ? [{ step, inference }] : [])),
  );
  return [
    words.reasons({ reasons: reasons.length }),
    ...(objections.length + undercutters.length === 0 ? [words.noObjection] : []),
    ...objections.slice(0, MAX_LISTED).map((inference, index) => {
      const first = contentions.includes(top) ? words.counterclaim : words.objection;
      return `${index === 0 ? first : words.another} ${describeObjection(map, inference)}`;
    }),
    ...(objections.length > MAX_LISTED ? [words.objections({ objections: objections.length })] : []),
    ...undercutters
      .slice(0, MAX_LISTED)
      .map(
        ({ step, inference }) =>
          `${words.undercutter({ number: numberOf(map, step.id) })} ${describeObjection(map, inference)}`,
      ),
  ];
}

function describeObjection(map: ArgumentMap, objection: Inference): string {
  const against = [objection.id, ...objection.premises].flatMap((id) => inferencesTo(map, id));
  const answers = against.filter(({ kind }) => kind === 'objection');
  const quotedAnswers = answers.slice(0, MAX_LISTED).map(({ premises }) => quoteClaims(map, premises));
  const more = answers.length > MAX_LISTED ? [words.more({ answers: answers.length - MAX_LISTED })] : [];
  return [
    quoteClaims(map, objection.premises),
    words.answers({ answers: answers.length }),
    ...quotedAnswers,
    ...more,
  ].join(' ');
}

/** Returns some claims as sentences, each with a final stop, so that a screen reader pauses. */
function quoteClaims(map: ArgumentMap, ids: readonly Id[]): string {
  return ids
    .flatMap((id) => {
      const claim = indexOf(map).claims.get(id);
      if (!claim) return [];
      const { holder } = claim;
      const text = collapseSpaces(claim.text) || words.wordless;
      const sentence = /[\p{P}]$/u.test(text) ? text : `${text}.`;
      return [holder === undefined || holder === ME ? sentence : `${BOX_LABELS.says({ holder })} ${sentence}`];
    })
    .join(' ');
}
