import type { Letters } from '../../contract/settings';
import { messages } from '../../messages/messages';
import type { App } from '../store/app';
import { lettersOf } from '../store/slices/settings-slice';
import { fragmentOf } from '../window/map-address';
import { action, type CommandHandlers, showsDialog } from './command';

/** The commands that show what can be done. */
export const HELP_COMMANDS = {
  bookmark: action(copyBookmark, {
    needsMap: false,
    isEnabled: (app) => app.getState().capabilities.bookmark !== undefined,
    disabledReason: () => messages.disabledReasons.noBookmark,
  }),
  palette: showsDialog({ kind: 'palette' }, { needsMap: false }),
  leader: showsDialog({ kind: 'leader' }),
  'letters-write': setsLetters('write'),
  'letters-commands': setsLetters('commands'),
  'letters-nothing': setsLetters('nothing'),
  'change-keys': showsDialog({ kind: 'change-keys' }, { needsMap: false }),
  shortcuts: showsDialog({ kind: 'shortcuts' }, { needsMap: false }),
  messages: showsDialog({ kind: 'messages' }, { needsMap: false }),
} satisfies CommandHandlers<'help'>;

function setsLetters(letters: Letters) {
  return action((app) => app.changeSettings({ letters }), {
    needsMap: false,
    isChecked: (state) => lettersOf(state) === letters,
  });
}

/** Copies the address of the file that opens a window, here with the open map: a page may not make a bookmark. */
async function copyBookmark(app: App): Promise<void> {
  const { capabilities, opened } = app.getState();
  const address = `${capabilities.bookmark}${fragmentOf(opened?.ref)}`;
  const copied = await navigator.clipboard.writeText(address).then(
    () => true,
    () => false,
  );
  app.notify(copied ? messages.status.bookmarkCopied : messages.status.bookmarkNotCopied({ address }));
}
