import { translation } from '../../catalogue';
import * as english from '../../en/window/details';

const notGiven = 'Nicht angegeben';

export const details = translation(english.details, {
  none: 'Wählen Sie einen Kasten oder einen Schritt, um Einzelheiten zu sehen.',
  several: '{count} Kästen sind ausgewählt.',
  text: 'Text',
  holder: 'Wer sagt das',
  holderHelp: 'Leer lassen, wenn es der Artikel selbst sagt.',
  basis: 'Beruht auf',
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
  unstated: 'Unausgesprochene Annahme',
  paragraphs: 'Absätze des Artikels',
  paragraphsHelp: 'Zum Beispiel 1, 4, 8',
  badParagraphs: 'Bitte Zahlen mit Kommas dazwischen.',
  note: 'Notiz',
  more: 'Mehr',
  role: 'Rolle',
  contention: 'These',
  loose: 'noch nicht verbunden',
  noAnswers: 'Noch keine Gründe und keine Einwände.',
  counts:
    '{reasons, plural, =0 {Keine Gründe} one {Ein Grund} other {# Gründe}}, {objections, plural, =0 {keine Einwände} one {ein Einwand} other {# Einwände}}.',
  below: '{claims, plural, one {Eine Behauptung} other {# Behauptungen}} in seinem Zweig.',
  number: 'Nummer',
  step: 'Schritt',
  theStep: 'der Schritt von {number}',
  stepSays: '{to} – {word} – {from}',
  strength: 'Stärke des Schritts',
  strengths: { '': notGiven, 1: '1 – sehr schwach', 2: '2', 3: '3', 4: '4', 5: '5 – sehr stark' },
  quotes: 'Zitate',
});
