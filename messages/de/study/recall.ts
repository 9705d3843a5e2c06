import { translation } from '../../catalogue';
import * as english from '../../en/study/recall';

export const recall = translation(english.recall, {
  title: 'Abrufen',
  label: 'Abrufen: {title}',
  intro: 'Sagen Sie aus dem Kopf, was in den Kästen steht. Nichts wird gespeichert.',
  hide: 'Verdecken',
  hides: {
    below: 'Alles außer der These',
    answers: 'Nur Antworten auf Einwände',
    level: 'Ab Ebene {level}',
    all: 'Alles',
  },
  revealed: '{open} von {all} aufgedeckt',
  boxes: 'Verdeckte Kästen',
  hidden: 'verdeckt',
  missed: 'verdeckt · noch nicht',
  answer: 'Was steht in {number}?',
  answers:
    '{role, select, reason {Ein Grund für {number}: „{text}“} rebuttal {Eine Erwiderung auf {number}: „{text}“} other {Ein Einwand gegen {number}: „{text}“}}',
  answersHidden:
    '{role, select, reason {Ein Grund für {number}, auch verdeckt} rebuttal {Eine Erwiderung auf {number}, auch verdeckt} other {Ein Einwand gegen {number}, auch verdeckt}}',
  answersStep:
    '{role, select, reason {Ein Grund für den Schritt {number}} other {Ein Einwand gegen den Schritt {number}}}',
  top: 'Die Spitze der Karte',
  show: 'Text zeigen',
  later: 'Später',
  next: 'Weiter',
  again: 'Alle wieder verdecken',
  end: 'Beenden',
  picture: 'Die Karte mit leeren Kästen',
  wrote: 'Sie schrieben',
  boxSays: 'Im Kasten steht',
  judge: 'Hatten Sie es?',
  shownText: 'Im Kasten steht: {text}',
  hadIt: 'Hatte ich',
  notYet: 'Noch nicht',
  comesAgain: 'Der Kasten kommt am Ende noch einmal.',
  done: 'Sie hatten jeden Kasten. Gut gemacht!',
  noBox: 'Es gibt noch nichts abzurufen: Die Karte hat keinen Kasten.',
  keys: 'Eingabe zeigt den Text · Esc beendet',
});
