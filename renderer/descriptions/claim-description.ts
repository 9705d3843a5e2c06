import type { ArgumentMap } from '../../argument/model/argument-map';
import { type Claim, citedParagraphs, ME } from '../../argument/model/claim';
import type { Inference } from '../../argument/model/inference';
import { ordinalInRole } from '../../argument/model/structure/argument-structure';
import { homeInference, numberOf } from '../../argument/model/structure/forest';
import { inferencesTo } from '../../argument/model/structure/map-index';
import { indicatorWord } from '../../argument/model/structure/map-labels';
import { countHidden, isAnswered, roleOf } from '../../argument/model/structure/roles';
import { argumentMessages } from '../../messages/argument-messages';
import { messages } from '../../messages/messages';

/** The longest text of a description, in UTF-16 units: nobody listens to more, and the browser lays out all of it. */
const MAX_SPOKEN = 5000;
/** Marks beyond these on one letter get a letter of their own: the time to lay one out is the square of its marks. */
const PILED_MARKS = /(\p{M}{20})(?=\p{M})/gu;

function speakable(text: string): string {
  const spoken = text.length > MAX_SPOKEN ? `${text.slice(0, MAX_SPOKEN)}…` : text;
  return spoken.replace(PILED_MARKS, '$1\u200b');
}

/**
 * Returns the accessible description of a box: role, number, holder, text and status. With
 * `numbered` false the number is left out, as in a tree, where the position is announced otherwise.
 */
export function describeClaim(map: ArgumentMap, claim: Claim, numbered = true): string {
  const inference = homeInference(map, claim.id);
  const parts: string[] = [];
  if (inference) parts.push(`${upperFirst(indicatorWord(roleOf(map, inference)))}.`);
  if (numbered) parts.push(`${numberOf(map, claim.id)}.`);
  if (claim.unstated) parts.push(messages.canvas.unstated);
  if (claim.holder)
    parts.push(claim.holder === ME ? messages.canvas.mine : argumentMessages.box.says({ holder: claim.holder }));
  parts.push(asSentence(speakable(claim.text) || messages.canvas.placeholder));
  if (inference) {
    const { role, ordinal, total } = ordinalInRole(map, inference);
    if (total > 1) parts.push(messages.descriptions.ofRole[role]({ place: ordinal, of: total }));
  }
  const others = inference?.premises.filter((id) => id !== claim.id) ?? [];
  if (others.length > 0) {
    parts.push(
      numbered
        ? messages.canvas.together({ numbers: others.map((id) => numberOf(map, id)).join(', ') })
        : messages.canvas.linked({ others: others.length }),
    );
  }
  const objections = countObjections(map, claim, inference);
  const role = inference && roleOf(map, inference);
  if (objections > 0)
    parts.push(
      messages.canvas.answeredBy({ count: objections, kind: inference?.kind === 'objection' ? 'objection' : 'claim' }),
    );
  // A rebuttal or an undercutter need not be answered itself; the advice does not ask for it
  // either.
  else if (inference && role === 'objection' && !isAnswered(map, inference)) parts.push(messages.canvas.notAnswered);
  if (map.view?.folded?.includes(claim.id) && inferencesTo(map, claim.id).length > 0) {
    const { claims, unanswered } = countHidden(map, claim.id);
    parts.push(messages.canvas.hidden({ claims, unanswered }));
  }
  if (Object.hasOwn(map.view?.offsets ?? {}, claim.id)) parts.push(messages.canvas.placedByHand);
  const paragraphs = citedParagraphs(claim);
  if (paragraphs.length > 0)
    parts.push(messages.canvas.paragraphs({ list: paragraphs.join(', '), count: paragraphs.length }));
  return parts.join(' ');
}

/** Returns the number of objections to a claim, or to the inference from it at its home. */
function countObjections(map: ArgumentMap, claim: Claim, inference: Inference | undefined): number {
  const countAgainst = (id: string) => inferencesTo(map, id).filter(({ kind }) => kind === 'objection').length;
  return countAgainst(claim.id) + (inference ? countAgainst(inference.id) : 0);
}

/** Ends a text with a full stop, so that a screen reader pauses before the next one. */
function asSentence(text: string): string {
  const trimmed = text.trimEnd();
  return /[\p{P}]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
