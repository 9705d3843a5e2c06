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
  review: 'Durchsicht',
  reviews: 'Teile der Durchsicht',
  close: 'Seitenleiste schließen',
  width: 'Breite der Seitenleiste',
  height: 'Höhe der Seitenleiste',
  heights: { small: 'Klein', half: 'Halbes Fenster', full: 'Fast das ganze Fenster' },
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
  textRestored: 'Der Text von {number} ist wie vorher.',
  deleted: 'Gelöscht. Strg+Z holt es zurück.',
  nothingToUndo: 'Es gibt nichts rückgängig zu machen.',
  nothingToRedo: 'Es gibt nichts zu wiederholen.',
  undoStartsAnew: 'Das Rückgängigmachen beginnt neu: Die Datei hat sich seit dem letzten gemerkten Schritt geändert.',
  placedByHand: 'Von Hand gesetzt. „Aufräumen“ ordnet wieder alles.',
  undone: 'Rückgängig gemacht.',
  redone: 'Wiederholt.',
  copied: '{claims, plural, one {Eine Behauptung} other {# Behauptungen}} kopiert.',
  pasted:
    '{claims, plural, one {Eine Behauptung eingefügt. Strg+Z nimmt sie wieder weg.} other {# Behauptungen eingefügt. Strg+Z nimmt sie wieder weg.}}',
  nothingToPaste: 'In der Zwischenablage ist kein Zweig und kein Text.',
  pasteByKey: 'Ein Browser lässt eine Seite nur mit Tasten einfügen: Drücken Sie Strg+V, auf einem Mac Cmd+V.',
  bookmarkCopied: 'Die Adresse ist kopiert. Fügen Sie sie in ein neues Lesezeichen ein.',
  bookmarkNotCopied: 'Setzen Sie ein Lesezeichen auf diese Adresse: {address}',
  imageCopied: 'Ein Bild der ganzen Karte ist in der Zwischenablage.',
  imageNotCopied: 'Das Bild ließ sich nicht kopieren. {why} „Als Bild…“ macht eine Datei daraus.',
});
