import { catalogue } from './catalogue';
import { desktop } from './en/desktop';

/** The texts that only the desktop app shows, in its menus and dialogs, in the current locale. */
export const desktopMessages = catalogue('desktop', desktop);
