import type { Translation } from '../catalogue';
import type { libraryWords } from '../en/library';
import type { savingStrings } from '../en/saving';

/** Maps as a whole. */
export const library: Translation<typeof libraryWords> = {
  copy: {
    bar: 'Beispiel',
    isTemplate: 'Das ist ein Beispiel zum Ansehen. Mach deine eigene Kopie, um darauf zu antworten.',
    editingTemplate: 'Du änderst das Beispiel selbst. Alle, die es öffnen, sehen deine Änderungen.',
    title: 'Meine Kopie machen',
    explain:
      'Deine Antworten kommen in eine Kopie von „{title}“, die bei deinen Karten liegt. Das Beispiel bleibt, wie es ist.',
    student: 'Dein Name',
    studentHelp: 'Er kommt in den Titel deiner Kopie und, wenn du willst, auf das Bild.',
    class: 'Klasse (wenn du willst)',
    make: 'Meine Kopie machen',
    editTemplate: 'Das Beispiel selbst ändern',
    made: 'Deine Kopie ist als „{title}“ gespeichert.',
  },

  library: {
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
  },

  newMap: {
    title: 'Neue Karte',
    name: 'Titel',
    from: 'Beginnen mit',
    blank: 'einer leeren Karte',
    make: 'Karte anlegen',
    untitled: 'Karte ohne Titel',
  },

  properties: {
    title: 'Angaben zur Karte',
    name: 'Titel',
    description: 'Was sie ist, in einem Satz',
    student: 'Schülerin oder Schüler',
    class: 'Klasse',
    template: 'Ein Beispiel: Wer es öffnet, macht eine Kopie, bevor sich etwas ändert',
    sources: 'Quellen',
    source: 'Quelle {number}',
    sourceTitle: 'Titel',
    author: 'Autorin oder Autor',
    publisher: 'Verlag oder Zeitung',
    date: 'Datum',
    url: 'Adresse',
    addSource: 'Quelle hinzufügen',
    removeSource: 'Quelle {number} entfernen',
    done: 'Fertig',
    noTitle: 'Eine Karte braucht einen Titel.',
  },
};

/** What a crash has kept, and earlier versions. */
export const saving: Translation<typeof savingStrings> = {
  unsaved: {
    title: 'Letztes Mal wurde nicht alles gespeichert',
    explain:
      'Counterpoint wurde beendet, bevor alles in der Datei war. Dein Stand vom {when} ist erhalten. Er bleibt so oder so bei den früheren Versionen.',
    found: 'Was erhalten ist',
    file: 'Die Datei',
    leave: 'Datei lassen, wie sie ist',
    bringBack: 'Zurückholen',
    back: 'Es ist wieder da. Strg+Z nimmt es wieder weg.',
    left: 'Es bleibt unter „Frühere Versionen…“.',
  },

  versions: {
    title: 'Frühere Versionen von „{title}“',
    explain:
      'Eine Version wird alle fünf Minuten Arbeit aufgehoben, und bevor Großes verschwindet. Keine davon lässt sich ändern.',
    none: 'Noch gibt es keine: Die erste wird aufgehoben, wenn sich die Karte ändert.',
    list: 'Versionen',
    claims: '{claims, plural, one {Eine Behauptung} other {# Behauptungen}}',
    reasons: {
      work: 'während du gearbeitet hast',
      before: 'bevor das meiste gelöscht wurde',
      unsaved: 'nicht gespeichert, als Counterpoint endete',
      mine: 'ist dem gewichen, was in der Datei stand',
    },
    from: 'Wie sie war am {when}',
    restoreCopy: 'Als Kopie zurückholen',
    copyTitle: '{title} ({when})',
    restored: 'Die frühere Version ist jetzt eine eigene Karte. Die Karte, aus der sie stammt, ist wie zuvor.',
  },
};
