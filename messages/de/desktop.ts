import { translation } from '../catalogue';
import * as english from '../en/desktop';

const closeWindow = 'Fenster schließen';
const closeUnsaved = 'Ohne Speichern schließen';

export const desktop = translation(english.desktop, {
  menu: {
    spelling: 'Rechtschreibung prüfen',
    spellingFetched: 'Rechtschreibung prüfen (holt einmal ein Wörterbuch aus dem Internet)',
    addToDictionary: 'Zum Wörterbuch hinzufügen',
    recent: 'Zuletzt geöffnet',
    clearRecent: 'Liste leeren',
    diagnostics: 'Bericht für den Support speichern…',
    about: 'Über {app}',
    quit: '{app} beenden',
    cut: 'Ausschneiden',
    copy: 'Kopieren',
    paste: 'Einfügen',
    fullscreen: 'Vollbild ein oder aus',
    services: 'Dienste',
    hide: '{app} ausblenden',
    hideOthers: 'Andere ausblenden',
    showAll: 'Alle einblenden',
    window: 'Fenster',
    minimize: 'Minimieren',
    zoom: 'Zoomen',
    front: 'Alle nach vorn bringen',
    closeWindow: closeWindow,
    developer: 'Entwicklerwerkzeuge',
  },

  elsewhere: 'Diese Karte ist schon offen. Ihr Fenster ist jetzt vorn.',

  unsaved: {
    message: 'In dieser Karte sind ungespeicherte Änderungen.',
    detail:
      'In der Zeile unten im Fenster steht, warum, und wie Sie speichern können. Wenn Sie das Fenster schließen, gehen sie verloren.',
    keep: 'Fenster offen lassen',
    close: closeUnsaved,
  },

  silent: {
    message: 'Das Fenster reagiert nicht.',
    detail:
      'Alles, was als gespeichert markiert ist, ist sicher auf Ihrer Festplatte. Warten Sie, damit das Fenster den Rest speichern kann.',
    wait: 'Warten',
    close: closeWindow,
  },

  hung: {
    message: 'Das Laufwerk antwortet nicht.',
    maps: 'Noch nicht gespeichert: {maps}. Warten Sie auf das Laufwerk. Sonst bietet Counterpoint die Änderungen, die es anderswo notiert hat, beim nächsten Öffnen der Karte an.',
    rest: 'Ihre Karten sind gespeichert, aber noch nicht die Schritte zum Rückgängigmachen oder die Einstellungen. Warten Sie auf das Laufwerk, oder beenden Sie ohne sie.',
    map: '„{name}“',
    wait: 'Warten',
    close: closeUnsaved,
    quit: 'Ohne Speichern beenden',
  },

  crashed: {
    message: 'Das Fenster funktioniert nicht mehr.',
    detail:
      'Alles, was als gespeichert markiert war, ist sicher auf Ihrer Festplatte. Sie können die Karte von dort wieder öffnen.',
    again: 'Karte wieder öffnen',
    close: closeWindow,
  },

  noData:
    'Counterpoint kann seine Einstellungen nicht in {folder} speichern. Ihre Karten sind unverändert. Bitte wählen Sie mit --data einen anderen Ordner.',

  libraryElsewhere: 'Counterpoint kann nicht in {usual} speichern. Ihre Karten sind deshalb in {folder}.',
  libraryBack: 'Ihre Karten sind wieder in {usual}. Karten, die Sie inzwischen erstellt haben, sind in {folder}.',
  documents: 'Dokumente',
  openable: 'Karten, auch anderer Programme, und Bilder mit den Daten einer Karte',

  unguarded: {
    message: 'Counterpoint wurde ohne einen Teil seines Schutzes gestartet.',
    detail:
      'Es wurde mit {switches} gestartet. Eine Karte von jemand anderem oder ein anderes Programm könnte dann diesem Computer schaden oder Ihre Karten lesen. Bitte starten Sie Counterpoint ohne diese Angabe. Unter Linux braucht das deb-Paket kein --no-sandbox.',
    close: 'Nicht öffnen',
    open: 'Trotzdem öffnen',
  },

  about: 'Electron {electron}, Chromium {chrome}, Node.js {node}',
  licence: 'MIT-Lizenz',

  report: {
    file: 'counterpoint-bericht.json',
    note: 'Versionen, Größen und Anzahlen. Kein Text aus Ihren Karten, keine Namen, keine Ordner.',
  },
});
