import type { Advice, RuleId } from '../../argument/checks/rules';
import { secondClaimStart } from '../../argument/checks/two-claims';
import { addCoPremise } from '../../argument/commands/structure/add';
import { splitClaim } from '../../argument/commands/structure/split-claim';
import { indexOf } from '../../argument/model/structure/map-index';
import type { App } from '../store/app';

type Fix = (app: App, advice: Advice) => void;

/** The action of the button beside each kind of advice: the first step of a fix. */
export const FIXES: Readonly<Record<RuleId, Fix>> = {
  'unanswered-objection': (app, { at }) => {
    app.reveal(at);
    app.run('add-objection');
  },
  'circular-support': showSubject,
  'supports-and-attacks': showSubject,
  'same-claim-twice': (app, { at, others }) => app.reveal(others?.[0] ?? at),
  'hidden-inference': editClaimText,
  'two-claims': splitSecondClaim,
  'no-sentence': editClaimText,
  'no-ground': openDetails,
  'no-holder': openDetails,
  'loose-conclusion-term': addUnstatedPremise,
  'loose-premise-term': addUnstatedPremise,
};

/** Shows the claim or inference that the advice is about. */
export function showSubject(app: App, { at }: Advice): void {
  if (indexOf(app.getState().editor.map).claims.has(at)) app.reveal(at);
  else app.select(at);
}

function editClaimText(app: App, { at }: Advice): void {
  app.reveal(at);
  app.setActiveView('map');
  app.startTextEdit(at);
}

/**
 * Splits the second claim into a box of its own and edits it: it often begins with a pronoun for
 * the first.
 */
function splitSecondClaim(app: App, { at }: Advice): void {
  const second = secondClaimStart(indexOf(app.getState().editor.map).claims.get(at)?.text ?? '');
  app.reveal(at);
  app.setActiveView('map');
  if (second !== null) app.addClaim((map) => splitClaim(map, { claim: at, at: second }));
}

function openDetails(app: App, { at }: Advice): void {
  app.reveal(at);
  app.openPanel('details');
}

/** Adds an unstated co-premise beside the first premise of the inference, and edits it. */
function addUnstatedPremise(app: App, { at }: Advice): void {
  const beside = indexOf(app.getState().editor.map).inferences.get(at)?.premises[0];
  if (beside === undefined) return;
  app.setActiveView('map');
  app.addClaim((map) => addCoPremise(map, { beside, claim: { text: '', unstated: true } }));
}
