import { translation } from '../../catalogue';
import * as english from '../../en/window/library';

export const makeCopy = translation(english.makeCopy, {
  bar: 'Beispiel',
  isTemplate: 'Das ist ein Beispiel. Legen Sie eine eigene Kopie an, um daran zu arbeiten.',
  editingTemplate: 'Sie bearbeiten das Beispiel selbst. Alle, die es öffnen, sehen Ihre Änderungen.',
  title: 'Meine Kopie anlegen',
  explain: 'Ihre Arbeit kommt in eine Kopie von „{title}“ in Ihren Karten. Das Beispiel ändert sich nicht.',
  draft: 'Ihr Text',
  student: 'Ihr Name',
  studentHelp: 'Er kommt in den Titel Ihrer Kopie und, wenn Sie wollen, in Bilder davon.',
  class: 'Klasse (freiwillig)',
  editTemplate: 'Beispiel selbst bearbeiten',
  made: 'Ihre Kopie ist als „{title}“ gespeichert.',
});

export const library = translation(english.library, {
  shelf: '{name} ({maps})',
  copyTitle: '{title} (Kopie)',
  search: 'Karten durchsuchen',
  mine: 'Meine Karten',
  examples: 'Beispiele',
  bin: 'Papierkorb',
  binEmpty: 'Der Papierkorb ist leer.',
  none: 'Noch keine Karten. Beginnen Sie oben eine, oder lassen Sie hier eine Datei los.',
  noExamples: 'Keine Beispiele.',
  noneFound: 'Keine passende Karte.',
  showMore: '{left} weitere zeigen',
  more: 'Mehr zu „{title}“',
  rename: 'Umbenennen…',
  renameTitle: '„{title}“ umbenennen',
  doRename: 'Umbenennen',
  duplicate: 'Duplizieren',
  remove: 'Löschen',
  restore: 'Wiederherstellen',
  purge: 'Endgültig löschen',
  keptFolder: '„{name}“ im Papierkorb enthält andere Dateien; sie wurden behalten.',
  sure: '„{title}“ endgültig löschen? Das lässt sich nicht rückgängig machen.',
  newTitle: 'Neuer Titel',
  facts: '{claims, plural, one {eine Behauptung} other {# Behauptungen}} · {changed}',
  binned: '„{title}“ ist jetzt im Papierkorb.',
  restored: '„{title}“ ist wieder bei Ihren Karten.',
});

export const newMap = translation(english.newMap, {
  title: 'Neue Karte',
  from: 'Ausgehen von',
  blank: 'einer leeren Karte',
  make: 'Anlegen',
  untitled: 'Karte ohne Titel',
});

export const properties = translation(english.properties, {
  title: 'Eigenschaften der Karte',
  name: 'Titel',
  description: 'Beschreibung',
  student: 'Schülerin oder Schüler',
  class: 'Klasse',
  template: 'Vorlage: Wer sie ändert, bekommt eine Kopie',
  sources: 'Quellen',
  source: 'Quelle {number}',
  addSource: 'Quelle hinzufügen',
  removeSource: 'Quelle {number} entfernen',
  done: 'Fertig',
  noTitle: 'Bitte geben Sie der Karte einen Titel.',
});
