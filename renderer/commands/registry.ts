import type { CommandId } from '../../contract/command-table';
import { messages } from '../../messages/messages';
import type { App, CommandRunner } from '../store/app';
import { ARTICLE_COMMANDS } from './article-commands';
import { BUILD_COMMANDS } from './build-commands';
import type { CommandHandler } from './command';
import { EDIT_COMMANDS } from './edit-commands';
import { GO_COMMANDS } from './go-commands';
import { HELP_COMMANDS } from './help-commands';
import { MAP_COMMANDS } from './map-commands';
import { STUDY_COMMANDS } from './study-commands';
import { VIEW_COMMANDS } from './view-commands';

/** One handler for each command. The groups are those of the command table, so that no id can be in two of them. */
const HANDLERS = {
  ...BUILD_COMMANDS,
  ...EDIT_COMMANDS,
  ...GO_COMMANDS,
  ...VIEW_COMMANDS,
  ...STUDY_COMMANDS,
  ...ARTICLE_COMMANDS,
  ...MAP_COMMANDS,
  ...HELP_COMMANDS,
} satisfies Record<CommandId, CommandHandler>;

/** Returns what runs the commands of a window. It says why a command does not apply. */
export function createCommandRunner(app: App): CommandRunner {
  return {
    run: (id) => {
      const { needsMap, run, isEnabled, disabledReason } = HANDLERS[id];
      const { opened, textEdit } = app.getState();
      if (needsMap && !opened) return app.notify(messages.status.noMap);
      // An edit ends the writing of a text, which a command that does not apply must not do.
      if (textEdit !== null && !isEnabled(app)) return app.notify(disabledReason(app));
      // A new box that is still empty goes when the edit begins, and then there is nothing to say.
      if (!run(app) && textEdit === null) app.notify(disabledReason(app));
    },
    isEnabled: (id) => {
      const { needsMap, isEnabled } = HANDLERS[id];
      return (!needsMap || app.getState().opened !== null) && isEnabled(app);
    },
    isChecked: (id) => HANDLERS[id].isChecked?.(app.getState()),
  };
}
