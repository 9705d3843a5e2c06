import { translation } from '../../catalogue';
import * as english from '../../en/window/menu';

const likeSystem = 'Wie das System';

export const menu = translation(english.menu, {
  maps: 'Karten',
  more: 'Mehr',
  cannotBeRead: 'Diese Datei ist nicht lesbar – wählen Sie sie, um zu sehen, warum',
  bar: 'Menüs',
  edit: 'Bearbeiten',
  answer: 'Antworten',
  study: 'Prüfen',
  view: 'Ansicht',
  go: 'Gehen',
  help: 'Hilfe',
  ofMap: 'Menü der Karte',
  chosen: '{label} (an)',
});

export const keys = translation(english.keys, {
  Mod: 'Strg',
  Shift: 'Umschalt',
  Alt: 'Alt',
  Tab: 'Tab',
  Enter: 'Eingabe',
  Esc: 'Esc',
  Space: 'Leertaste',
  Delete: 'Entf',
  Backspace: 'Rücktaste',
  Home: 'Pos1',
  End: 'Ende',
  PageUp: 'Bild auf',
  PageDown: 'Bild ab',
  ContextMenu: 'Menütaste',
});

export const palette = translation(english.palette, {
  title: 'Befehl suchen',
  search: 'Was möchten Sie tun?',
  commands: 'Befehle',
  none: 'Kein passender Befehl.',
});

export const shortcuts = translation(english.shortcuts, {
  intro:
    'Einzelne Zeichen wirken, solange die Karte den Fokus hat. Tab ergänzt nach einem Klick oder einer Pfeiltaste auf der Karte einen Grund; Esc hebt das auf; Umschalt+Tab führt immer hinaus.',
  groups: {
    build: 'Antworten',
    edit: 'Ändern',
    go: 'Sich bewegen',
    view: 'Ansehen',
    study: 'Prüfen',
    article: 'Im Artikel',
    map: 'Karte',
    help: 'Hilfe',
  },
  writing: 'Beim Schreiben in einem Kasten',
  whileWriting: {
    Enter: 'Fertig',
    Tab: 'Fertig, und einen Grund ergänzen',
    'Shift+Enter': 'Neue Zeile',
    Esc: 'Abbrechen',
  },
});

export const settings = translation(english.settings, {
  title: 'Einstellungen',
  theme: 'Aussehen',
  themes: { system: likeSystem, light: 'Hell', dark: 'Dunkel' },
  textSize: 'Textgröße des Fensters',
  textSizes: { normal: 'Normal', large: 'Groß', largest: 'Am größten' },
  animation: 'Bewegung',
  animations: { system: likeSystem, off: 'Keine' },
  keys: 'Tasten',
  tabMoves: 'Tab bewegt immer den Fokus (für „Weil“ gibt es dann +)',
  undo: 'Schritte zum Rückgängigmachen',
  forgetsUndo: 'Beim Schließen einer Karte vergessen (für gemeinsame Computer)',
  language: 'Sprache',
  systemLanguage: likeSystem,
  picture: 'Bilder',
  pictureHelp: 'Womit „Als Bild…“ beginnt. Es merkt sich auch, was Sie dort zuletzt gewählt haben.',
});
