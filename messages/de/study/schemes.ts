import { translation } from '../../catalogue';
import * as english from '../../en/study/schemes';

export const schemes = translation(english.schemes, {
  schemes: {
    'expert-opinion': {
      name: 'Urteil von Fachleuten',
      says: 'Jemand, der sich damit auskennt, sagt es, also ist es wahrscheinlich so.',
      questions: {
        expert: {
          asks: 'Kennt sich diese Person wirklich damit aus?',
          but: 'Diese Person ist nicht als Fachkraft bekannt',
          and: 'Diese Person ist vom Fach',
        },
        field: {
          asks: 'Gehört die Behauptung zu ihrem eigenen Fach?',
          but: 'Die Behauptung liegt außerhalb des Fachs dieser Person',
          and: 'Die Behauptung liegt im Fach dieser Person',
        },
        said: {
          asks: 'Hat sie genau das gesagt, oder wurde es verstärkt?',
          but: 'Die Fachperson hat es nicht so gesagt',
          and: 'Die Fachperson hat es wörtlich so gesagt',
        },
        bias: {
          asks: 'Könnte sie etwas davon haben, es zu sagen?',
          but: 'Die Fachperson hat etwas davon und könnte befangen sein',
          and: 'Die Fachperson hat nichts davon, es zu sagen',
        },
        evidence: {
          asks: 'Stützt sie es auf Belege?',
          but: 'Die Fachperson nennt keine Belege dafür',
          and: 'Die Fachperson stützt es auf Belege, die sich nachprüfen lassen',
        },
        others: {
          asks: 'Sind andere vom Fach derselben Meinung?',
          but: 'Andere vom Fach sind anderer Meinung',
          and: 'Andere vom Fach sind derselben Meinung',
        },
      },
    },
    'position-to-know': {
      name: 'Jemand, der dabei war',
      says: 'Jemand, der es wissen kann, sagt es, also ist es wahrscheinlich so.',
      questions: {
        knows: {
          asks: 'Konnte diese Person es von dort aus wissen?',
          but: 'Von dort aus konnte diese Person es nicht wissen',
          and: 'Diese Person war dort, wo man es wissen konnte',
        },
        said: {
          asks: 'Hat sie das wirklich gesagt?',
          but: 'Diese Person hat das nicht gesagt',
          and: 'Es ist belegt, dass diese Person das gesagt hat',
        },
        honest: {
          asks: 'Kann man sich darauf verlassen, dass sie sagt, was sie weiß?',
          but: 'Es gibt Grund zu zweifeln, dass diese Person es so erzählt, wie es war',
          and: 'Diese Person hat keinen Grund, es anders zu erzählen, als es war',
        },
      },
    },
    analogy: {
      name: 'Vergleich',
      says: 'In einem ähnlichen Fall war es so, also ist es hier so.',
      questions: {
        true: {
          asks: 'War es im anderen Fall wirklich so?',
          but: 'Im anderen Fall war es nicht so',
          and: 'Vom anderen Fall weiß man, dass es so war',
        },
        alike: {
          asks: 'Gleichen sich die beiden Fälle in dem, worauf es ankommt?',
          but: 'Die beiden Fälle gleichen sich nicht in dem, worauf es hier ankommt',
          and: 'Die beiden Fälle gleichen sich in dem, worauf es hier ankommt',
        },
        different: {
          asks: 'Gibt es einen Unterschied, der das Ergebnis ändert?',
          but: 'Die beiden Fälle unterscheiden sich in etwas, das das Ergebnis ändert',
          and: 'Kein Unterschied zwischen den Fällen würde das Ergebnis ändern',
        },
        counter: {
          asks: 'Gibt es einen ebenso ähnlichen Fall, in dem es anders war?',
          but: 'In einem anderen, ebenso ähnlichen Fall war es anders',
          and: 'In anderen ähnlichen Fällen war es genauso',
        },
      },
    },
    'cause-to-effect': {
      name: 'Von der Ursache zur Wirkung',
      says: 'Das eine bewirkt das andere, und das eine ist da, also kommt das andere.',
      questions: {
        occurs: {
          asks: 'Tritt die Ursache wirklich ein?',
          but: 'Die Ursache tritt hier nicht ein',
          and: 'Die Ursache tritt hier ein',
        },
        strong: {
          asks: 'Weiß man, dass die Ursache diese Wirkung hat?',
          but: 'Es ist nicht bekannt, dass diese Ursache diese Wirkung hat',
          and: 'Es ist gezeigt worden, dass diese Ursache diese Wirkung hat',
        },
        prevented: {
          asks: 'Könnte etwas die Wirkung verhindern?',
          but: 'Etwas anderes wird die Wirkung verhindern',
          and: 'Der Wirkung steht nichts im Weg',
        },
        otherwise: {
          asks: 'Gibt es Belege, dass die Wirkung ausbleibt?',
          but: 'Wo man danach gesucht hat, blieb die Wirkung aus',
          and: 'Wo man danach gesucht hat, trat die Wirkung ein',
        },
      },
    },
    correlation: {
      name: 'Vom Zusammentreffen zur Ursache',
      says: 'Zwei Dinge treten zusammen auf, also bewirkt das eine das andere.',
      questions: {
        real: {
          asks: 'Treten die beiden wirklich zusammen auf?',
          but: 'Die beiden treten meistens nicht zusammen auf',
          and: 'Man hat gezählt, und die beiden treten zusammen auf',
        },
        chance: {
          asks: 'Könnte es Zufall sein?',
          but: 'Dass die beiden zusammen auftreten, kann Zufall sein',
          and: 'Die beiden treten zu oft zusammen auf, um Zufall zu sein',
        },
        reversed: {
          asks: 'Könnte es umgekehrt sein?',
          but: 'Es kann umgekehrt sein: Das zweite bewirkt das erste',
          and: 'Das erste kommt vor dem zweiten',
        },
        third: {
          asks: 'Könnte etwas anderes beide bewirken?',
          but: 'Etwas anderes kann beide bewirken',
          and: 'Die beiden treten auch dort zusammen auf, wo alles andere gleich ist',
        },
      },
    },
    sign: {
      name: 'Anzeichen',
      says: 'Ein Anzeichen dafür ist zu sehen, also ist es da.',
      questions: {
        there: {
          asks: 'Ist das Anzeichen wirklich zu sehen?',
          but: 'Das Anzeichen ist nicht wirklich zu sehen',
          and: 'Mehrere haben das Anzeichen gesehen',
        },
        reliable: {
          asks: 'Wie oft bedeutet das Anzeichen genau das?',
          but: 'Das Anzeichen ist oft da ohne das, wofür es gehalten wird',
          and: 'Das Anzeichen ist kaum je da ohne das, wofür es steht',
        },
        other: {
          asks: 'Erklärt etwas anderes das Anzeichen besser?',
          but: 'Etwas anderes erklärt das Anzeichen mindestens ebenso gut',
          and: 'Nichts anderes erklärt das Anzeichen ebenso gut',
        },
      },
    },
    example: {
      name: 'Beispiel',
      says: 'In diesem Fall ist es so, also ist es allgemein so.',
      questions: {
        true: {
          asks: 'Stimmt das Beispiel?',
          but: 'Das Beispiel stimmt nicht, wie es erzählt wird',
          and: 'Das Beispiel ist belegt',
        },
        fits: {
          asks: 'Ist es ein Beispiel für genau das?',
          but: 'Das Beispiel ist eines für etwas anderes',
          and: 'Das Beispiel ist ein klarer Fall dessen, was behauptet wird',
        },
        typical: {
          asks: 'Ist das Beispiel typisch?',
          but: 'Das Beispiel ist nicht typisch',
          and: 'Das Beispiel ist typisch',
        },
        few: {
          asks: 'Gibt es genug Beispiele für eine so allgemeine Behauptung?',
          but: 'Ein Beispiel reicht nicht für eine so allgemeine Behauptung',
          and: 'Es gibt viele weitere Beispiele dieser Art',
        },
        exception: {
          asks: 'Gibt es Beispiele für das Gegenteil?',
          but: 'Es gibt Beispiele für das Gegenteil',
          and: 'Ein Beispiel für das Gegenteil ist nicht bekannt',
        },
      },
    },
    consequences: {
      name: 'Folgen',
      says: 'Es würde zu etwas Gutem oder Schlechtem führen, also sollte man es tun oder lassen.',
      questions: {
        likely: {
          asks: 'Wie wahrscheinlich ist diese Folge?',
          but: 'Diese Folge ist nicht wahrscheinlich',
          and: 'Es gibt gute Belege für diese Folge',
        },
        worth: {
          asks: 'Ist die Folge so gut oder so schlecht, wie es heißt?',
          but: 'Die Folge ist nicht so gut oder so schlecht, wie es heißt',
          and: 'Die Folge ist denen wichtig, die sie betrifft',
        },
        other: {
          asks: 'Gäbe es noch eine Folge, die schwerer wiegt?',
          but: 'Es gäbe noch eine Folge, die schwerer wiegt',
          and: 'Es gäbe keine andere Folge, die schwerer wiegt',
        },
      },
    },
    'popular-opinion': {
      name: 'Was die meisten meinen oder tun',
      says: 'Die meisten halten es für wahr oder tun es, also ist es wahr oder richtig.',
      questions: {
        most: {
          asks: 'Meinen oder tun die meisten das wirklich?',
          but: 'Die meisten meinen oder tun das nicht',
          and: 'Eine Umfrage zeigt, dass die meisten das meinen oder tun',
        },
        informed: {
          asks: 'Haben sie einen guten Grund, oder folgen sie nur einander?',
          but: 'Die meisten meinen oder tun das nur, weil andere es auch tun',
          and: 'Die meisten haben eigene Gründe, das zu meinen oder zu tun',
        },
        otherwise: {
          asks: 'Gibt es trotzdem einen guten Grund, anderer Meinung zu sein?',
          but: 'Es gibt einen guten Grund, anderer Meinung zu sein, was auch immer die meisten meinen',
          and: 'Ein guter Grund, anderer Meinung zu sein, ist nicht bekannt',
        },
      },
    },
    rule: {
      name: 'Regel oder früherer Fall',
      says: 'Eine Regel oder eine frühere Entscheidung sagt, was in solchen Fällen zu tun ist, also ist es hier zu tun.',
      questions: {
        holds: {
          asks: 'Gibt es diese Regel wirklich, und gilt sie noch?',
          but: 'Eine solche Regel gibt es nicht, oder sie gilt nicht mehr',
          and: 'Die Regel ist festgehalten und gilt heute',
        },
        applies: {
          asks: 'Ist das ein Fall, um den es der Regel geht?',
          but: 'Um Fälle wie diesen geht es der Regel nicht',
          and: 'Das ist ein Fall, um den es der Regel geht',
        },
        exception: {
          asks: 'Gibt es einen Grund für eine Ausnahme?',
          but: 'An diesem Fall verlangt etwas eine Ausnahme',
          and: 'An diesem Fall verlangt nichts eine Ausnahme',
        },
        conflict: {
          asks: 'Sagt eine andere Regel, die schwerer wiegt, etwas anderes?',
          but: 'Eine andere Regel, die schwerer wiegt, sagt etwas anderes',
          and: 'Keine andere Regel sagt etwas anderes',
        },
      },
    },
    commitment: {
      name: 'Verpflichtung',
      says: 'Sie haben sich zu etwas verpflichtet, also sind sie auch hierzu verpflichtet.',
      questions: {
        said: {
          asks: 'Haben sie sich wirklich dazu verpflichtet?',
          but: 'Dazu haben sie sich nie verpflichtet',
          and: 'Es ist belegt, dass sie sich dazu verpflichtet haben',
        },
        same: {
          asks: 'Trifft das, was sie gesagt haben, diesen Fall?',
          but: 'Was sie gesagt haben, trifft diesen Fall nicht',
          and: 'Was sie gesagt haben, trifft diesen Fall',
        },
        changed: {
          asks: 'Können sie aus gutem Grund ihre Meinung geändert haben?',
          but: 'Sie haben ihre Meinung seitdem geändert, und aus gutem Grund',
          and: 'Sie sind seitdem nicht davon abgerückt',
        },
      },
    },
    'practical-reasoning': {
      name: 'Ziel und Mittel',
      says: 'Wir wollen ein Ziel, und das ist ein Mittel dazu, also sollten wir es tun.',
      questions: {
        goal: {
          asks: 'Sollten wir dieses Ziel wollen?',
          but: 'Dieses Ziel sollten wir nicht wollen',
          and: 'Über dieses Ziel sind wir uns einig',
        },
        works: {
          asks: 'Würde uns das ans Ziel bringen?',
          but: 'Das würde uns nicht ans Ziel bringen',
          and: 'Anderswo hat das funktioniert',
        },
        possible: {
          asks: 'Lässt es sich überhaupt machen?',
          but: 'Mit dem, was da ist, lässt es sich nicht machen',
          and: 'Mit dem, was da ist, lässt es sich machen',
        },
        better: {
          asks: 'Gibt es ein besseres Mittel?',
          but: 'Es gibt ein besseres Mittel zum selben Ziel',
          and: 'Kein anderes Mittel zum Ziel ist besser',
        },
        harm: {
          asks: 'Schadet es, oder steht es einem anderen Ziel im Weg?',
          but: 'Es richtet einen Schaden an, der schwerer wiegt als das Ziel',
          and: 'Der Schaden, den es anrichtet, wiegt weniger als das Ziel',
        },
      },
    },
  },
  label: 'Art des Schlusses',
  intro:
    'Was man einen Schritt dieser Art fragen sollte. Aus einer Frage wird ein Kasten mit ihrem Satz, den du dann änderst.',
  questions: 'Kritische Fragen',
  against: {
    premise: 'spricht gegen eine Prämisse',
    step: 'spricht gegen den Schritt',
    conclusion: 'spricht gegen die Folgerung',
  },
  premise: 'Welche Prämisse gemeint ist',
  object: 'Einwenden',
  answer: 'Als Prämisse ergänzen',
  objectTo: 'Einwenden: {question}',
  answerTo: 'Als Prämisse ergänzen: {question}',
  asked: 'Gefragt: {numbers}',
  show: '{number} zeigen',
  noStep: 'Wähle einen Kasten, der auf einen anderen antwortet, oder einen Schritt: Zu seiner Art gehören Fragen.',
  stepOf: '{step} – {scheme}',
});
