import { translation } from '../../catalogue';
import * as english from '../../en/window/saving';

export const save = translation(english.save, {
  unchanged: 'Alles gespeichert',
  saving: 'Wird gespeichert…',
  saved: 'Gespeichert {at, time, ::HHmm}',
  notSaved: 'Nicht gespeichert',
  readOnly: 'Schreibgeschützt',
  failed: 'Nicht gespeichert: {why}',
  retry: 'Noch einmal',
  again: 'Als neue Karte speichern',
  copySaved: 'Eine Kopie ist als {name} gespeichert.',
  unreachable:
    'Nicht gespeichert: Counterpoint wurde beendet. Ihre Änderungen sind in diesem Fenster sicher. Lassen Sie das Fenster offen und starten Sie Counterpoint wieder; dann werden sie gespeichert.',
  onlyHere: 'Lassen Sie dieses Fenster offen: Ihre Änderungen sind nur hier.',
  notLeft:
    'In dieser Karte sind ungespeicherte Änderungen. Sehen Sie in der Zeile oben im Fenster nach, bevor Sie eine andere Karte öffnen.',
});

export const readOnly = translation(english.readOnly, {
  newer:
    'Schreibgeschützt: Diese Karte stammt aus einer neueren Version von Counterpoint. Beim Speichern hier könnten Teile verloren gehen.',
  'no-permission':
    'Schreibgeschützt: Sie dürfen diese Datei nicht ändern. „Meine Kopie anlegen“ gibt Ihnen eine Karte, die Sie ändern können.',
});

export const conflict = translation(english.conflict, {
  short: 'Nicht gespeichert: Die Datei wurde in einem anderen Fenster oder Programm geändert.',
  decide: 'Entscheiden…',
  title: 'Die Datei wurde anderswo geändert',
  explain: '„{name}“ wurde in einem anderen Fenster oder Programm geändert.',
  safe: 'Nichts wurde überschrieben. Beide Versionen bleiben erhalten, egal welche Sie wählen.',
  mine: 'Meine Version, in diesem Fenster',
  theirs: 'Die andere Version, in der Datei',
  changes: {
    changed: '{claims, plural, one {eine Behauptung geändert} other {# Behauptungen geändert}}',
    added: '{claims, plural, one {eine hinzugefügt} other {# hinzugefügt}}',
    removed: '{claims, plural, one {eine gelöscht} other {# gelöscht}}',
    others: 'Reihenfolge, Verbindungen oder Eigenschaften geändert',
    none: 'keine Behauptung geändert',
  },
  inBoth: 'In beiden Versionen geändert: {claims}',
  merged: 'Mit Änderungen aus einem anderen Fenster oder Programm zusammengeführt.',
  reload: 'Andere Version verwenden',
  keepCopy: 'Meine als Kopie behalten',
  copyTitle: '{title} (meine Version)',
  keptCopy: 'Ihre Version ist als neue Karte gespeichert. Die andere hat sich nicht geändert.',
  keptAgain: 'Die Karte ist wieder bei Ihren Karten gespeichert.',
  reloaded: 'Das ist die Version aus der Datei. Ihre finden Sie unter „Frühere Versionen…“.',
  followed: 'Aktualisiert mit Änderungen aus einem anderen Fenster oder Programm.',
});

export const recovery = translation(english.recovery, {
  title: 'Letztes Mal wurde nicht alles gespeichert',
  explain:
    'Counterpoint wurde beendet, bevor alles gespeichert war. Ihre Arbeit vom {when} ist erhalten. Sie finden sie in jedem Fall auch bei den früheren Versionen.',
  found: 'Wiedergefundene Arbeit',
  file: 'Gespeicherte Datei',
  leave: 'Datei behalten',
  bringBack: 'Arbeit wiederherstellen',
  back: 'Wiederhergestellt. Strg+Z macht es rückgängig.',
  left: 'Sie finden sie unter „Frühere Versionen…“.',
});

export const versions = translation(english.versions, {
  title: 'Frühere Versionen von „{title}“',
  explain:
    'Alle fünf Minuten und vor größeren Löschungen wird eine Version gespeichert. Keine davon lässt sich ändern.',
  none: 'Noch keine Versionen. Die erste wird gespeichert, wenn Sie die Karte ändern.',
  list: 'Versionen',
  claims: '{claims, plural, one {Eine Behauptung} other {# Behauptungen}}',
  reasons: {
    work: 'während der Arbeit',
    before: 'vor einer größeren Löschung',
    unsaved: 'nicht gespeichert, als Counterpoint beendet wurde',
    mine: 'durch die Version in der Datei ersetzt',
  },
  from: 'Version vom {when}',
  restoreCopy: 'Als Kopie wiederherstellen',
  copyTitle: '{title} ({when})',
  restored: 'Die frühere Version ist jetzt eine neue Karte. Die aktuelle Karte hat sich nicht geändert.',
});
