import { translation } from '../../catalogue';
import * as english from '../../en/window/text-pane';

export const textPane = translation(english.textPane, {
  editor: 'Die Karte als Text',
  hint: 'Vor einen Grund gehört +, vor einen Einwand -, eingerückt.',
  titles: 'Titel',
  problems: '{count, plural, one {Ein Problem im Text} other {# Probleme im Text}}',
  at: 'Zeile {line}: {problem}',
  noProblems: 'Keine Probleme im Text.',
  tooLong: 'Der Text ist zu lang, um mit der Karte gespeichert zu werden.',
});
