import { translation } from '../../catalogue';
import * as english from '../../en/window/details';

const notGiven = 'Nicht angegeben';

export const details = translation(english.details, {
  none: 'Wählen Sie einen Kasten oder einen Schritt; hier steht dann alles darüber.',
  several: '{count} Kästen sind ausgewählt.',
  text: 'Text',
  holder: 'Wer sagt das',
  holderHelp: 'Leer lassen, wenn der Artikel selbst es sagt.',
  basis: 'Worauf es beruht',
  bases: {
    '': notGiven,
    'common-belief': 'Verbreitete Meinung',
    data: 'Daten',
    example: 'Beispiel',
    expert: 'Fachleute',
    law: 'Gesetz',
    media: 'Medien',
    personal: 'Eigene Erfahrung',
    publication: 'Veröffentlichung',
    statistic: 'Statistik',
    none: 'Noch nichts',
  },
  unstated: 'Unausgesprochen: vorausgesetzt, nicht gesagt',
  paragraphs: 'Absätze des Artikels',
  paragraphsHelp: 'Zum Beispiel 1, 4, 8',
  badParagraphs: 'Bitte Zahlen mit Kommas dazwischen.',
  note: 'Notiz',
  more: 'Mehr',
  role: 'Steht hier als',
  contention: 'die Spitze eines Baums',
  loose: 'lose: gehört zu keinem Schritt',
  counts:
    'Dazu sprechen {reasons, plural, one {ein Grund} other {# Gründe}} und {objections, plural, one {ein Einwand} other {# Einwände}}',
  below: '{claims, plural, one {Eine Behauptung} other {# Behauptungen}} in seinem Zweig',
  number: 'Nummer',
  step: 'Schritt',
  theStep: 'der Schritt von {number}',
  stepSays: '{to} – {word} – {from}',
  strength: 'Wie stark der Schritt ist',
  strengths: { '': notGiven, 1: '1 – sehr schwach', 2: '2', 3: '3', 4: '4', 5: '5 – sehr stark' },
  quotes: 'Zitate',
});
