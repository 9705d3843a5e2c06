import { translation } from '../../catalogue';
import * as english from '../../en/study/evaluation';

export const evaluation = translation(english.evaluation, {
  standings: { stands: 'steht', falls: 'fällt', open: 'ist offen' },
  because: {
    rejected: 'Sie es ablehnen',
    doubted: 'Sie es bezweifeln',
    unopposed: 'nichts dagegen spricht',
    supported: '{by} dafür spricht',
    'supported-in-spite': '{by} dafür spricht und kein Einwand dagegen steht',
    'all-answered':
      '{via, select, step {der Schritt von {by} dagegen} other {{by}}} fällt und kein anderer Einwand dagegen steht',
    'unanswered-objection': '{by} unbeantwortet ist',
    'objection-stands': '{by} trotz der Antworten dagegen steht',
    'reasons-fall':
      '{via, select, step {der Schritt von {by} dafür} other {{by}}} fällt und kein anderer Grund dafür steht',
    contested: '{by} dagegen steht, ein Grund dafür aber nicht gefallen ist',
    circle: 'es von {by} abhängt und das wieder davon: Nichts außerhalb dieses Kreises entscheidet es',
    'objection-open':
      '{via, select, step {der Schritt von {by} dagegen offen ist} other {{by} dagegen spricht und selbst offen ist}}',
    'reason-open':
      '{via, select, step {der Schritt von {by} dafür offen ist} other {{by} dafür spricht und selbst offen ist}}',
    'premise-falls': 'seine Prämisse {by} fällt',
    undercut: 'es nicht folgt, denn {by}',
    'premise-open': 'seine Prämisse {by} offen ist',
    'undercutter-open':
      '{via, select, step {der Einwand {by} gegen den Schritt offen ist} other {{by} gegen den Schritt spricht und selbst offen ist}}',
    holds: 'seine Prämissen stehen und kein Einwand gegen den Schritt steht',
  },
  together: '{first} zusammen mit {others}',
  sentence: '{standing}, weil {because}',
  quoted: '{number} „{text}“',
  why: '– weil {because}.',
  marks: { stands: 'Steht', falls: 'Fällt', open: 'Offen' },
  thesis: 'Die These',
  noThesis: 'Es gibt noch keine These. Die erste Behauptung mit einer Antwort wird zur These.',
  selectedClaim: 'Die gewählte Behauptung',
  selectedStep: 'Der gewählte Schritt',
  yourVerdict: 'Ihr Urteil über diese Behauptung',
  yourVerdictOnStep: 'Ihr Urteil über diesen Schritt, ohne seine Prämissen',
  nothingSelected: 'Wählen Sie einen Kasten oder mit L einen Schritt, um ihn zu beurteilen.',
  verdicts: { '': 'Keines', accept: 'Ich nehme es an', doubt: 'Ich bezweifle es', reject: 'Ich lehne es ab' },
  carries: 'Wovon die These abhängt',
  carriesNothing: 'Kein einzelner Zweifel würde an der These etwas ändern.',
  working: 'Wird ausgewertet…',
  without:
    'Wenn Sie das bezweifeln, {thesis, select, stands {steht die These} falls {fällt die These} other {ist die These offen}}{changed, plural, offset:1 =0 {} =1 {} one {, und # weiteres ändert sich mit} other {, und # weitere ändern sich mit}}.',
  more: '{count, plural, one {Eine weitere Behauptung würde} other {# weitere würden}} daran etwas ändern.',
  counts:
    '{stands, plural, one {# Behauptung steht} other {# Behauptungen stehen}}, {falls, plural, one {# fällt} other {# fallen}}, {open, plural, one {# ist} other {# sind}} offen.',
  meaning: '„Steht“ heißt: Nichts in dieser Karte widerlegt es. Es heißt nicht „wahr“.',
  trialBegun: 'Was wäre, wenn: Ihre Urteile sind jetzt nur ausprobiert. {key} führt zurück.',
  trialEnded: 'Zurück zur Karte.',
  trialKept: 'Ihre Urteile stehen jetzt in der Karte.',
  trialNote:
    '{verdicts, plural, =0 {Was wäre, wenn: Beurteilen Sie einen Kasten mit Y, H oder X und sehen Sie, was folgt. Noch wird nichts übernommen.} one {Ein Urteil wird ausprobiert.} other {# Urteile werden ausprobiert.}}',
  keep: 'Übernehmen',
  goBack: 'Verwerfen',
  judged:
    '{own, select, stands {Das steht jetzt.} falls {Das fällt jetzt.} open {Das ist jetzt offen.} other {Beurteilt.}} Die These {thesis, select, stands {steht} falls {fällt} other {ist offen}}.',
  spoken: { stands: 'Steht.', falls: 'Fällt.', open: 'Offen.' },
  onlyGrounded:
    'Eine Karte wird nur mit der Semantik „grounded“ ausgewertet. Die anderen gelten für .apx-, .tgf- und .af-Dateien.',
  badLimit: '--limit {value}: Geben Sie eine Zahl von Sekunden über 0 an.',
  notSettled:
    'Nach {seconds} s nicht fertig: Vielleicht gibt es sehr viele Extensionen. Geben Sie mit --limit mehr Zeit.',
  notGraph: '„{name}“ ist nicht lesbar. Zeile {line}: {problem}.',
  graphProblems: {
    form: '„{about}“ passt nicht zum Format',
    missing: 'hier fehlt etwas',
    unknown: 'es gibt kein Argument „{about}“',
    twice: 'es gibt schon ein Argument „{about}“',
    number: '{about} Argumente sind zu viele',
  },
});
