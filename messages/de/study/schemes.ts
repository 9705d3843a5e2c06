import { translation } from '../../catalogue';
import * as english from '../../en/study/schemes';

export const schemes = translation(english.schemes, {
  schemes: {
    'expert-opinion': {
      name: 'Expertenmeinung',
      says: 'Eine Fachperson sagt es, also stimmt es wahrscheinlich.',
      example: '„Die Ärztin sagt, die Tablette hilft, also hilft sie wohl.“',
      questions: {
        expert: {
          asks: 'Ist diese Person wirklich vom Fach?',
          but: 'Diese Person ist nicht als Fachperson bekannt',
          and: 'Diese Person ist vom Fach',
        },
        field: {
          asks: 'Gehört die Behauptung zum Fachgebiet dieser Person?',
          but: 'Die Behauptung liegt außerhalb des Fachgebiets dieser Person',
          and: 'Die Behauptung gehört zum Fachgebiet dieser Person',
        },
        said: {
          asks: 'Hat die Fachperson genau das gesagt, oder wurde es übertrieben?',
          but: 'Die Fachperson hat es nicht so gesagt',
          and: 'Die Fachperson hat genau das gesagt',
        },
        bias: {
          asks: 'Hat die Fachperson etwas davon, es zu sagen?',
          but: 'Die Fachperson hat etwas davon und könnte befangen sein',
          and: 'Die Fachperson hat nichts davon, es zu sagen',
        },
        evidence: {
          asks: 'Nennt die Fachperson Belege?',
          but: 'Die Fachperson nennt keine Belege dafür',
          and: 'Die Fachperson nennt Belege, die man nachprüfen kann',
        },
        others: {
          asks: 'Sind andere Fachleute derselben Meinung?',
          but: 'Andere Fachleute sind anderer Meinung',
          and: 'Andere Fachleute sind derselben Meinung',
        },
      },
    },
    'position-to-know': {
      name: 'Zeugenaussage',
      says: 'Jemand, der dabei war, sagt es, also stimmt es wahrscheinlich.',
      example: '„Der Busfahrer sagt, die Ampel war rot, also war sie rot.“',
      questions: {
        knows: {
          asks: 'Konnte diese Person es von dort aus wissen?',
          but: 'Von dort aus konnte diese Person es nicht wissen',
          and: 'Diese Person war dort, wo man es wissen konnte',
        },
        said: {
          asks: 'Hat diese Person das wirklich gesagt?',
          but: 'Diese Person hat das nicht gesagt',
          and: 'Es ist belegt, dass diese Person das gesagt hat',
        },
        honest: {
          asks: 'Kann man darauf vertrauen, dass diese Person die Wahrheit sagt?',
          but: 'Es gibt Grund zu zweifeln, dass diese Person die Wahrheit sagt',
          and: 'Diese Person hat keinen Grund zu lügen',
        },
      },
    },
    analogy: {
      name: 'Analogie',
      says: 'In einem ähnlichen Fall war es so, also ist es auch hier so.',
      example: '„An der Nachbarschule hat das Handyverbot gewirkt, also wirkt es auch hier.“',
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
          but: 'Die beiden Fälle unterscheiden sich so, dass sich das Ergebnis ändert',
          and: 'Kein Unterschied zwischen den beiden Fällen ändert das Ergebnis',
        },
        counter: {
          asks: 'Gibt es einen ähnlichen Fall, in dem es anders war?',
          but: 'In einem anderen, ebenso ähnlichen Fall war es anders',
          and: 'In anderen ähnlichen Fällen war es genauso',
        },
      },
    },
    'cause-to-effect': {
      name: 'Von der Ursache zur Wirkung',
      says: 'A bewirkt B, und A tritt ein, also wird B eintreten.',
      example: '„Heute Nacht hat es gefroren, also wird die Straße glatt.“',
      questions: {
        occurs: {
          asks: 'Tritt die Ursache wirklich ein?',
          but: 'Die Ursache tritt hier nicht ein',
          and: 'Die Ursache tritt hier ein',
        },
        strong: {
          asks: 'Weiß man, dass die Ursache diese Wirkung hat?',
          but: 'Es ist nicht bekannt, dass diese Ursache diese Wirkung hat',
          and: 'Es ist nachgewiesen, dass diese Ursache diese Wirkung hat',
        },
        prevented: {
          asks: 'Könnte etwas die Wirkung verhindern?',
          but: 'Etwas anderes wird die Wirkung verhindern',
          and: 'Nichts verhindert die Wirkung',
        },
        otherwise: {
          asks: 'Gibt es Belege, dass die Wirkung ausbleibt?',
          but: 'Untersuchungen haben die Wirkung nicht gefunden',
          and: 'Untersuchungen haben die Wirkung gefunden',
        },
      },
    },
    correlation: {
      name: 'Von der Korrelation zur Ursache',
      says: 'Zwei Dinge treten zusammen auf, also bewirkt das eine das andere.',
      example: '„Wer frühstückt, hat bessere Noten, also verbessert Frühstück die Noten.“',
      questions: {
        real: {
          asks: 'Treten die beiden wirklich zusammen auf?',
          but: 'Die beiden treten meistens nicht zusammen auf',
          and: 'Zählungen zeigen, dass die beiden zusammen auftreten',
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
          and: 'Die beiden treten auch dann zusammen auf, wenn alles andere gleich bleibt',
        },
      },
    },
    sign: {
      name: 'Anzeichen',
      says: 'Es gibt ein Anzeichen dafür, also ist es da.',
      example: '„Da ist Rauch, also brennt es.“',
      questions: {
        there: {
          asks: 'Ist das Anzeichen wirklich da?',
          but: 'Das Anzeichen ist nicht wirklich da',
          and: 'Mehrere haben das Anzeichen gesehen',
        },
        reliable: {
          asks: 'Wie zuverlässig ist das Anzeichen?',
          but: 'Das Anzeichen bedeutet oft etwas anderes',
          and: 'Das Anzeichen bedeutet kaum je etwas anderes',
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
      example: '„Meine Cousine hat in einem Jahr Französisch gelernt, also kann es jeder.“',
      questions: {
        true: {
          asks: 'Stimmt das Beispiel?',
          but: 'Das Beispiel stimmt nicht',
          and: 'Das Beispiel ist belegt',
        },
        fits: {
          asks: 'Ist es wirklich ein Beispiel dafür?',
          but: 'Es ist ein Beispiel für etwas anderes',
          and: 'Es ist ein klares Beispiel dafür',
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
          asks: 'Gibt es Gegenbeispiele?',
          but: 'Es gibt Gegenbeispiele',
          and: 'Es ist kein Gegenbeispiel bekannt',
        },
      },
    },
    consequences: {
      name: 'Folgen',
      says: 'Es hätte gute oder schlechte Folgen, also sollte man es tun oder lassen.',
      example: '„Mit einer längeren Pause kämen wir zu spät, also sollten wir keine machen.“',
      questions: {
        likely: {
          asks: 'Wie wahrscheinlich ist diese Folge?',
          but: 'Diese Folge ist unwahrscheinlich',
          and: 'Es gibt gute Belege für diese Folge',
        },
        worth: {
          asks: 'Ist die Folge wirklich so gut oder so schlecht?',
          but: 'Die Folge ist nicht so gut oder so schlecht',
          and: 'Die Folge ist denen wichtig, die sie betrifft',
        },
        other: {
          asks: 'Gäbe es eine andere Folge, die schwerer wiegt?',
          but: 'Eine andere Folge würde schwerer wiegen',
          and: 'Keine andere Folge würde schwerer wiegen',
        },
      },
    },
    'popular-opinion': {
      name: 'Verbreitete Meinung oder Praxis',
      says: 'Die meisten glauben es oder tun es, also ist es wahr oder richtig.',
      example: '„Alle schreiben Hausaufgaben ab, also ist es in Ordnung.“',
      questions: {
        most: {
          asks: 'Glauben oder tun die meisten das wirklich?',
          but: 'Die meisten glauben oder tun das nicht',
          and: 'Eine Umfrage zeigt, dass die meisten das glauben oder tun',
        },
        informed: {
          asks: 'Haben sie einen guten Grund, oder folgen sie nur einander?',
          but: 'Die meisten glauben oder tun das nur, weil andere es auch tun',
          and: 'Die meisten haben eigene Gründe dafür',
        },
        otherwise: {
          asks: 'Gibt es einen guten Grund, anderer Meinung zu sein?',
          but: 'Es gibt einen guten Grund, anderer Meinung zu sein als die meisten',
          and: 'Es ist kein guter Grund bekannt, anderer Meinung zu sein',
        },
      },
    },
    rule: {
      name: 'Regel oder früherer Fall',
      says: 'Eine Regel oder frühere Entscheidung sagt, was in solchen Fällen zu tun ist, also sollte man es hier tun.',
      example: '„Die Hausordnung verbietet das Rennen, also müssen wir gehen.“',
      questions: {
        holds: {
          asks: 'Gibt es diese Regel wirklich, und gilt sie noch?',
          but: 'Eine solche Regel gibt es nicht, oder sie gilt nicht mehr',
          and: 'Die Regel ist festgeschrieben und gilt noch',
        },
        applies: {
          asks: 'Gilt die Regel für diesen Fall?',
          but: 'Die Regel gilt nicht für diesen Fall',
          and: 'Die Regel gilt für diesen Fall',
        },
        exception: {
          asks: 'Gibt es einen Grund für eine Ausnahme?',
          but: 'Hier gibt es einen Grund für eine Ausnahme',
          and: 'Hier gibt es keinen Grund für eine Ausnahme',
        },
        conflict: {
          asks: 'Sagt eine wichtigere Regel etwas anderes?',
          but: 'Eine wichtigere Regel sagt etwas anderes',
          and: 'Keine andere Regel sagt etwas anderes',
        },
      },
    },
    commitment: {
      name: 'Verpflichtung',
      says: 'Sie haben sich zu etwas verpflichtet, also sind sie auch dazu verpflichtet.',
      example: '„Sie ist im Team, also muss sie zum Training kommen.“',
      questions: {
        said: {
          asks: 'Haben sie sich wirklich dazu verpflichtet?',
          but: 'Sie haben sich nie dazu verpflichtet',
          and: 'Es ist belegt, dass sie sich dazu verpflichtet haben',
        },
        same: {
          asks: 'Gilt ihre Verpflichtung für diesen Fall?',
          but: 'Ihre Verpflichtung gilt nicht für diesen Fall',
          and: 'Ihre Verpflichtung gilt für diesen Fall',
        },
        changed: {
          asks: 'Haben sie aus gutem Grund ihre Meinung geändert?',
          but: 'Sie haben ihre Meinung seitdem aus gutem Grund geändert',
          and: 'Sie sind seitdem dabei geblieben',
        },
      },
    },
    'practical-reasoning': {
      name: 'Ziel und Mittel',
      says: 'Wir wollen ein Ziel, und das ist ein Mittel dazu, also sollten wir es tun.',
      example: '„Wir wollen saubere Luft, und Radfahren hilft, also sollten wir Rad fahren.“',
      questions: {
        goal: {
          asks: 'Sollten wir dieses Ziel wollen?',
          but: 'Dieses Ziel sollten wir nicht wollen',
          and: 'Über dieses Ziel sind wir uns einig',
        },
        works: {
          asks: 'Würde das zum Ziel führen?',
          but: 'Das würde nicht zum Ziel führen',
          and: 'Anderswo hat das funktioniert',
        },
        possible: {
          asks: 'Ist es überhaupt möglich?',
          but: 'Mit dem, was wir haben, ist es nicht möglich',
          and: 'Mit dem, was wir haben, ist es möglich',
        },
        better: {
          asks: 'Gibt es ein besseres Mittel?',
          but: 'Es gibt ein besseres Mittel zum selben Ziel',
          and: 'Kein anderes Mittel zu diesem Ziel ist besser',
        },
        harm: {
          asks: 'Schadet es, oder steht es einem anderen Ziel im Weg?',
          but: 'Es schadet mehr, als das Ziel wert ist',
          and: 'Es schadet weniger, als das Ziel wert ist',
        },
      },
    },
  },
  label: 'Art des Arguments',
  choose: 'Art des Arguments wählen',
  chooseFirst: 'Wählen Sie zuerst die Art des Arguments; dann stehen hier die Fragen.',
  change: 'Ändern',
  none: 'Keine davon',
  intro: 'Fügen Sie eine Frage als Kasten hinzu und passen Sie den Text an.',
  questions: 'Kritische Fragen',
  against: {
    premise: 'spricht gegen eine Prämisse',
    step: 'spricht gegen den Schritt',
    conclusion: 'spricht gegen die Folgerung',
  },
  premise: 'Welche Prämisse?',
  object: 'Einwenden',
  answer: 'Als Prämisse ergänzen',
  objectTo: 'Einwenden: {question}',
  answerTo: 'Als Prämisse ergänzen: {question}',
  asked: 'Gefragt: {numbers}',
  noStep:
    'Wählen Sie einen Schritt oder einen Kasten, der auf einen anderen antwortet; hier stehen dann die Fragen dazu.',
  stepOf: '{step} – {scheme}',
});
