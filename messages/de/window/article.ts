import { translation } from '../../catalogue';
import * as english from '../../en/window/article';

export const article = translation(english.article, {
  paste: 'Text des Artikels',
  open: 'Datei öffnen…',
  keep: 'Artikel mit der Karte speichern',
  keepInCopy: 'Artikel mit meiner Kopie der Karte speichern',
  keepHelp: 'Sonst ist er weg, wenn Sie die Karte schließen. Prüfen Sie das Urheberrecht, bevor Sie ihn weitergeben.',
  use: 'Artikel anzeigen',
  missing: {
    notIncluded: 'Diese Karte enthält ihren Artikel nicht:',
    find: 'Suchen Sie den Artikel, kopieren Sie seinen Text und fügen Sie ihn unten ein.',
  },
  keepQuestion: {
    title: 'Artikel mit der Karte speichern?',
    folder: {
      synced:
        'Diese Karte liegt in einem synchronisierten Ordner. Wer Zugriff auf den Ordner hat, könnte den Artikel lesen.',
      versioned:
        'Diese Karte steht unter Versionsverwaltung. Wer Zugriff auf das Repository hat, könnte den Artikel lesen.',
    },
    copyright:
      'Prüfen Sie zuerst das Urheberrecht. Wenn Sie ihn nicht speichern, ist der Artikel weg, sobald Sie die Karte schließen.',
    yes: 'Artikel speichern',
    no: 'Nur jetzt anzeigen',
  },
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
  url: 'Webadresse (URL)',
  remove: 'Diese Quelle entfernen',
  removeSure:
    'Ihr Text wird entfernt, auch der mit der Karte gespeicherte{places, plural, =0 {} one {, und eine Fundstelle mit ihm} other {, und # Fundstellen mit ihm}}. Die Behauptungen bleiben. Rückgängig bringt die Quelle zurück, nicht ihren Text.',
  removeDo: 'Entfernen',
  removed: 'Quelle entfernt. Strg+Z bringt sie ohne ihren Text zurück.',
  where: 'Text behalten',
  places: { map: 'mit der Karte', copy: 'mit meiner Kopie der Karte', window: 'nur für jetzt' },
  whereHelp:
    'Er wird in einem Ordner neben der Karte gespeichert. Exporte und gespeicherte Kopien enthalten ihn nicht. Prüfen Sie das Urheberrecht, bevor Sie den Ordner weitergeben.',
  readAgain: 'Text entfernen',
  formats: 'Eine Text-, HTML-, Word- oder PDF-Datei (.txt, .md, .html, .docx, .pdf)',
  drop: 'Lassen Sie hier eine Karte, ein Bild mit seiner Karte darin oder einen Artikel los, um ihn neben der Karte zu lesen',
  paste: 'Fügen Sie den Artikel hier ein. Überschriften und Absätze bleiben erhalten.',
  reading: '„{name}“ wird gelesen…',
  readAs:
    'Als {encoding} gelesen. Wenn Buchstaben falsch sind, speichern Sie die Datei als UTF-8 und öffnen Sie sie noch einmal.',

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
  chosenNone: 'Klicken Sie einen Satz an, oder markieren Sie Worte.',
  dragHint: 'Auf einen Kasten ziehen',
  noTarget: 'Wählen Sie für Gründe und Einwände einen Kasten auf der Karte.',
  made: {
    claim: 'Als Behauptung {number} hinzugefügt.',
    reason: 'Als Grund {number} hinzugefügt.',
    objection: 'Als Einwand {number} hinzugefügt.',
  },
  placed: 'Als Fundstelle mit {number} verknüpft.',
  nothing: 'Wählen Sie zuerst eine Stelle im Artikel.',
  noReason:
    'Auf einen Schritt antworten nur Einwände. Mit der Pfeiltaste nach unten kommen Sie auf der Karte zu seinem Kasten.',
  long: 'Das sind {characters} Zeichen. Eine Behauptung ist ein Satz: Kürzen Sie sie, oder nehmen Sie eigene Worte.',
  clause: 'Es ist noch kein ganzer Satz: Formulieren Sie ihn unter dem Text um (F2).',
  noClause: 'Keine Behauptung dieser Stelle muss umformuliert werden.',
  reword: '{number} als ganzen Satz formulieren',
  actions: 'Stelle hinzufügen als',
  labels: { claim: 'Behauptung', reason: 'Grund', objection: 'Einwand', place: 'Fundstelle' },

  text: 'Text von „{title}“',
  keys: 'Pfeiltasten: Satz für Satz, mit Umschalt mehrere · C Behauptung · R Grund · O Einwand · P Fundstelle · U nächster offener Satz · F2 umformulieren · Eingabe sein Kasten',
  roles: {
    thesis: 'These',
    reason: 'Grund',
    objection: 'Einwand',
    rebuttal: 'Erwiderung',
    undercutter: 'Einwand gegen einen Schritt',
    loose: 'eigenständige Behauptung',
  },
  noBox: 'Aus dieser Stelle stammt noch keine Behauptung.',
  legend: 'Was die Linien bedeuten',
  toBox: '{number}, {role}: zu seinem Kasten',

  coverage: 'Noch nicht genutzte Sätze hervorheben',
  covered: '{percent} % erfasst: {mapped} von {all} Sätzen',
  coveredAll: 'Alle {all} Sätze sind erfasst.',
  next: 'Nächster offener',
  nextHint: 'Weiter zum nächsten noch nicht genutzten Satz',
  allMapped: 'Jeder Satz kommt in einer Behauptung vor.',
  noText: 'Fügen Sie zuerst den Text des Artikels ein.',
  unmapped: 'nicht erfasst',

  lost: '{places, plural, one {Eine Fundstelle ist nicht mehr in diesem Text} other {# Fundstellen sind nicht mehr in diesem Text}}',
  lostHelp:
    'Der Text hat sich geändert. Wählen Sie die neue Stelle, oder entfernen Sie die Fundstelle. Die Behauptung bleibt.',
  lostOne: 'Im Text nicht mehr gefunden.',
  candidate: '¶{paragraph}',
  here: 'Diese nehmen: „{words}“',
  noCandidates: 'Nichts im Text ist ähnlich.',
  forget: 'Fundstelle entfernen',
  forgotten: 'Fundstelle entfernt. Strg+Z bringt sie zurück.',
  anchoredAgain: 'Mit der neuen Stelle verknüpft.',
  seek: 'Im Text zeigen',

  dropTitle: 'Stelle hinzufügen als…',
  dropPlace: 'die Fundstelle dieser Behauptung',
  dropOn: 'Auf {number} loslassen: Grund, Einwand oder Fundstelle',
  dropLoose: 'Hier loslassen: eine eigenständige Behauptung',
});
