import type { Translation } from '../catalogue';
import type { versionsWords } from '../en/versions';

/** What `counterpoint versions` says. */
export const keptVersions: Translation<typeof versionsWords> = {
  none: 'Von {name} ist keine frühere Version aufgehoben.',
  line: '{number}  {when}  {claims}, {reason}',
  noSuch: 'Es gibt keine Version {asked} von {name}. „counterpoint versions“ listet sie mit ihren Nummern auf.',
  damaged: 'Version {asked} ist beschädigt, darum wurde nichts geschrieben. Versuch eine andere.',
  needsBoth: 'Um eine Version herauszuholen, gib ihre Nummer mit --take und einen Dateinamen mit -o an.',
  taken: '{file}: die Karte, wie sie am {when} war. Die Karte selbst ist wie zuvor.',
};
