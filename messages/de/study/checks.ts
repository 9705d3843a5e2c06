import { translation } from '../../catalogue';
import * as english from '../../en/study/checks';

const unstatedPremise = 'Unausgesprochene Prämisse ergänzen';

const missingLink = 'Vielleicht verbindet eine unausgesprochene Prämisse die beiden.';

const editText = 'Den Text ändern';

export const checks = translation(english.checks, {
  rules: {
    'unanswered-objection': {
      name: 'Ein Einwand, auf den niemand antwortet',
      means: 'Das spricht gegen dein Argument, und nichts in der Karte erwidert darauf.',
      why: 'Wer die Karte liest, wird denken, dass du keine Antwort hast.',
      fix: 'Darauf antworten',
    },
    'circular-support': {
      name: 'Ein Kreis von Gründen',
      means:
        'Diese Behauptungen stützen einander im Kreis. Am Ende ist also eine Behauptung ein Grund für sich selbst.',
      why: 'Wer eine davon bezweifelt, findet nirgends Halt.',
      fix: 'Den Schritt zeigen',
    },
    'supports-and-attacks': {
      name: 'Dafür und dagegen zugleich',
      means: 'Diese Behauptung ist ein Grund für etwas und ein Einwand gegen dasselbe.',
      why: 'Beides zugleich geht kaum. Einer der beiden Schritte ist vielleicht anders gemeint.',
      fix: 'Die Behauptung zeigen',
    },
    'same-claim-twice': {
      name: 'Zweimal dieselbe Behauptung',
      means: 'Zwei Kästen sagen dasselbe.',
      why: 'Wer auf die eine antwortet, lässt die andere unbeantwortet.',
      fix: 'Die andere zeigen',
    },
    'hidden-inference': {
      name: 'Ein Grund im Inneren eines Kastens',
      means: 'In diesem Kasten steht eine Behauptung zusammen mit einem Grund für sie.',
      why: 'Solange der Schritt in einem Kasten steckt, kann ihn niemand in Frage stellen.',
      fix: editText,
    },
    'two-claims': {
      name: 'Zwei Behauptungen in einem Kasten',
      means: 'Dieser Kasten sagt mehr als eine Sache.',
      why: 'Eine Antwort kann die eine treffen und die andere nicht.',
      fix: 'Der zweiten einen eigenen Kasten geben',
    },
    'no-sentence': {
      name: 'Kein ganzer Satz',
      means: 'Das ist eine Frage, oder es ist zu kurz für eine Aussage.',
      why: 'Nur was behauptet wird, kann wahr oder falsch sein, gestützt oder beantwortet werden.',
      fix: editText,
    },
    'no-ground': {
      name: 'Nichts, worauf es beruht',
      means:
        'Kein Grund spricht für diese Behauptung, und es steht nicht da, worauf sie beruht oder wo du sie gelesen hast.',
      why: 'Wer sie nicht schon glaubt, hat keinen Anhaltspunkt.',
      fix: 'Sagen, worauf sie beruht',
    },
    'no-holder': {
      name: 'Wer sagt das?',
      means: 'Diese Gegenbehauptung spricht gegen die These, und es steht nicht da, von wem sie ist.',
      why: 'Eine faire Karte sagt, wer die andere Meinung vertritt.',
      fix: 'Sagen, wer das sagt',
    },
    'loose-conclusion-term': {
      name: 'Ein Begriff, den keine Prämisse nennt',
      means: 'Der Schluss spricht von etwas, das sein Grund nicht nennt.',
      why: missingLink,
      fix: unstatedPremise,
    },
    'loose-premise-term': {
      name: 'Ein Begriff, der in der Luft hängt',
      means: 'Eine Prämisse spricht von etwas, das weder der Schluss noch eine Mitprämisse nennt.',
      why: missingLink,
      fix: unstatedPremise,
    },
  },
  intro: 'Rat zu deinen Begründungen. Du entscheidest; womit du nicht einverstanden bist, kannst du beiseitelegen.',
  none: 'Es fehlt nichts von dem, worauf Counterpoint achtet.',
  count: '{count, plural, one {Eine Sache zum Ansehen.} other {# Sachen zum Ansehen.}}',
  hints: 'Auch Hinweise: Sie irren öfter',
  hint: 'Hinweis',
  term: '„{term}“',
  terms: 'Es geht um {terms}.',
  ignore: 'Beiseitelegen…',
  ignoreWhy: 'Warum? (für dich selbst)',
  ignoreDo: 'Beiseitelegen',
  aside: '{count, plural, one {Ein Rat liegt} other {# Ratschläge liegen}} beiseite',
  takeUp: 'Wieder aufnehmen',
  line: '{where} {name}. {means}',
  advice: '{count, plural, one {Ein Rat:} other {# Ratschläge:}}',
});
