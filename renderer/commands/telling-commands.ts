import { homeInference } from '../../argument/commands/add';
import type { Id } from '../../argument/model/claim';
import { branchOf, numberOf } from '../../argument/model/forest';
import { indexOf } from '../../argument/model/map-index';
import { presentationSteps } from '../../argument/model/presentation-order';
import type { CommandId } from '../../contract/command-table';
import { strings } from '../../messages/messages';
import type { App } from '../store/app';
import { turnPanel } from '../store/panels';
import type { ViewCommand } from './view-commands';

const words = strings.telling;

/** What shows the map otherwise: part by part, covered, one branch of it; and what asks questions of a step. */
export const TELLING_COMMANDS: Partial<Record<CommandId, ViewCommand>> = {
  telling: { run: (app) => turnPanel(app, 'telling') },
  present: { run: present },
  recall: { run: recall },
  'focus-branch': { can: (app) => litClaim(app) !== null || selectedClaim(app) !== null, run: toggleLight },
  questions: { run: showQuestions },
};

function present(app: App): void {
  const { map } = app.getState().editor;
  if (map.claims.length === 0) app.notify(words.presenting.noBox);
  else if (presentationSteps(map).length === 0) app.notify(words.presenting.nothing);
  else app.setStudy({ kind: 'present', from: null });
}

function recall(app: App): void {
  const { map } = app.getState().editor;
  if (map.claims.length === 0) app.notify(words.recall.noBox);
  else app.setStudy({ kind: 'recall', branch: litClaim(app) });
}

function toggleLight(app: App): void {
  const claim = selectedClaim(app);
  if (litClaim(app) !== null) lightBranch(app, null);
  else if (claim !== null) lightBranch(app, claim);
}

/** Lights one branch, or with null the whole map, brings it into view, and says so. */
export function lightBranch(app: App, claim: Id | null): void {
  const { map } = app.getState().editor;
  app.light(claim);
  if (claim === null) {
    app.view.current?.fit();
    app.notify(words.focus.isOff);
    return;
  }
  app.reveal(claim);
  app.view.current?.fitBranch(claim);
  app.notify(words.focus.isOn(numberOf(map, claim), branchOf(map, claim).length));
}

/** The claim whose branch is lit, while it is in the map. */
export function litClaim(app: App): Id | null {
  const { lit, editor } = app.getState();
  return lit !== null && indexOf(editor.map).claims.has(lit) ? lit : null;
}

/** The details of the step of what is selected, where its kind of inference is chosen and questioned. */
function showQuestions(app: App): void {
  const { editor, settings } = app.getState();
  const { map, selection } = editor;
  const { inferences } = indexOf(map);
  const step = selection === null ? undefined : (inferences.get(selection) ?? homeInference(map, selection));
  if (!step) {
    app.notify(strings.schemes.noStep);
    return;
  }
  app.select(step.id);
  if (!settings.panels?.includes('details')) app.togglePanel('details');
  // The panel is in the page with the next frame.
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.step-scheme select, .step-scheme button')?.focus());
}

function selectedClaim(app: App): Id | null {
  const { map, selection } = app.getState().editor;
  return selection !== null && indexOf(map).claims.has(selection) ? selection : null;
}
