import { translation } from '../../catalogue';
import * as english from '../../en/study/checks';

const unstatedPremise = 'Unausgesprochene Prämisse ergänzen';

const missingLink = 'Vielleicht verbindet eine unausgesprochene Prämisse die beiden.';

const editText = 'Text bearbeiten';

export const checks = translation(english.checks, {
  rules: {
    'unanswered-objection': {
      name: 'Unbeantworteter Einwand',
      means: 'Das spricht gegen Ihr Argument, und die Karte antwortet nicht darauf.',
      why: 'Wer die Karte liest, wird denken, dass Sie keine Antwort haben.',
      fix: 'Darauf antworten',
    },
    'circular-support': {
      name: 'Zirkelschluss',
      means: 'Diese Behauptungen stützen sich im Kreis, sodass am Ende eine Behauptung ihr eigener Grund ist.',
      why: 'Wer eine davon bezweifelt, hat keinen Grund, die anderen zu glauben.',
      fix: 'Schritt zeigen',
    },
    'supports-and-attacks': {
      name: 'Dafür und dagegen',
      means: 'Diese Behauptung ist für dieselbe Sache zugleich Grund und Einwand.',
      why: 'Beides zugleich geht kaum. Vielleicht ist einer der beiden Schritte ein Versehen.',
      fix: 'Behauptung zeigen',
    },
    'same-claim-twice': {
      name: 'Zweimal dieselbe Behauptung',
      means: 'Zwei Kästen sagen dasselbe.',
      why: 'Eine Antwort auf die eine lässt die andere unbeantwortet.',
      fix: 'Die andere zeigen',
    },
    'hidden-inference': {
      name: 'Grund in einem Kasten',
      means: 'In diesem Kasten stehen eine Behauptung und ein Grund dafür.',
      why: 'Solange beide in einem Kasten stehen, kann niemand den Schritt dazwischen in Frage stellen.',
      fix: editText,
    },
    'two-claims': {
      name: 'Zwei Behauptungen in einem Kasten',
      means: 'Dieser Kasten behauptet mehr als eine Sache.',
      why: 'Eine Antwort kann auf die eine zutreffen und auf die andere nicht.',
      fix: 'Auf zwei Kästen verteilen',
    },
    'no-sentence': {
      name: 'Kein ganzer Satz',
      means: 'Das ist eine Frage oder zu kurz für eine Behauptung.',
      why: 'Nur eine Behauptung kann wahr oder falsch sein und Gründe und Einwände haben.',
      fix: editText,
    },
    'no-ground': {
      name: 'Nicht gestützt',
      means: 'Diese Behauptung hat keinen Grund und keine Quelle.',
      why: 'Hier gibt es nichts, was Zweifelnde überzeugen könnte.',
      fix: 'Angeben, worauf sie beruht',
    },
    'no-holder': {
      name: 'Wer sagt das?',
      means: 'Diese Gegenbehauptung spricht gegen die These, aber die Karte sagt nicht, wer sie vertritt.',
      why: 'Eine faire Karte sagt, wer die andere Meinung vertritt.',
      fix: 'Angeben, wer das sagt',
    },
    'loose-conclusion-term': {
      name: 'Begriff fehlt in den Prämissen',
      means: 'Die Folgerung benutzt einen Begriff, den ihr Grund nicht nennt.',
      why: missingLink,
      fix: unstatedPremise,
    },
    'loose-premise-term': {
      name: 'Unverbundener Begriff',
      means: 'Eine Prämisse benutzt einen Begriff, den weder die Folgerung noch eine andere Prämisse nennt.',
      why: missingLink,
      fix: unstatedPremise,
    },
  },
  intro: 'Hinweise zur Argumentation. Sie entscheiden und können verwerfen, was Sie nicht überzeugt.',
  none: 'Counterpoint hat nichts gefunden, was fehlt.',
  count: '{count, plural, one {Eine Stelle} other {# Stellen}} zu prüfen.',
  hints: 'Auch schwächere Hinweise zeigen (irren öfter)',
  hint: 'schwächerer Hinweis',
  term: '„{term}“',
  terms: 'Es geht um {terms}.',
  dismiss: 'Verwerfen…',
  dismissReason: 'Warum? (Notiz für Sie selbst)',
  dismissNow: 'Verwerfen',
  dismissed: '{count, plural, one {Ein Hinweis} other {# Hinweise}} verworfen',
  restore: 'Wiederherstellen',
  line: '{where} {name} – {means}',
  advice: '{count, plural, one {Ein Hinweis:} other {# Hinweise:}}',
});
