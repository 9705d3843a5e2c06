import { firstClaim } from '../../argument/editor/navigation';
import type { Id } from '../../argument/model/claim';
import { homeInference } from '../../argument/model/structure/forest';
import { messages } from '../../messages/messages';
import { claimWithSource, goToSource } from '../article/passages/go-to-source';
import { extendSelection } from '../editing/extend-selection';
import { findNext } from '../find/find-next';
import type { App } from '../store/app';
import { selectedClaim } from '../store/selectors';
import { focusRegion } from '../window/focus-region';
import { action, type CommandHandlers, goesTo, hasClaims } from './command';

/** The commands that go somewhere: to another box, to what is searched for, to another part of the window. */
export const GO_COMMANDS = {
  'go-target': goesTo('target'),
  'go-answer': goesTo('answer'),
  'go-previous': goesTo('previous'),
  'go-next': goesTo('next'),
  'also-previous': action((app) => extendSelection(app, 'previous')),
  'also-next': action((app) => extendSelection(app, 'next')),
  'go-thesis': action((app) => app.select(firstClaim(app.getState().editor.map))),
  'select-step': action((app) => app.select(inferenceOfSelected(app) ?? null), {
    isEnabled: (app) => inferenceOfSelected(app) !== undefined,
  }),
  'go-source': action(goToSource, {
    isEnabled: (app) => claimWithSource(app) !== null,
    disabledReason: (app) =>
      app.getState().editor.selection === null
        ? messages.disabledReasons.nothingSelected
        : messages.disabledReasons.noSource,
  }),
  find: action((app) => app.setFindQuery(app.getState().findQuery ?? ''), { isEnabled: hasClaims }),
  'find-next': action((app) => findNext(app, 1), { isEnabled: hasClaims }),
  'find-previous': action((app) => findNext(app, -1), { isEnabled: hasClaims }),
  'next-region': action((app) => focusRegion(app, 1), { needsMap: false }),
  'previous-region': action((app) => focusRegion(app, -1), { needsMap: false }),
} satisfies CommandHandlers<'go'>;

function inferenceOfSelected(app: App): Id | undefined {
  const claim = selectedClaim(app.getState());
  return claim === null ? undefined : homeInference(app.getState().editor.map, claim)?.id;
}
