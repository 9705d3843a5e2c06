import { translation } from '../../catalogue';
import * as english from '../../en/study/recall';

export const recall = translation(english.recall, {
  title: 'Abrufen',
  label: 'Abrufen: {title}',
  intro:
    'Was steht in den verdeckten Kästen? Sagen Sie es mit eigenen Worten und vergleichen Sie dann. Nichts davon wird in die Karte geschrieben.',
  cover: 'Verdecken',
  covers: {
    below: 'Alles außer der Spitze',
    level: 'Ab Ebene {level}',
    all: 'Alles',
  },
  shown: '{open} von {all} verdeckten Kästen sind offen.',
  boxes: 'Verdeckte Kästen',
  covered: 'verdeckt',
  answer: 'Was steht in {number}?',
  answers: '{word} … Es gehört zu {number}: „{text}“',
  answersCovered: '{word} … Es gehört zu {number}, und das ist auch verdeckt.',
  answersStep: '{word} … Es gehört zum Schritt {number}.',
  top: 'Es steht ganz oben.',
  compare: 'Vergleichen',
  show: 'Zeigen',
  next: 'Nächster',
  again: 'Alle wieder verdecken',
  end: 'Beenden',
  picture: 'Die Karte, ihre verdeckten Kästen leer',
  said: 'Im Kasten steht',
  had: 'Das hatten Sie: {words}.',
  missing: 'Noch nicht: {words}.',
  close: {
    all: 'Genau das steht da.',
    most: 'Fast alles davon ist da.',
    some: 'Ein Teil davon ist da.',
    none: 'Noch nicht. Lesen Sie es, und kommen Sie später darauf zurück.',
    shown: 'Hier ist es. Lesen Sie es, und kommen Sie später darauf zurück.',
  },
  isHad: 'das hatten Sie',
  isMissing: 'noch nicht',
  done: 'Alle Kästen sind offen. Gut gemacht! Sie können sie alle wieder verdecken.',
  noBox: 'Es gibt noch nichts abzurufen: Die Karte hat keinen Kasten.',
  keys: 'Eingabe vergleicht · Strg+Eingabe zeigt es · Esc beendet',
});
