import { translation } from '../catalogue';
import * as english from '../en/desktop';

const closeWindow = 'Fenster schließen';

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

  elsewhere: 'Diese Karte ist in einem anderen Fenster offen, das jetzt vorn ist.',

  unsaved: {
    message: 'In dieser Karte sind Änderungen, die noch nicht gespeichert sind.',
    detail:
      'Die Zeile unten im Fenster sagt, warum, und was du tun kannst. Wenn du das Fenster schließt, gehen sie verloren.',
    keep: 'Fenster offen lassen',
    close: 'Ohne Speichern schließen',
  },

  silent: {
    message: 'Das Fenster antwortet nicht.',
    detail:
      'Was als gespeichert markiert ist, ist sicher auf deiner Festplatte. Wenn du wartest, hat das Fenster Zeit, den Rest zu speichern.',
    wait: 'Warten',
    close: closeWindow,
  },

  crashed: {
    message: 'Das Fenster funktioniert nicht mehr.',
    detail:
      'Was als gespeichert markiert war, ist sicher auf deiner Festplatte. Die Karte lässt sich so wieder zeigen, wie sie dort ist.',
    again: 'Karte wieder zeigen',
    close: closeWindow,
  },

  noData:
    'Counterpoint kann seine Einstellungen nicht in {folder} aufheben. Deine Karten sind wie zuvor. Bitte starte es mit einem Ordner, in den geschrieben werden darf (--data).',

  openable: 'Karten, und Bilder mit einer Karte darin',

  unguarded: {
    message: 'Counterpoint wurde ohne einen Teil seines Schutzes gestartet.',
    detail:
      'Es wurde mit {switches} gestartet. Eine Karte von jemand anderem könnte dann mehr mit diesem Computer tun, als sie soll. Deine Karten sind wie zuvor. Bitte starte Counterpoint ohne das. Unter Linux braucht das deb-Paket nichts dergleichen.',
    close: 'Nicht öffnen',
    open: 'Trotzdem öffnen',
  },

  about: 'Electron {electron}, Chromium {chrome}, Node.js {node}',
  licence: 'MIT-Lizenz',

  report: {
    file: 'counterpoint-bericht.json',
    note: 'Versionen, Größen und Anzahlen. Keine Worte aus einer Karte, keine Namen, keine Ordner.',
  },
});
