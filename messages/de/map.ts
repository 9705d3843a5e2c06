import type { Translation } from '../catalogue';
import type { articleWords } from '../en/article';
import type { canvasWords } from '../en/canvas';
import type { detailsWords } from '../en/details';

/** The canvas. */
export const canvas: Translation<typeof canvasWords> = {
  label: 'Argumentkarte: {title}',
  textOf: 'Text von {number}',
  placeholder: 'Schreib einen ganzen Satz',
  waiting: '{claims, number} Behauptungen werden angeordnet…',
  showSource: '{mark} im Artikel zeigen',
  offers: { 'add-reason': 'weil', 'add-objection': 'aber', 'add-co-premise': 'und' },
  step: 'Schritt {number}: {word}',
  says: '{holder} sagt:',
  mine: 'Meine Antwort:',
  unstated: 'Unausgesprochen.',
  answeredBy:
    '{kind, select, objection {{count, plural, one {Einmal beantwortet.} other {#-mal beantwortet.}}} other {{count, plural, one {Ein Einwand dagegen.} other {# Einwände dagegen.}}}}',
  linked: 'Zusammen mit {others, plural, one {einer anderen} other {# anderen}}.',
  notAnswered: 'Noch nicht beantwortet.',
  together: 'Zusammen mit {numbers}.',
  hidden:
    'Eingeklappt: {claims, plural, one {eine Behauptung} other {# Behauptungen}} verborgen{unanswered, plural, =0 {} other {, # unbeantwortet}}.',
  paragraphs: '{count, plural, one {Absatz} other {Absätze}} {list}.',
};

/** The details. */
export const details: Translation<typeof detailsWords> = {
  title: 'Einzelheiten',
  none: 'Wähle einen Kasten oder einen Schritt; hier steht dann alles darüber.',
  several: '{count} Kästen sind ausgewählt.',
  text: 'Text',
  holder: 'Wer sagt das',
  holderHelp: 'Lass es leer, wenn der Artikel selbst es sagt.',
  basis: 'Worauf es beruht',
  bases: {
    '': 'Nicht gesagt',
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
  roles: {
    reason: 'ein Grund',
    objection: 'ein Einwand',
    rebuttal: 'eine Erwiderung auf einen Einwand',
    undercutter: 'ein Einwand gegen einen Schritt',
  },
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
  strengths: { '': 'Nicht gesagt', 1: '1 – sehr schwach', 2: '2', 3: '3', 4: '4', 5: '5 – sehr stark' },
  quotes: 'Zitate',
};

/** The article beside the map. */
export const article: Translation<typeof articleWords> = {
  title: 'Artikel',
  paste: 'Der Text des Artikels',
  open: 'Datei öffnen…',
  keep: 'Neben der Karte aufheben',
  keepHelp:
    'Sonst ist er nur da, bis du eine andere Karte öffnest. Vielleicht darfst du den Artikel nicht weitergeben.',
  use: 'Artikel zeigen',
  source: 'Quelle',
  noSource: 'Neue Quelle',
};
