import { type CommandHandlers, showsDialog } from './command';

/** The commands that show what can be done. */
export const HELP_COMMANDS = {
  palette: showsDialog({ kind: 'palette' }, { needsMap: false }),
  shortcuts: showsDialog({ kind: 'shortcuts' }, { needsMap: false }),
} satisfies CommandHandlers<'help'>;
