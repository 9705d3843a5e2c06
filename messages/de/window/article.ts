import { translation } from '../../catalogue';
import * as english from '../../en/window/article';

export const article = translation(english.article, {
  paste: 'Der Text des Artikels',
  open: 'Datei öffnen…',
  keep: 'Neben der Karte aufheben',
  keepHelp:
    'Sonst ist er nur da, bis du eine andere Karte öffnest. Vielleicht darfst du den Artikel nicht weitergeben.',
  use: 'Artikel zeigen',
  source: 'Quelle',
  noSource: 'Neue Quelle',
});

export const sources = translation(english.sources, {
  choose: 'Quelle',
  add: 'Weitere Quelle…',
  untitled: 'Quelle ohne Titel',
  about: 'Über diese Quelle',
  title: 'Titel',
  author: 'Autorin oder Autor',
  publisher: 'Verlag oder Zeitung',
  date: 'Datum',
  url: 'Adresse',
  remove: 'Diese Quelle entfernen',
  removeSure:
    'Ihr Text wird hier und neben der Karte weggenommen{places, plural, =0 {} one {, und eine Fundstelle mit ihm} other {, und # Fundstellen mit ihm}}. Die Behauptungen bleiben. Rückgängig bringt die Quelle zurück, nicht ihren Text.',
  removeDo: 'Entfernen',
  removed: 'Die Quelle ist entfernt. Strg+Z bringt sie zurück, ohne ihren Text.',
  where: 'Ihr Text liegt',
  beside: 'neben der Karte, in einem eigenen Ordner',
  session: 'nur hier, bis du eine andere Karte öffnest',
  whereHelp:
    'Neben der Karte ist er beim nächsten Mal wieder da und geht überallhin mit, wohin du den Ordner kopierst. Vielleicht darfst du einen Artikel nicht weitergeben: Dann verweise nur auf ihn.',
  readAgain: 'Text wegnehmen',
  empty:
    'Leg den Artikel hierher, um an ihm zu arbeiten: Füg ihn ein, oder öffne eine Datei (.txt, .md, .html, .docx, .pdf).',
  drop: 'Lass hier eine Karte, ein Bild mit seiner Karte darin oder einen Artikel los, um ihn neben der Karte zu lesen',
  paste: 'Füg ihn hier ein. Überschriften und Absätze einer Webseite kommen mit.',
  reading: '„{name}“ wird gelesen…',

  fault: {
    noText:
      'In „{name}“ ist kein lesbarer Text. Gescannte Seiten sind Bilder: Kopieren Sie den Text aus einer anderen Quelle und fügen Sie ihn ein.',
    broken: '„{name}“ ist nicht lesbar: Die Datei ist beschädigt oder hat die falsche Endung. Nichts wurde geändert.',
    locked:
      '„{name}“ ist mit einem Passwort geschützt. Öffnen Sie die Datei in einem anderen Programm, kopieren Sie den Text und fügen Sie ihn hier ein.',
    unknown:
      'Counterpoint kann „{name}“ nicht lesen. Öffnen Sie eine Datei mit .txt, .md, .html, .docx oder .pdf, oder fügen Sie den Text ein.',
    tooLarge: '„{name}“ ist größer als {most} MB. Kopieren Sie den Teil, den Sie brauchen, und fügen Sie ihn ein.',
    tooMany:
      '„{name}“ hat {pages} Seiten, mehr als {most}. Kopieren Sie den Teil, den Sie brauchen, und fügen Sie ihn ein.',
    tooLong: 'Dieser Text ist länger als ein Buch. Nehmen Sie nur den Teil, an dem Sie arbeiten.',
  },

  chosen: 'Gewählt',
  chosenNone: 'Klick einen Satz an, oder markier Worte.',
  dragHint: 'Zieh es auf einen Kasten',
  noTarget: 'Für Gründe und Einwände wähle einen Kasten auf der Karte.',
  made: {
    claim: 'Es ist jetzt Behauptung {number}.',
    reason: 'Grund {number} ist auf der Karte. Wofür er spricht, ist weiter gewählt.',
    objection: 'Einwand {number} ist auf der Karte. Wogegen er spricht, ist weiter gewählt.',
  },
  placed: 'Es ist jetzt eine Fundstelle von {number}.',
  nothing: 'Wähle zuerst eine Stelle im Artikel.',
  noReason:
    'Auf einen Schritt antworten nur Einwände. Mit der Pfeiltaste nach unten kommst du auf der Karte zu seinem Kasten.',
  long: 'Das sind {characters} Zeichen. Eine Behauptung ist ein Satz: Kürze sie, oder sag sie mit eigenen Worten.',
  actions: 'Was daraus werden soll',
  labels: { claim: 'Behauptung', reason: 'Grund', objection: 'Einwand', place: 'Fundstelle' },

  text: 'Text von „{title}“',
  keys: 'Pfeiltasten: Satz für Satz, mit Umschalt mehrere · C Behauptung · R Grund · O Einwand · P Fundstelle · U nächster offener Satz · Eingabe sein Kasten',
  roles: {
    thesis: 'These',
    reason: 'Grund',
    objection: 'Einwand',
    rebuttal: 'Erwiderung',
    undercutter: 'Einwand gegen einen Schritt',
    loose: 'lose Behauptung',
  },
  noBox: 'Hier wurde noch keine Behauptung gelesen.',
  legend: 'Was die Linien bedeuten',
  toBox: '{number}, {role}: zu seinem Kasten',

  coverage: 'Zeigen, woraus keine Behauptung wurde',
  covered: '{percent} % erfasst: {mapped} von {all} Sätzen',
  coveredAll: 'Alle {all} Sätze sind erfasst.',
  next: 'Nächster offener',
  nextHint: 'Weiter zum nächsten Satz, aus dem noch keine Behauptung wurde',
  allMapped: 'Kein Satz ist übrig: Aus jedem stammt eine Behauptung.',
  noText: 'Neben der Karte ist noch kein Text.',
  unmapped: 'nicht erfasst',

  lost: '{places, plural, one {Eine Fundstelle ist nicht mehr in diesem Text} other {# Fundstellen sind nicht mehr in diesem Text}}',
  lostHelp:
    'Der Text hat sich seitdem geändert. Sag, wo die Stelle jetzt ist, oder vergiss sie; die Behauptung bleibt.',
  lostOne: 'Im Text nicht mehr gefunden.',
  candidate: '¶{paragraph}',
  here: 'Sie ist hier: „{words}“',
  noCandidates: 'Nichts im Text kommt ihr nahe.',
  forget: 'Diese Stelle vergessen',
  forgotten: 'Die Stelle ist vergessen. Strg+Z bringt sie zurück.',
  anchoredAgain: 'Die Stelle ist wieder gefunden.',
  seek: 'Im Text zeigen',

  dropTitle: 'Was soll die Stelle dort sein?',
  dropPlace: 'die Stelle, aus der sie stammt',
  dropOn: 'Lass es auf {number} los: Dann wählst du Grund, Einwand oder Fundstelle',
  dropLoose: 'Lass es hier los: eine eigene Behauptung',
});
