import { translation } from '../../catalogue';
import * as english from '../../en/window/menu';

const likeSystem = 'Wie das System';

export const menu = translation(english.menu, {
  maps: 'Karten',
  more: 'Mehr',
  cannotBeRead: 'Diese Datei ist nicht lesbar – wählen Sie sie, um zu sehen, warum',
  bar: 'Menü',
  edit: 'Bearbeiten',
  answer: 'Antworten',
  study: 'Prüfen',
  view: 'Ansicht',
  go: 'Gehen',
  help: 'Hilfe',
  ofMap: 'Menü der Karte',
  chosen: '{label} (an)',
});

export const toolbar = translation(english.toolbar, {
  title: 'Titel der Karte',
  present: 'Vorführen',
  export: 'Exportieren',
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
    'Tab ergänzt nach einem Klick oder einer Pfeiltaste auf der Karte einen Grund; Esc hebt das auf; Umschalt+Tab führt immer hinaus.',
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

export const leader = translation(english.leader, {
  title: 'Einen Buchstaben drücken',
  leave: 'Esc schließt',
});

export const lettersTold = translation(english.lettersTold, {
  title: 'Was sich geändert hat',
  intro: 'Buchstaben können jetzt schreiben: Was Sie tippen, kommt in den gewählten Kasten.',
  kept: 'Bei Ihnen führen Buchstaben weiterhin Befehle aus. Entscheiden Sie jetzt oder später in den Einstellungen.',
  changes:
    'Wenn Buchstaben schreiben, drücken Sie vor dem Buchstaben eines Befehls {leader}. Entf löscht eine Behauptung, die Rücktaste öffnet ihren Text. F1 zeigt immer alle Tasten.',
  write: 'Buchstaben schreiben lassen',
  keep: 'Bei Befehlen bleiben',
});

export const changeKeys = translation(english.changeKeys, {
  title: 'Tasten ändern',
  intro: 'Einen Befehl wählen, dann seine neue Taste drücken. Seine anderen Tasten gelten weiter.',
  change: 'Ändern',
  changeOf: 'Taste für „{command}“ ändern',
  press: 'Neue Taste drücken. Esc bricht ab.',
  writes: '{key} schreibt in Kästen. Zusammen mit {mod} oder Alt drücken.',
  kept: '{key} gehört dem Browser oder dem System.',
  taken: '{key} ist „{command}“.',
  useHere: 'Hier verwenden',
  remove: '{key} entfernen',
  removeOf: '{key} von „{command}“ entfernen',
  resetAll: 'Alle Tasten zurücksetzen',
  set: '{key} ist jetzt „{command}“.',
});

export const settings = translation(english.settings, {
  title: 'Einstellungen',
  theme: 'Aussehen',
  themes: { system: likeSystem, light: 'Hell', dark: 'Dunkel' },
  textSize: 'Textgröße des Fensters',
  textSizes: { normal: 'Normal', large: 'Groß', largest: 'Sehr groß' },
  animation: 'Animation',
  animations: { system: likeSystem, off: 'Keine' },
  keys: 'Tasten',
  letters: 'Buchstaben auf der Karte',
  lettersChoices: {
    write: 'In den gewählten Kasten schreiben',
    commands: 'Befehle ausführen',
    nothing: 'Nur in leere Kästen schreiben',
  },
  tabMoves: 'Tab bewegt immer den Fokus (für „Weil“ gibt es dann +)',
  pointer: 'Mausrad und Touchpad',
  wheelZooms: 'Das Mausrad zoomt (sonst verschiebt es die Karte)',
  undo: 'Schritte zum Rückgängigmachen',
  forgetsUndo: 'Beim Schließen einer Karte vergessen (für gemeinsame Computer)',
  language: 'Sprache',
  systemLanguage: likeSystem,
  picture: 'Bilder',
  pictureHelp: 'Womit „Exportieren…“ beginnt. Es merkt sich auch, was Sie dort zuletzt gewählt haben.',
});
