import { translation } from '../../catalogue';
import * as english from '../../en/window/import';

export const importing = translation(english.importing, {
  title: '„{name}“ öffnen',
  chooseFormat: 'Format wählen',
  several: 'Es kann {formats} sein. Bitte wählen Sie.',
  unknown: 'Das Format wurde nicht erkannt. Bitte wählen Sie eines.',
  encoding: 'Zeichenkodierung',
  guessed: 'Automatisch erkannt',
  facts:
    '{claims, plural, one {Eine Behauptung} other {# Behauptungen}}, {steps, plural, one {ein Schritt} other {# Schritte}}',
  noMap: 'Es gibt keine Karte zu zeigen.',
  problems: '{count, plural, one {Ein Problem in der Datei} other {# Probleme in der Datei}}',
  about: 'Zu dieser Datei',
  problemAt: '{place}: {problem}',
  asNew: 'Als neue Karte öffnen',
  addBelow: 'Unter der ausgewählten Behauptung einfügen',
  addToMap: 'In diese Karte einfügen',
  added:
    '{claims, plural, one {Eine Behauptung eingefügt. Strg+Z nimmt sie wieder weg.} other {# Behauptungen eingefügt. Strg+Z nimmt sie wieder weg.}}',
  tooLarge:
    '„{name}“ ist größer als {most} MB und wurde nicht gelesen; es hat sich nichts geändert. Exportieren Sie stattdessen einen Teil davon.',
  failed: '„{name}“ konnte nicht gelesen werden. Es hat sich nichts geändert; bitte versuchen Sie es noch einmal.',
  mayBeArticle: 'Dieser Text kann ein Artikel oder eine Argumentkarte sein. Wie soll er geöffnet werden?',
  asArticle: 'Als Artikel öffnen',
  asMap: 'Als Karte öffnen',
  many: '{count, plural, =0 {Es kam keine Karte hinzu.} one {Eine Karte ist zu Ihren Karten hinzugekommen.} other {# Karten sind zu Ihren Karten hinzugekommen.}}',
  withProblems: 'Mit Problemen, die beim einzelnen Öffnen aufgelistet werden: {names}.',
  notRead: 'Nicht gelesen: {names}.',
  articlesAlone: 'Öffnen Sie Artikel einzeln: {names}.',
});
