import { homeInference } from '../../argument/commands/add';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { ordinalInRole } from '../../argument/model/argument-structure';
import { type Claim, citedParagraphs, ME } from '../../argument/model/claim';
import { numberOf } from '../../argument/model/forest';
import type { Inference } from '../../argument/model/inference';
import { inferencesTo } from '../../argument/model/map-index';
import { indicatorWord } from '../../argument/model/map-labels';
import { countHidden, isAnswered, roleOf } from '../../argument/model/roles';
import { strings } from '../../messages/messages';

/**
 * A box as it is read aloud: its word, number, who says it, what it says, and how it stands. Without the number where
 * the place is told otherwise, as in a tree.
 */
export function spokenClaim(map: ArgumentMap, claim: Claim, numbered = true): string {
  const step = homeInference(map, claim.id);
  const parts: string[] = [];
  if (step) parts.push(`${upperFirst(indicatorWord(roleOf(map, step)))}.`);
  if (numbered) parts.push(`${numberOf(map, claim.id)}.`);
  if (claim.unstated) parts.push(strings.canvas.unstated);
  if (claim.holder) parts.push(claim.holder === ME ? strings.canvas.mine : strings.canvas.says(claim.holder));
  parts.push(asSentence(claim.text || strings.canvas.placeholder));
  if (step) {
    const { role, ordinal, total } = ordinalInRole(map, step);
    if (total > 1) parts.push(strings.spoken.ofRole[role](ordinal, total));
  }
  const others = step?.premises.filter((id) => id !== claim.id) ?? [];
  if (others.length > 0) {
    parts.push(
      numbered
        ? strings.canvas.together(others.map((id) => numberOf(map, id)).join(', '))
        : strings.canvas.linked(others.length),
    );
  }
  const answers = answersTo(map, claim, step);
  const role = step && roleOf(map, step);
  if (answers > 0) parts.push(strings.canvas.answeredBy(answers, step?.kind === 'objection' ? 'objection' : 'claim'));
  // An answer to an objection need not be answered itself, and the advice does not ask for it either.
  else if (step && role === 'objection' && !isAnswered(map, step)) parts.push(strings.canvas.notAnswered);
  if (map.view?.folded?.includes(claim.id) && inferencesTo(map, claim.id).length > 0) {
    const { claims, unanswered } = countHidden(map, claim.id);
    parts.push(strings.canvas.hidden(claims, unanswered));
  }
  const paragraphs = citedParagraphs(claim);
  if (paragraphs.length > 0) parts.push(strings.canvas.paragraphs(paragraphs.join(', '), paragraphs.length));
  return parts.join(' ');
}

/** How many objections speak to a claim, or to the step that it starts at its home. */
function answersTo(map: ArgumentMap, claim: Claim, step: Inference | undefined): number {
  const against = (id: string) => inferencesTo(map, id).filter(({ kind }) => kind === 'objection').length;
  return against(claim.id) + (step ? against(step.id) : 0);
}

/** With a stop at its end, so that a voice pauses before what follows. */
function asSentence(text: string): string {
  const said = text.trimEnd();
  return /[\p{P}]$/u.test(said) ? said : `${said}.`;
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
