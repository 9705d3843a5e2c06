import { translation } from '../catalogue';
import * as english from '../en/formats';

export const formats = translation(english.formats, {
  losses: {
    reasons: '{count, plural, one {ein Grund} other {# Gründe}}',
    undercutters:
      '{count, plural, one {ein Einwand gegen einen Schritt, jetzt gegen dessen Prämisse} other {# Einwände gegen Schritte, jetzt gegen deren Prämissen}}',
    'co-premises':
      '{count, plural, one {ein Schritt aus mehreren Prämissen, jetzt getrennt} other {# Schritte aus mehreren Prämissen, jetzt getrennt}}',
    'shared-claims':
      '{count, plural, one {eine Behauptung an mehreren Stellen, jetzt kopiert} other {# Behauptungen an mehreren Stellen, jetzt kopiert}}',
    'deep-branches':
      '{count, plural, one {ein zu tief liegender Zweig, jetzt ein eigener Baum} other {# zu tief liegende Zweige, jetzt eigene Bäume}}',
    'several-trees':
      '{count, plural, one {eine Behauptung außerhalb des ersten Baums} other {# Behauptungen außerhalb des ersten Baums}}',
    'empty-texts': '{count, plural, one {eine leere Behauptung, jetzt „…“} other {# leere Behauptungen, jetzt „…“}}',
    'white-space': 'Zeilenumbrüche und überzählige Leerzeichen',
    title: 'der Titel',
    description: 'die Beschreibung',
    heading: 'Name und Klasse',
    template: 'die Vorlage der Karte',
    anchors: '{count, plural, one {die Textstelle einer Behauptung} other {die Textstellen von # Behauptungen}}',
    sources: 'die Quellen',
    holders: '{count, plural, one {wer eine Behauptung vertritt} other {wer # Behauptungen vertritt}}',
    bases: '{count, plural, one {worauf eine Behauptung beruht} other {worauf # Behauptungen beruhen}}',
    unstated:
      '{count, plural, one {dass eine Behauptung unausgesprochen ist} other {dass # Behauptungen unausgesprochen sind}}',
    questions: '{count, plural, one {eine beantwortete Frage} other {# beantwortete Fragen}}',
    verdicts: '{count, plural, one {ein Urteil} other {# Urteile}}',
    notes: '{count, plural, one {eine Notiz} other {# Notizen}}',
    schemes: '{count, plural, one {das Schema eines Schritts} other {die Schemata von # Schritten}}',
    strengths: '{count, plural, one {die Stärke eines Schritts} other {die Stärken von # Schritten}}',
    positions: '{count, plural, one {ein verschobener Zweig} other {# verschobene Zweige}}',
    folding: '{count, plural, one {ein eingeklappter Zweig} other {# eingeklappte Zweige}}',
    presentation: 'die Reihenfolge der Vorführung',
    'dismissed-advice': 'verworfene Hinweise',
    'other-keys': 'Angaben anderer Programme',
  },
  lost: '{name} enthält nicht: {losses}',
  problems: {
    broken: 'Das ist keine solche Datei, oder sie ist beschädigt.',
    encoding:
      'Die Datei nennt keine Zeichenkodierung und wurde als {about} gelesen. Sind Buchstaben falsch, wählen Sie eine andere.',
    syntax: 'Das wurde weggelassen, weil es nicht lesbar ist: {about}',
    'too-large': 'Die Datei ist größer, als eine Karte sein kann, und wurde nicht gelesen.',
    'too-deep': 'Die Datei ist zu tief verschachtelt und wurde nicht gelesen.',
    'repeated-id': 'Die Kennung „{about}“ fehlt oder kommt zweimal vor; sie wurde neu vergeben.',
    'no-premise': 'Schritt „{about}“ geht von keiner Behauptung aus und wurde weggelassen.',
    'no-target': 'Schritt „{about}“ hat kein Ziel und wurde weggelassen.',
    'unknown-reference': '„{about}“ ist nicht in der Datei; das wurde weggelassen.',
    circle: 'Schritt „{about}“ führt zu sich selbst zurück und wurde weggelassen.',
    'no-place': 'Dafür hat eine Karte keinen Platz: {about}',
    kept: 'Das zeigt eine Karte nicht; sie behält es für Dateien in diesem Format: {about}',
  },
  problem: '{name}: {problem}',
  problemAt: '{name}, {place}: {problem}',
  more: '{name}: {count, plural, one {ein weiteres Problem} other {# weitere Probleme}}',
  map: 'Counterpoint-Karte',
  read: 'lesen',
  written: 'schreiben',
  converted:
    '{file}: {claims, plural, one {eine Behauptung} other {# Behauptungen}}, {steps, plural, one {ein Schritt} other {# Schritte}}',
  progress: '{done} von {all}: {name}',
  noInput: 'Welche Datei soll umgewandelt werden? Geben Sie einen oder mehrere Namen an.',
  noOutput: 'Geben Sie mit -o die neue Datei an, oder einen Ordner für mehrere.',
  noFormat: '„{name}“ nennt kein Format. Geben Sie eines mit --to an: {formats}.',
  unknownFormat: 'Ein Format „{name}“ gibt es nicht. Wählen Sie eines von {formats}.',
  cannotWrite: '{format} kann nur gelesen werden. Wählen Sie eines von {formats}.',
  cannotRead: '{format} kann nur geschrieben werden. Wählen Sie eines von {formats}.',
  notRecognised:
    '„{name}“ ist keine Karte in einem bekannten Format. Wenn doch, geben Sie es mit --from an: {formats}.',
  several: '„{name}“ kann {formats} sein. Geben Sie das Format mit --from an.',
  emptyFolder: 'In „{name}“ ist keine Karte in einem bekannten Format.',
});
