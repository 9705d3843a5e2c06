import { translation } from '../../catalogue';
import * as english from '../../en/window/library';

export const makeCopy = translation(english.makeCopy, {
  bar: 'Beispiel',
  isTemplate: 'Das ist ein Beispiel zum Ansehen. Mach deine eigene Kopie, um darauf zu antworten.',
  editingTemplate: 'Du änderst das Beispiel selbst. Alle, die es öffnen, sehen deine Änderungen.',
  title: 'Meine Kopie machen',
  explain:
    'Deine Antworten kommen in eine Kopie von „{title}“, die bei deinen Karten liegt. Das Beispiel bleibt, wie es ist.',
  student: 'Dein Name',
  studentHelp: 'Er kommt in den Titel deiner Kopie und, wenn du willst, auf das Bild.',
  class: 'Klasse (wenn du willst)',
  editTemplate: 'Das Beispiel selbst ändern',
  made: 'Deine Kopie ist als „{title}“ gespeichert.',
});

export const library = translation(english.library, {
  title: 'Alle Karten',
  shelf: 'Zeigen',
  copyTitle: '{title} (Kopie)',
  search: 'Karten durchsuchen',
  mine: 'Meine Karten',
  examples: 'Beispiele',
  bin: 'Papierkorb',
  binEmpty: 'Der Papierkorb ist leer.',
  none: 'Noch keine Karte. Mit „Neue Karte…“ beginnst du eine.',
  noneFound: 'Keine Karte passt.',
  showMore: '{left} weitere zeigen',
  open: 'Öffnen',
  rename: 'Umbenennen…',
  duplicate: 'Verdoppeln',
  remove: 'Löschen',
  restore: 'Zurückholen',
  purge: 'Endgültig löschen',
  sure: '„{title}“ endgültig löschen? Danach lässt sich die Karte nicht mehr zurückholen.',
  newTitle: 'Neuer Titel',
  facts: '{claims, plural, one {eine Behauptung} other {# Behauptungen}} · {size} · {changed}',
  binned: '„{title}“ ist im Papierkorb.',
  restored: '„{title}“ ist wieder bei deinen Karten.',
});

export const newMap = translation(english.newMap, {
  title: 'Neue Karte',
  from: 'Beginnen mit',
  blank: 'einer leeren Karte',
  make: 'Karte anlegen',
  untitled: 'Karte ohne Titel',
});

export const properties = translation(english.properties, {
  title: 'Angaben zur Karte',
  name: 'Titel',
  description: 'Was sie ist, in einem Satz',
  student: 'Schülerin oder Schüler',
  class: 'Klasse',
  template: 'Ein Beispiel: Wer es öffnet, macht eine Kopie, bevor sich etwas ändert',
  sources: 'Quellen',
  source: 'Quelle {number}',
  addSource: 'Quelle hinzufügen',
  removeSource: 'Quelle {number} entfernen',
  done: 'Fertig',
  noTitle: 'Eine Karte braucht einen Titel.',
});
