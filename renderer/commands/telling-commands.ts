import { homeInference } from '../../argument/commands/add';
import type { Id } from '../../argument/model/claim';
import { branchOf, numberOf } from '../../argument/model/forest';
import { indexOf } from '../../argument/model/map-index';
import { presentationSteps } from '../../argument/model/presentation-order';
import type { CommandId } from '../../contract/command-table';
import { messages } from '../../messages/messages';
import type { App } from '../store/app';
import { togglePanelAndAnnounce } from '../store/panels';
import type { CommandHandler } from './view-commands';

const words = messages.presentation;

/** What shows the map otherwise: part by part, covered, one branch of it; and what asks questions of a step. */
export const PRESENTATION_COMMANDS: Partial<Record<CommandId, CommandHandler>> = {
  telling: { run: (app) => togglePanelAndAnnounce(app, 'telling') },
  present: { run: startPresentation },
  recall: { run: startRecall },
  'focus-branch': {
    isEnabled: (app) => focusedClaim(app) !== null || selectedClaim(app) !== null,
    run: toggleBranchFocus,
  },
  questions: { run: showQuestions },
};

function startPresentation(app: App): void {
  const { map } = app.getState().editor;
  if (map.claims.length === 0) app.notify(words.presenting.noBox);
  else if (presentationSteps(map).length === 0) app.notify(words.presenting.nothing);
  else app.setMode({ kind: 'present', from: null });
}

function startRecall(app: App): void {
  const { map } = app.getState().editor;
  if (map.claims.length === 0) app.notify(messages.recall.noBox);
  else app.setMode({ kind: 'recall', branch: focusedClaim(app) });
}

function toggleBranchFocus(app: App): void {
  const claim = selectedClaim(app);
  if (focusedClaim(app) !== null) focusBranch(app, null);
  else if (claim !== null) focusBranch(app, claim);
}

/** Lights one branch, or with null the whole map, brings it into view, and says so. */
export function focusBranch(app: App, claim: Id | null): void {
  const { map } = app.getState().editor;
  app.setFocusedBranch(claim);
  if (claim === null) {
    app.view.current?.fit();
    app.notify(messages.branchFocus.isOff);
    return;
  }
  app.reveal(claim);
  app.view.current?.fitBranch(claim);
  app.notify(messages.branchFocus.isOn({ number: numberOf(map, claim), claims: branchOf(map, claim).length }));
}

/** The claim whose branch is lit, while it is in the map. */
export function focusedClaim(app: App): Id | null {
  const { focusedBranch, editor } = app.getState();
  return focusedBranch !== null && indexOf(editor.map).claims.has(focusedBranch) ? focusedBranch : null;
}

/** The details of the step of what is selected, where its kind of inference is chosen and questioned. */
function showQuestions(app: App): void {
  const { editor, settings } = app.getState();
  const { map, selection } = editor;
  const { inferences } = indexOf(map);
  const inference = selection === null ? undefined : (inferences.get(selection) ?? homeInference(map, selection));
  if (!inference) {
    app.notify(messages.schemes.noStep);
    return;
  }
  app.select(inference.id);
  if (!settings.panels?.includes('details')) app.togglePanel('details');
  // The panel is in the page with the next frame.
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('.inference-scheme select, .inference-scheme button')?.focus(),
  );
}

function selectedClaim(app: App): Id | null {
  const { map, selection } = app.getState().editor;
  return selection !== null && indexOf(map).claims.has(selection) ? selection : null;
}
