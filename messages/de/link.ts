import type { Translation } from '../catalogue';
import type { linkWords } from '../en/link';

/** Links that lead out of Counterpoint. */
export const link: Translation<typeof linkWords> = {
  title: 'Diesen Link öffnen?',
  inBrowser: 'Das öffnet {place} in deinem Browser.',
  mail: 'Das beginnt eine E-Mail an {place}.',
  foreignLetters:
    'Im Namen dieser Seite sind Buchstaben, die sich zum Verwechseln eignen. Er steht hier so, wie Computer ihn schreiben. Öffne sie nur, wenn du damit gerechnet hast.',
  fromTheMap: 'Die Adresse kommt aus der Karte.',
  open: 'Im Browser öffnen',
  write: 'E-Mail schreiben',
  refused: 'Diese Adresse lässt sich von hier nicht öffnen: Das geht nur mit Adressen von Webseiten und E-Mails.',
  failed: 'Kein Programm auf diesem Computer öffnet diese Adresse. Du kannst sie stattdessen kopieren.',
  goes: '{place} öffnen…',
  goesFor: '{place} öffnen… für „{source}“',
};
