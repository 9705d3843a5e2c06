import { translation } from '../catalogue';
import * as english from '../en/cli';

export const cli = translation(english.cli, {
  usage: `counterpoint – Argumentkarten zum Untersuchen, Beantworten und Austeilen

counterpoint show KARTE [--json]
    Die nummerierte Gliederung einer Karte ausgeben, oder ihren Aufbau als JSON.

counterpoint export KARTE -o ZIEL [--format png|svg|pdf] [--page none|screen|slide|document|a4|letter|a3]
    [--landscape | --portrait] [--scale N] [--theme light|dark|print] [--branch ID] [--folded]
    [--title] [--student] [--class] [--source] [--date] [--legend]
    [--branch-pages | --poster PT] [--steps] [--no-font | --outlines] [--no-map] [--alt] [--json] [--force]
    [--worksheet [--hide below|answers|all|EBENE] [--sentences] [--key] [--map]]
    Ein Bild der ganzen Karte oder eines Zweigs speichern (ID ist die id oder die Nummer einer Behauptung).
    Die Endung von ZIEL bestimmt das Format, wenn --format fehlt. --scale vergrößert PNG und SVG,
    ausgehend von 96 Punkten pro Zoll (2 für Folien, 3 für den Druck). --folded lässt eingeklappte
    Zweige eingeklappt. PDF: --branch-pages fügt Seiten der Zweige hinzu; --poster 10 verteilt die
    Karte auf so viele Blätter, dass ihr Text mit 10 pt gedruckt wird, zum Schneiden und
    Zusammenkleben (A4, wenn Sie keine Seite wählen).
    --steps zeigt die Karte Schritt für Schritt, in der Reihenfolge der Präsentation: ein PDF mit einer
    Seite pro Schritt, eine .zip mit nummerierten PNGs oder ein SVG mit einer Ebene pro Schritt.
    PDF: --worksheet lässt Kästen leer, um von Hand hineinzuschreiben, auf so vielen Seiten wie nötig: alle
    unter der These, oder mit --hide andere. --sentences listet die fehlenden Sätze auf, --key fügt eine
    Seite mit den Lösungen hinzu; --map nimmt die Daten der Karte auf, und damit die Lösungen.
    SVG: --no-font lässt die Schriften weg; --outlines zeichnet den Text als Umrisse, für Programme, die
    eingebettete Schriften nicht verwenden, etwa LibreOffice.
    Das Bild enthält die Daten der Karte samt Notizen und Urteilen,
    damit man es wieder öffnen und bearbeiten kann; --no-map lässt die Daten weg. --alt gibt eine
    Beschreibung des Bildes aus (ohne ZIEL nur diese); --json gibt als JSON aus, was gespeichert wurde.
    Ein unverändertes Bild derselben Karte wird ersetzt, eine andere Datei nur mit --force oder wenn Sie zustimmen.

counterpoint extract BILD [-o KARTE]
    Die Karte aus einem Bild holen, Byte für Byte; ohne -o auf die Standardausgabe.

counterpoint check KARTE [--hints] [--json]
    Die Fehler einer Kartendatei und Hinweise zur Argumentation auflisten; --hints fügt schwächere hinzu.

counterpoint evaluate KARTE|SYSTEM [--semantics grounded|complete|preferred|stable] [--limit S] [--json]
    Zeigen, welche Behauptungen einer Karte stehen und warum (Semantik „grounded“); oder die Extensionen
    eines Argumentationssystems auflisten (.apx, .tgf, .af). Die Suche endet nach 60 s oder nach S Sekunden.

counterpoint convert EIN... -o AUS [--from FORMAT] [--to FORMAT] [--encoding NAME] [--report json]
    Karten aus Formaten anderer Programme und in sie umwandeln. EIN ist eine Datei oder ein Ordner;
    AUS eine neue Datei, oder ein Ordner für mehrere. Das Format von EIN ergibt sich aus dem Inhalt,
    das von AUS aus der Endung. Was ein Format nicht enthält, steht auf der Fehlerausgabe.
    --report json gibt alles als JSON aus. --encoding nennt die Zeichenkodierung von EIN, wenn Buchstaben
    sonst falsch wären.

counterpoint formats [--json]
    Die Formate auflisten, die gelesen oder geschrieben werden können.

counterpoint versions KARTE [--take NUMMER -o DATEI] [--data ORDNER] [--json]
    Die früheren Versionen einer Karte auflisten, die neueste zuerst; oder eine davon als neue Datei
    speichern. Die Karte selbst ändert sich nicht.

counterpoint open [KARTE] [--browser | --desktop] [--port N] [--library ORDNER] [--data ORDNER] [--no-launch] [--report]
    Das Fenster öffnen, mit einer Karte oder mit der letzten. --no-launch öffnet keinen Browser.
    --report gibt aus, was dem eigenen Fenster auf diesem Computer fehlt.
    --library: der Ordner Ihrer Karten; --data: der Ordner Ihrer Einstellungen.

KARTE kann auch ein Bild sein, das seine Karte enthält, oder - für die Standardeingabe. Pfade gehen vom
aktuellen Ordner aus.
--lang en|de legt die Sprache fest, sonst das System (LC_ALL, LC_MESSAGES, LANG).
Rückgabewert: 0 fertig, 1 Problem mit der Datei oder der Anfrage, 2 falscher Aufruf.
`,
  prefix: 'counterpoint: {message}',
  tryHelp: 'Versuchen Sie „counterpoint --help“.',
  noCommand: 'Welcher Befehl? Möglich sind {names}.',
  unknownCommand: 'Unbekannter Befehl „{name}“.',
  unknownOption: 'Unbekannte Option {option}.',
  noValue: '{option} braucht einen Wert.',
  needlessValue: '{option} hat keinen Wert.',
  noMap: 'Welche Karte? Geben Sie den Dateinamen an.',
  oneMap: 'Geben Sie nur eine Karte an. Ein Dateiname mit Leerzeichen braucht Anführungszeichen.',
  noOut: 'Wohin? Geben Sie mit -o einen Dateinamen an.',
  noFormat: 'Welches Format? „{out}“ endet nicht auf .png, .svg oder .pdf. Wählen Sie eines mit --format.',
  notOneOf: '--{option} {value}: Wählen Sie aus {choices}.',
  badScale: '--scale {value}: Geben Sie eine Zahl von 0.1 bis 20 an.',
  scaleOfPdf: '--scale gilt nur für PNG und SVG. Ein PDF ist in jeder Größe scharf; wählen Sie das Papier mit --page.',
  badPoster: '--poster {value}: Geben Sie die Textgröße in pt an, von 4 bis 48.',
  worksheetOnPaper: '--worksheet braucht ein Papierformat: Wählen Sie --page a4, letter oder a3.',
  worksheetOrPages: 'Verwenden Sie nur eines von --worksheet, --steps, --poster und --branch-pages.',
  forWorksheet: '--hide, --sentences, --key und --map brauchen --worksheet.',
  posterOnPaper: '--poster braucht ein Papierformat: Wählen Sie --page a4, letter oder a3.',
  stepsInZip: 'Nummerierte PNGs brauchen beides: --steps und -o NAME.zip.',
  stepsOrPages: 'Verwenden Sie nur eines von --steps, --poster und --branch-pages.',
  landscapeOrPortrait: 'Verwenden Sie entweder --landscape oder --portrait, nicht beide.',
  fontOrOutlines: 'Verwenden Sie entweder --no-font oder --outlines, nicht beide.',
  posterOrPages: 'Verwenden Sie entweder --poster oder --branch-pages, nicht beide.',
  onlyFor: '{option} gilt nur für {format}.',
  isThere: '„{name}“ gibt es schon, darum wurde nichts geschrieben. Wählen Sie einen anderen Namen.',
  notPicture: '„{name}“ ist kein PNG, SVG oder PDF.',
  badPort: '--port {value}: Geben Sie eine Zahl von 0 bis 65535 an.',
  twoShells: 'Verwenden Sie entweder --browser oder --desktop, nicht beide.',
  launchDesktop: '--no-launch ist für den Browser und passt nicht zu --desktop.',
  portDesktop: '--port ist für den Browser und passt nicht zu --desktop.',
  noBranch:
    'In dieser Karte gibt es keine Behauptung {id}. „counterpoint show“ listet die Behauptungen mit ihren Nummern auf.',
  overMap: '„{name}“ ist eine Karte. Ein Bild würde sie ersetzen, darum wurde nichts geschrieben.',
  isOther:
    '„{name}“ gibt es schon, und es ist kein unverändertes Bild dieser Karte. Darum wurde nichts gespeichert; mit --force wird es ersetzt.',
  replaceOther: '„{name}“ gibt es schon, und es ist kein unverändertes Bild dieser Karte. Ersetzen? [j/N] ',
  yes: 'j ja',
  isDirectory: '„{name}“ ist ein Ordner. Geben Sie mit -o einen Dateinamen an.',
  notWritten: '„{name}“ konnte nicht gespeichert werden: {why}',
  notPrinted: 'Die Ausgabe konnte nicht vollständig geschrieben werden: {why}',
  why: {
    ENOENT: 'Den Ordner gibt es nicht.',
    EACCES: 'Sie dürfen dort nicht schreiben.',
    ENOSPC: 'Die Festplatte ist voll.',
  },
  whyElse: 'Die Festplatte meldet einen Fehler ({code}).',
  standardInput: 'Standardeingabe',
  sound: '{name} hat keine Fehler.',
  newer:
    '{name} stammt aus einer neueren Version von Counterpoint. Sie können die Karte hier lesen, aber nicht ändern.',
  madePictures:
    '{file}: {pages} Bilder mit {size}, {claims, plural, one {eine Behauptung} other {alle # Behauptungen}}',
  madePicture:
    '{file}: {pages, plural, one {} other {# Seiten mit }}{size}, {claims, plural, one {eine Behauptung} other {alle # Behauptungen}}',
  extracted: '{file}: {bytes} Byte',
  pixels: '{width} × {height} px',
  boxedLetters: 'Für {letters} fehlt hier eine Schrift: Es bleiben Kästchen.',
  reduced: 'Das PNG wurde verkleinert: Größere öffnen andere Programme nicht.',
  points: '{width} × {height} pt',
  openAt: 'Counterpoint ist geöffnet unter {address}',
  idle: 'Counterpoint wurde beendet, weil seit einer Stunde kein Fenster offen war. Alles ist gespeichert. Starten Sie es wieder, wenn Sie es brauchen.',
  stopHint: 'Drücken Sie hier Strg+C, um es zu beenden.',
  alreadyOpen: 'Counterpoint läuft schon mit diesen Karten; dies ist ein neuer Link dorthin.',
  openWindow: 'Counterpoint öffnen',
  notRunning: 'Counterpoint läuft nicht. Starten Sie Counterpoint neu; dann öffnet diese Seite es.',
  noBrowser: 'Es konnte kein Browser geöffnet werden. Bitte öffnen Sie den Link selbst.',
  asBrowser: 'Kein eigenes Fenster: {why}. Counterpoint öffnet sich im Browser.',
  noDesktop: {
    root: 'als Administrator (root) ist es nicht möglich',
    display: 'von hier aus ist kein Bildschirm erreichbar',
    missing: 'Electron ist nicht installiert (npm install)',
    before: 'vor Kurzem ging es nicht ({detail}); npm start -- --desktop versucht es noch einmal',
    silent: 'der Download-Server von Electron hat zehn Sekunden lang nicht geantwortet',
    midway: 'von Electron kam zehn Sekunden lang nichts mehr; der nächste Start versucht es wieder',
    refused: 'der Download-Server liefert Electron nicht (Status {detail})',
    cut: 'die Verbindung zum Download-Server von Electron ist gescheitert ({detail}); der nächste Start versucht es wieder',
    wrong: 'die heruntergeladene Datei ist nicht das erwartete Electron',
    large: 'die Datei auf dem Download-Server ist viel zu groß für Electron',
    full: 'auf dem Datenträger ist kein Platz für Electron',
    unpacking: 'Electron ließ sich nicht entpacken ({detail})',
    folder: 'Counterpoint kann Electron nicht in seinem eigenen Ordner speichern ({detail})',
    setup: 'der Download von Electron konnte nicht beginnen ({detail})',
    stopped: 'Sie haben abgebrochen; der nächste Start versucht es wieder',
    busy: 'Counterpoint lädt Electron schon in einem anderen Terminal herunter',
    noSandbox: 'dieses System lässt Electron keine Sandbox einrichten; was hilft, steht in docs/desktop.md',
    libraries: 'Electron braucht Bibliotheken, die nicht installiert sind: {detail}',
    quarantine: 'macOS hält Electron zurück; führen Sie aus: xattr -dr com.apple.quarantine "{detail}"',
    ended: 'Electron hat sich beendet, bevor sein Fenster offen war: {detail}',
  },
  download: {
    begins: 'Das eigene Fenster (Electron) wird einmalig geholt. Strg+C öffnet stattdessen den Browser.',
    of: '{percent, number} %: {megabytes, number} von {all, number} MB',
    some: '{megabytes, number} MB',
    minutes: '{minutes, plural, one {noch etwa eine Minute} other {noch etwa # Minuten}}',
    seconds: 'noch etwa {seconds, number} Sekunden',
  },
  unexpected: 'Etwas Unerwartetes ist schiefgegangen, und nichts wurde geschrieben: {what}',
  notBuilt: 'Das Fenster ist noch nicht gebaut. Führen Sie im Ordner von Counterpoint „npm run build“ aus.',

  versions: {
    none: 'Es gibt keine früheren Versionen von {name}.',
    line: '{number}  {when}  {claims}, {reason}',
    noSuch: 'Es gibt keine Version {asked} von {name}. „counterpoint versions“ listet sie mit ihren Nummern auf.',
    damaged: 'Version {asked} ist beschädigt, darum wurde nichts geschrieben. Versuchen Sie eine andere.',
    needsBoth: 'Um eine Version zu speichern, geben Sie ihre Nummer mit --take und einen Dateinamen mit -o an.',
    taken: '{file}: die Karte vom {when}. Die Karte selbst hat sich nicht geändert.',
  },
});
