import { translation } from '../../catalogue';
import * as english from '../../en/window/text-pane';

export const textPane = translation(english.textPane, {
  editor: 'Die Karte als Text',
  hint: 'Vor einen Grund gehört +, vor einen Einwand -, eingerückt.',
  titles: 'Titel',
  problems: '{count, plural, one {Ein Problem im Text} other {# Probleme im Text}}',
  at: 'Zeile {line}: {problem}',
  noProblems: 'Keine Probleme im Text.',

  problem: {
    sign: 'Eine Zeile mit {sign} am Anfang steht direkt unter ihrer Behauptung, eingerückt.',
    colon: 'Setzen Sie hinter den Titel „{about}“ einen Doppelpunkt.',
    number: 'Eine Prämisse beginnt mit ihrer Nummer, etwa (1).',
    bracket: 'Schließen Sie den Titel mit {sign}.',
    comment: 'Der Kommentar, der mit {sign} beginnt, hat kein Ende.',
    heading: 'Die Zeilen über die Karte enden mit ===.',
    data: 'Es fehlt eine schließende geschweifte Klammer.',
    line: 'Setzen Sie eine leere Zeile davor.',
    broken: 'Hier ist keine Behauptung zu lesen.',
    'too-large': 'Der Text ist zu lang, um mit der Karte gespeichert zu werden.',
    'too-deep': 'Das ist zu weit eingerückt.',
    'repeated-id': 'Den Titel „{about}“ gibt es zweimal.',
    'no-premise': 'Hier steht keine Behauptung, von der das ausgeht.',
    'no-target': 'Darüber steht nichts, worauf sich das bezieht.',
    conclusion: 'Unter die Prämissen gehören ---- und die Konklusion.',
    'unknown-reference': 'Keine Behauptung hat den Titel „{about}“.',
    circle: 'Das führt zu sich selbst zurück und wird ausgelassen.',
    'no-place': 'Dafür hat eine Karte keinen Platz; es bleibt im Text.',
  },
});
