import { translation } from '../../catalogue';
import * as english from '../../en/window/canvas';

export const canvas = translation(english.canvas, {
  label: 'Argumentkarte: {title}',
  textOf: 'Text von {number}',
  begin: 'Eine Pfeiltaste wählt einen Kasten',
  editingAtEnd: 'Sie schreiben in {number}, am Ende',
  placeholder: 'Einen Satz schreiben',
  textTooLong: 'Ein Text hat höchstens {most} Zeichen. Es wurde nichts hinzugefügt.',
  waiting: '{claims, number} Behauptungen werden angeordnet…',
  done: 'Fertig',
  placedByHand: 'Von Hand gesetzt.',
  pinned: 'Von Hand gesetzt. Drücken setzt es zurück.',
  addHere: 'Grund, Einwand oder Prämisse hinzufügen',
  showSource: '{mark} im Artikel zeigen',
  collapse: 'Einklappen',
  expand: 'Aufklappen: {claims} verborgen{unanswered, plural, =0 {} other {, # unbeantwortet}}',
  step: 'Schritt {number}: {word}',
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
});

export const zoom = translation(english.zoom, {
  label: 'Zoom',
  percent: '{percent} %',
  selection: 'Auswahl',
  actual: '100 %',
});

export const outline = translation(english.outline, {
  label: 'Gliederung von {title}',
  step: 'Schritt {number}',
  toggle: 'Öffnen oder schließen',
  empty: 'Hier ist noch nichts. Drücken Sie auf der Karte {key} für einen ersten Kasten.',
});

export const find = translation(english.find, {
  label: 'In der Karte suchen',
  count: '{all, plural, =0 {Nicht gefunden} other {{at, plural, =0 {–} other {#}} von {all}}}',
  nothing: '„{words}“ steht nicht in dieser Karte.',
  next: 'Weiter',
  previous: 'Zurück',
  close: 'Suche schließen',
});
