import { messages } from '../../messages/messages';
import { clauseClaim } from '../article/passages/clause-claim';
import { createFromPassage, type PassageUse, passageDisabledReason } from '../article/passages/passage-actions';
import { action, type CommandHandlers } from './command';

/** The commands that make something of the passage that is chosen in the article. */
export const ARTICLE_COMMANDS = {
  'passage-claim': usesPassageAs('claim'),
  'passage-reason': usesPassageAs('reason'),
  'passage-objection': usesPassageAs('objection'),
  'passage-place': usesPassageAs('place'),
  'passage-reword': action((app) => app.requestFocus('passage-text'), {
    isEnabled: (app) => clauseClaim(app.getState()) !== null,
    disabledReason: () => messages.sources.noClause,
  }),
} satisfies CommandHandlers<'article'>;

function usesPassageAs(use: PassageUse) {
  return action((app) => createFromPassage(app, use), {
    isEnabled: (app) => passageDisabledReason(app.getState(), use) === null,
    disabledReason: (app) => passageDisabledReason(app.getState(), use) ?? messages.disabledReasons.notHere,
  });
}
