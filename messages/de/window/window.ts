import { translation } from '../../catalogue';
import * as english from '../../en/window/window';

export const dialog = translation(english.dialog, {
  cancel: 'Abbrechen',
  close: 'Schließen',
  later: 'Später entscheiden',
});

export const start = translation(english.start, {
  unexpected:
    'Etwas Unerwartetes ist schiefgegangen. Ihre gespeicherten Karten sind unverändert. Bitte versuchen Sie es noch einmal.',
  expired: 'Dieser Link ist abgelaufen',
  noCode: 'Starten Sie Counterpoint neu und benutzen Sie den Link, der dann erscheint.',
  howToStart: 'Starten Sie es wie vorher: mit seinem Symbol oder mit „npm start“.',
  ifRunning: 'Wenn es noch läuft, öffnet das ein weiteres Fenster.',
  lastingLink: 'Für einen Link, der gültig bleibt, wählen Sie „Karten“, dann „Lesezeichen setzen“.',
  mapsAreSafe: 'Ihre Karten sind sicher.',
});

export const sidebar = translation(english.sidebar, {
  label: 'Seitenleiste',
  panels: 'Bereiche',
  review: 'Prüfen',
  reviews: 'Teile der Prüfung',
  forms: 'Formen der Gliederung',
  list: 'Liste',
  close: 'Seitenleiste schließen',
  width: 'Breite der Seitenleiste',
  height: 'Höhe der Seitenleiste',
  heights: { small: 'Klein', half: 'Halbes Fenster', full: 'Fast das ganze Fenster' },
  pin: '{title} links anheften',
  unpin: '{title} zurück in die Seitenleiste',
  pinned: '{title}, angeheftet',
  closePanel: '{title} schließen',
  opened: '{title} geöffnet. Mit F6 dorthin.',
  closed: '{title} geschlossen.',
});

export const notices = translation(english.notices, {
  region: 'Meldungen',
  close: 'Meldung schließen',
  none: 'Noch keine Meldungen.',
  at: '{at, time, ::HHmm}',
  hints: {
    selected: 'Tab Grund · – Einwand · Eingabe weiterer · F2 Text',
    writing: 'Eingabe fertig · Tab fertig und Grund · Umschalt+Eingabe neue Zeile · Esc abbrechen',
  },
});

export const status = translation(english.status, {
  noMap: 'Öffnen Sie zuerst eine Karte.',
  added: 'Neu: {word} {number}.',
  nowAt: 'Es ist jetzt {number}: {word}.',
  textRestored: 'Text von {number} wiederhergestellt.',
  deleted: 'Gelöscht. Strg+Z holt es zurück.',
  deletedAlone:
    'Gelöscht. {answers, plural, one {Die Antwort darauf ist jetzt eine eigenständige Behauptung: {numbers}.} other {Die # Antworten darauf sind jetzt eigenständige Behauptungen: {numbers}.}} Strg+Z holt es zurück.',
  nothingToUndo: 'Es gibt nichts rückgängig zu machen.',
  nothingToRedo: 'Es gibt nichts zu wiederholen.',
  undoStartsAnew: 'Rückgängig beginnt hier: Die Datei wurde anderswo geändert.',
  placedByHand: 'Von Hand gesetzt. „Position zurücksetzen“ macht es rückgängig.',
  positionReset: 'Position zurückgesetzt.',
  undone: 'Rückgängig gemacht.',
  redone: 'Wiederholt.',
  copied: '{claims, plural, one {Eine Behauptung} other {# Behauptungen}} kopiert.',
  pasted:
    '{claims, plural, one {Eine Behauptung eingefügt. Strg+Z nimmt sie wieder weg.} other {# Behauptungen eingefügt. Strg+Z nimmt sie wieder weg.}}',
  pastedAltered:
    '{claims, plural, one {Eine Behauptung} other {# Behauptungen}} eingefügt{numbers, plural, =0 {} one {, 1 Nummer entfernt} other {, # Nummern entfernt}}{bullets, plural, =0 {} one {, 1 Aufzählungszeichen entfernt} other {, # Aufzählungszeichen entfernt}}{breaks, plural, =0 {} one {, 1 Zeilenumbruch entfernt} other {, # Zeilenumbrüche entfernt}}{cells, plural, =0 {} one {, Anführungszeichen einer Zelle entfernt} other {, Anführungszeichen von # Zellen entfernt}}{quotes, plural, =0 {} one {, > vor 1 Zeile entfernt} other {, > vor # Zeilen entfernt}}{stamps, plural, =0 {} one {, Zeit einer Nachricht entfernt} other {, Zeiten von # Nachrichten entfernt}}{words, plural, =0 {} one {, 1 einleitendes Wort entfernt} other {, # einleitende Wörter entfernt}}. Strg+Z zeigt das Original.',
  pastedMap:
    '{claims, plural, one {Eine Behauptung} other {# Behauptungen}} eingefügt{problems, plural, =0 {} one {, eine nicht lesbare Stelle weggelassen} other {, # nicht lesbare Stellen weggelassen}}. Strg+Z nimmt sie wieder weg.',
  nothingToPaste: 'In der Zwischenablage ist nichts zum Einfügen.',
  pasteByKey: 'Ein Browser lässt eine Seite nur mit Tasten einfügen: Drücken Sie Strg+V, auf einem Mac Cmd+V.',
  bookmarkCopied: 'Die Adresse ist kopiert. Fügen Sie sie in ein neues Lesezeichen ein.',
  bookmarkNotCopied: 'Setzen Sie ein Lesezeichen auf diese Adresse: {address}',
  imageCopied: 'Ein Bild der ganzen Karte ist in der Zwischenablage.',
  imageNotCopied: 'Das Bild ließ sich nicht kopieren. {why} „Exportieren…“ macht eine Datei daraus.',
});
