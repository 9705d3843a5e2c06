import { catalogue } from './catalogue';
import { argument } from './en/argument';

/** The texts of pictures, outlines and map files that are not the author's, in the current locale. */
export const argumentMessages = catalogue('argument', argument);
