import { catalogue } from './catalogue';
import { english } from './en/english';

/** Every text that the window, the host and the command line show, in the current locale. */
export const messages = catalogue('app', english);
