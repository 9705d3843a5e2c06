import { translation } from '../../catalogue';
import * as english from '../../en/window/links';

export const links = translation(english.links, {
  title: 'Diesen Link öffnen?',
  inBrowser: 'Das öffnet {place} in Ihrem Browser.',
  mail: 'Das beginnt eine E-Mail an {place}.',
  foreignLetters:
    'Im Namen dieser Seite sind Buchstaben, die sich zum Verwechseln eignen. Er steht hier so, wie Computer ihn schreiben. Öffnen Sie sie nur, wenn Sie damit gerechnet haben.',
  fromTheMap: 'Die Adresse kommt aus der Karte.',
  open: 'Im Browser öffnen',
  write: 'E-Mail schreiben',
  refused: 'Dieser Link lässt sich nicht öffnen: Das geht nur mit Webseiten und E-Mail-Adressen.',
  failed: 'Kein Programm auf diesem Computer kann diesen Link öffnen. Sie können ihn stattdessen kopieren.',
  goes: '{place} öffnen…',
  goesFor: '{place} öffnen… für „{source}“',
});
