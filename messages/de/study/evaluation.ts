import { translation } from '../../catalogue';
import * as english from '../../en/study/evaluation';

export const evaluation = translation(english.evaluation, {
  standings: { stands: 'steht', falls: 'fällt', open: 'ist offen' },
  because: {
    rejected: 'du es ablehnst',
    doubted: 'du es bezweifelst',
    unopposed: 'nichts dagegen spricht',
    supported: '{by} dafür spricht',
    'supported-in-spite': '{by} dafür spricht und kein Einwand dagegen steht',
    'all-answered':
      '{via, select, step {der Schritt von {by} dagegen} other {{by}}} fällt und kein anderer Einwand dagegen steht',
    'unanswered-objection': 'auf {by} nichts antwortet',
    'objection-stands': '{by} dagegen steht, trotz aller Antworten',
    'reasons-fall':
      '{via, select, step {der Schritt von {by} dafür} other {{by}}} fällt und kein anderer Grund dafür hält',
    contested: '{by} dagegen steht und ein Grund dafür nicht gefallen ist',
    circle: 'es an {by} hängt und das am Ende wieder daran: nichts außerhalb dieses Kreises entscheidet es',
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
  noThesis: 'Es gibt noch keine These: Das wird die erste Behauptung, auf die andere antworten.',
  selectedClaim: 'Die gewählte Behauptung',
  selectedStep: 'Der gewählte Schritt',
  yourVerdict: 'Dein Urteil über diese Behauptung',
  yourVerdictOnStep: 'Dein Urteil über diesen Schritt, abgesehen von seinen Prämissen',
  nothingSelected: 'Wähle einen Kasten, oder mit L einen Schritt, um darüber zu urteilen.',
  verdicts: { '': 'Keines', accept: 'Ich nehme es an', doubt: 'Ich bezweifle es', reject: 'Ich lehne es ab' },
  carries: 'Was die These trägt',
  carriesNothing: 'Kein einzelner Zweifel würde ändern, wie es um die These steht.',
  working: 'Wird berechnet…',
  without:
    'Wenn du das bezweifelst, {thesis, select, stands {steht die These} falls {fällt die These} other {ist die These offen}}{changed, plural, offset:1 =0 {} =1 {} one {, und # weiteres ändert sich mit} other {, und # weitere ändern sich mit}}.',
  more: '{count} weitere würden es ändern.',
  counts:
    'Von den Behauptungen {stands, plural, one {steht #} other {stehen #}}, {falls, plural, one {fällt #} other {fallen #}} und {open, plural, one {ist # offen} other {sind # offen}}.',
  meaning: '„Steht“ heißt: In dieser Karte bleibt nichts dagegen unbeantwortet. Es heißt nicht „wahr“.',
  trialBegun: 'Was wäre, wenn: Was du jetzt urteilst, ist nur ausprobiert. E führt zurück.',
  trialEnded: 'Zurück zur Karte, wie sie ist.',
  trialKept: 'Deine Urteile stehen jetzt in der Karte.',
  trialNote:
    'Was wäre, wenn: {verdicts, plural, =0 {Beurteile einen Kasten mit Y, H oder X und sieh, was folgt. Nichts wird behalten.} one {Ein Urteil ist nur ausprobiert.} other {# Urteile sind nur ausprobiert.}}',
  keep: 'Behalten',
  goBack: 'Zurück',
  judged:
    '{own, select, stands {Es steht jetzt.} falls {Es fällt jetzt.} open {Es ist jetzt offen.} other {Beurteilt.}} Die These {thesis, select, stands {steht} falls {fällt} other {ist offen}}.',
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
