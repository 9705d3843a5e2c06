import { translation } from '../../catalogue';
import * as english from '../../en/window/editing';

export const drop = translation(english.drop, {
  title: 'In welchem Verhältnis steht es zu dieser Behauptung?',
  explain: '„{what}“ zu „{where}“',
  because: 'weil: ein Grund dafür',
  but: 'aber: ein Einwand dagegen',
  and: 'und: eine Mitprämisse daneben',
});

export const move = translation(english.move, {
  title: 'Zu einer anderen Behauptung',
  as: 'Hinzufügen als',
  reason: 'ein Grund (weil)',
  objection: 'ein Einwand (aber)',
  together: 'eine Mitprämisse daneben (und)',
  search: 'Behauptungen durchsuchen',
  targets: 'Behauptungen, auf die es antworten kann',
  none: 'Keine Behauptung passt.',
  move: 'Verschieben',
  already: 'Darauf antwortet es schon.',
});
