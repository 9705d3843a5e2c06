import { translation } from '../catalogue';
import * as english from '../en/argument';

export const argument = translation(english.argument, {
  steps: {
    reason: 'weil',
    objection: 'aber',
    rebuttal: 'in Erwiderung',
    undercutter: 'folgt nicht, denn',
  },

  box: {
    and: 'und',
    unstated: 'unausgesprochen',
    mine: 'meine Antwort',
    says: '{holder} sagt:',
    see: 'siehe {number}',
    returnsTo: 'zurück zu {number}',
    continued: 'weiter auf einer anderen Seite',
    hidden: '{claims} verborgen{unanswered, plural, =0 {} other { · {unanswered} noch unbeantwortet}}',
  },

  legend: {
    reason: 'ein Grund',
    objection: 'ein Einwand',
    rebuttal: 'eine Erwiderung auf einen Einwand',
    undercutter: 'ein Einwand gegen einen Schritt',
    unstated: 'unausgesprochen: vorausgesetzt, nicht gesagt',
    mine: 'von der Schülerin oder dem Schüler',
    paragraph: 'Absatz des Artikels',
  },

  sheet: {
    place: 'Blatt {number} von {all} · Reihe {row}, Spalte {column}',
    left: 'an den linken Marken schneiden und auf das Blatt links davon legen',
    top: 'an den oberen Marken schneiden und auf das Blatt darüber legen',
    both: 'an den linken und oberen Marken schneiden und auf die Blätter links davon und darüber legen',
  },

  worksheet: {
    fields: 'Name ______________________     Klasse __________     Datum ______________',
    list: 'Sätze zum Einsetzen',
    key: 'Lösung: {title}',
  },

  source: 'Quelle: {source}',
  sources: 'Quellen',
  attachment: 'Die Argumentkarte, für Counterpoint',
  quoted: '„{title}“',
  copyTitle: '{title} – Kopie',

  told: {
    map: 'Argumentkarte mit {claims, plural, one {einer Behauptung} other {# Behauptungen}}.',
    theses: 'Sie hat {theses} Thesen; hier wird die erste erzählt.',
    thesis: 'These:',
    branch:
      'Zweig {number} einer Argumentkarte, mit {claims, plural, =0 {keinen Behauptungen} one {einer Behauptung} other {# Behauptungen}} darunter. Er beginnt mit:',
    reasons:
      '{reasons, plural, =0 {Kein Grund wird dafür genannt.} one {Ein Grund spricht dafür.} other {# Gründe sprechen dafür.}}',
    noObjection: 'Kein Einwand wird dagegen erhoben.',
    counterclaim: 'Die Gegenbehauptung:',
    objection: 'Ein Einwand:',
    another: 'Ein weiterer Einwand:',
    undercutter: 'Aus {number} folgt das nicht, denn:',
    objections: 'Insgesamt werden {objections} Einwände erhoben.',
    more: 'Und {answers} weitere.',
    answers:
      '{answers, plural, =0 {Darauf wird nicht geantwortet.} one {Die Antwort darauf:} other {Darauf wird #-mal geantwortet:}}',
    wordless: 'eine Behauptung ohne Worte',
  },

  file: {
    line: 'Zeile {line}',
    column: 'Zeile {line}, Spalte {column}',
    id: 'id {id}',
    whole: 'der Datei',
    missing: 'hier fehlt etwas',
    mustBe: 'hier muss {thing} stehen',
    or: ' oder ',
    empty: 'das darf nicht leer sein',
    tooSmall: 'das muss mindestens {least} sein',
    tooLong: 'das darf höchstens {most} Zeichen haben',
    tooBig: 'das darf höchstens {most} sein',
    malformed: 'das hat das falsche Format',
    things: {
      string: 'ein Text',
      number: 'eine Zahl',
      int: 'eine ganze Zahl',
      boolean: 'true oder false',
      array: 'eine Liste',
      object: 'ein Objekt in geschweiften Klammern',
    },
    json: {
      InvalidSymbol: 'dort steht ein Wort ohne Bedeutung',
      InvalidNumberFormat: 'eine Zahl ist falsch geschrieben',
      PropertyNameExpected: 'ein Name in Anführungszeichen fehlt',
      ValueExpected: 'ein Wert fehlt',
      ColonExpected: 'ein Doppelpunkt fehlt',
      CommaExpected: 'ein Komma fehlt',
      CloseBraceExpected: 'eine schließende geschweifte Klammer fehlt',
      CloseBracketExpected: 'eine schließende eckige Klammer fehlt',
      EndOfFileExpected: 'nach dem Ende steht noch etwas',
      InvalidCommentToken: 'dort sind keine Kommentare erlaubt',
      UnexpectedEndOfComment: 'ein Kommentar hört nicht auf',
      UnexpectedEndOfString: 'ein Text hört nicht auf',
      UnexpectedEndOfNumber: 'eine Zahl hört nicht auf',
      InvalidUnicode: 'ein Zeichen ist falsch geschrieben',
      InvalidEscapeCharacter: 'das Zeichen nach einem Rückstrich hat keine Bedeutung',
      InvalidCharacter: 'ein Zeichen ist dort nicht erlaubt',
    },
    faults: {
      'duplicate-id': 'hat dieselbe id wie ein anderer Eintrag',
      'no-premises': 'hat keine Prämissen',
      'repeated-premise': 'hat die Prämisse {about} zweimal',
      'dangling-premise': 'hat die Prämisse {about}, aber diese Behauptung gibt es nicht',
      'dangling-target': 'zeigt auf {about}, aber weder eine Behauptung noch ein Schritt heißt so',
      'targets-itself': 'zeigt auf sich selbst',
      'targets-own-premise': 'zeigt auf {about}, eine seiner eigenen Prämissen',
      'cycle-of-steps': 'gehört zu einem Kreis von Schritten, die nur aufeinander zeigen (der nächste ist {about})',
    },
  },
});
