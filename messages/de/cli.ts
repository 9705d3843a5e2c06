import { translation } from '../catalogue';
import * as english from '../en/cli';

export const cli = translation(english.cli, {
  usage: `counterpoint – Argumentkarten zum Untersuchen, Antworten und Austeilen

counterpoint show KARTE [--json]
    die nummerierte Gliederung einer Karte, oder ihr Aufbau als JSON

counterpoint export KARTE -o ZIEL [--format png|svg|pdf] [--page none|screen|slide|a4|letter|a3]
    [--portrait] [--scale N] [--theme light|dark|print] [--branch ID] [--folded]
    [--title] [--student] [--class] [--source] [--date] [--legend]
    [--branch-pages | --poster PT] [--steps] [--no-font] [--no-map] [--alt] [--json]
    ein Bild der ganzen Karte, oder des Zweigs einer Behauptung (ihre id oder ihre Nummer).
    Ohne --format entscheidet die Endung von ZIEL. --scale vervielfacht 96 Punkte je Zoll
    (PNG und SVG; 2 ist gut für Folien, 3 für den Druck). --folded lässt Eingeklapptes eingeklappt.
    PDF: --branch-pages fügt je Zweig eine Seite hinzu; --poster 10 legt die Karte auf so viele
    Blätter, dass ihr Text mit 10 pt gedruckt wird, zum Schneiden und Zusammensetzen (A4, wenn
    keine Seite angegeben ist).
    SVG: --steps macht aus jedem Schritt eine Ebene; --no-font lässt die Schrift weg.
    Die Karte reist im Bild mit, samt Notizen und Urteilen, damit es sich wieder öffnen lässt;
    --no-map lässt sie weg. --alt druckt in Sätzen, was zu sehen ist (ohne ZIEL nur das);
    --json sagt, was gemacht wurde.

counterpoint extract BILD [-o KARTE]
    die Karte, die in einem Bild mitreist, Byte für Byte; ohne -o auf die Standardausgabe

counterpoint check KARTE [--hints] [--json]
    die Fehler einer Kartendatei, und Rat zu den Begründungen; --hints fügt Regeln hinzu, die öfter irren

counterpoint evaluate KARTE|SYSTEM [--semantics grounded|complete|preferred|stable] [--limit S] [--json]
    was in einer Karte steht und warum, nach der Semantik „grounded“; oder die Extensionen eines
    Argumentationssystems (.apx, .tgf, .af), höchstens 60 s lang gesucht oder so lange, wie --limit sagt

counterpoint open [KARTE] [--browser | --desktop] [--port N] [--library ORDNER] [--data ORDNER] [--no-launch]
    das Fenster, mit einer Karte oder der letzten. --no-launch bedient einen Browser und öffnet keinen.
    --library: der Ordner deiner Karten; --data: wo die Einstellungen liegen

KARTE darf ein Bild sein, das seine Karte enthält, oder - für die Standardeingabe. Relative Pfade gehen von
dem Ordner aus, in dem du bist.
--lang en|de wählt die Sprache, sonst gilt die des Systems (LC_ALL, LC_MESSAGES, LANG).
Rückgabewert: 0 fertig, 1 es liegt an der Datei oder der Anfrage, 2 falscher Aufruf.
`,
  prefix: 'counterpoint: {message}',
  tryHelp: 'Versuch „counterpoint --help“.',
  noCommand: 'Welcher Befehl? Es gibt {names}.',
  unknownCommand: 'Es gibt keinen Befehl „{name}“.',
  unknownOption: 'Es gibt keine Option {option}.',
  noValue: 'Nach {option} fehlt ein Wert.',
  needlessValue: '{option} hat keinen Wert.',
  noMap: 'Welche Karte? Gib den Namen ihrer Datei an.',
  oneMap: 'Bitte nur eine Karte auf einmal. Ein Name mit Leerzeichen braucht Anführungszeichen.',
  noOut: 'Wohin? Gib mit -o einen Dateinamen an.',
  noFormat: 'Welches Format? „{out}“ endet nicht auf .png, .svg oder .pdf; sag es mit --format.',
  notOneOf: '--{option} {value}: Wähle aus {choices}.',
  badScale: '--scale {value}: Gib eine Zahl von 0.1 bis 20 an.',
  scaleOfPdf: '--scale ist für PNG und SVG. Ein PDF ist in jeder Größe scharf; wähle das Papier mit --page.',
  badPoster: '--poster {value}: Gib die Größe des Textes in pt an, von 4 bis 48.',
  posterOnPaper: '--poster ist für Papier: Wähle --page a4, letter oder a3.',
  stepsInZip: 'Nummerierte Bilder, eines je Schritt, sind PNGs in einer .zip: Gib -o NAME.zip mit --steps an.',
  stepsOrPages: 'Entweder --steps oder --poster oder --branch-pages, nicht zwei davon.',
  posterOrPages: 'Entweder --poster oder --branch-pages, nicht beide.',
  onlyFor: '{option} ist für {format}.',
  isThere: '„{name}“ ist schon da, darum wurde nichts geschrieben. Wähle einen anderen Namen.',
  notPicture: '„{name}“ ist kein PNG, SVG oder PDF.',
  badPort: '--port {value}: Gib eine Zahl von 0 bis 65535 an.',
  twoShells: 'Entweder --browser oder --desktop, nicht beide.',
  launchDesktop: '--no-launch bedient einen Browser, darum passt --desktop nicht dazu.',
  noBranch: 'In dieser Karte gibt es keine Behauptung {id}. „counterpoint show“ zählt sie mit ihren Nummern auf.',
  overMap: '„{name}“ ist eine Karte. Ein Bild würde sie ersetzen, darum wurde nichts geschrieben.',
  isDirectory: '„{name}“ ist ein Ordner. Gib mit -o einen Dateinamen an.',
  notWritten: '„{name}“ ließ sich nicht schreiben: {why}',
  why: {
    ENOENT: 'Der Ordner ist nicht da.',
    EACCES: 'Du darfst dort nicht schreiben.',
    ENOSPC: 'Die Festplatte ist voll.',
  },
  whyElse: 'Die Festplatte weigert sich ({code}).',
  standardInput: 'Standardeingabe',
  sound: '{name} hat keine Fehler.',
  newer: '{name} stammt von einem neueren Counterpoint. Du kannst die Karte ansehen, aber hier nicht ändern.',
  madePictures:
    '{file}: {pages} Bilder mit {size}, {claims, plural, one {eine Behauptung} other {alle # Behauptungen}}',
  madePicture:
    '{file}: {pages, plural, one {} other {# Seiten mit }}{size}, {claims, plural, one {eine Behauptung} other {alle # Behauptungen}}',
  extracted: '{file}: {bytes} Byte',
  pixels: '{width} × {height} px',
  points: '{width} × {height} pt',
  openAt: 'Counterpoint ist offen unter {address}',
  idle: 'Seit einer Stunde war kein Fenster offen, darum endet Counterpoint hier. Alles ist gespeichert; starte es wieder, wenn du es brauchst.',
  stopHint: 'Es läuft, bis du hier Strg+C drückst.',
  alreadyOpen: 'Counterpoint läuft schon mit diesen Karten; dies ist eine weitere Adresse dafür.',
  noBrowser: 'Es ließ sich kein Browser öffnen; bitte öffne die Adresse selbst in einem.',
  asBrowser: 'Kein eigenes Fenster: {why}. Es geht im Browser auf.',
  noDesktop: {
    root: 'Das geht nicht für den Administrator (root)',
    display: 'Hier gibt es keinen Bildschirm',
    missing: 'Electron ist nicht installiert',
    refused: 'Electron ließ sich nicht herunterladen',
    before: 'Electron ließ sich vor Kurzem nicht herunterladen (--desktop versucht es noch einmal)',
    failed: 'Electron ist nicht gestartet',
  },
  gettingElectron: 'Electron für das eigene Fenster wird geholt (höchstens 10 Sekunden)…',
  unexpected: 'Etwas ist schiefgegangen, womit Counterpoint nicht gerechnet hat, und nichts wurde geschrieben: {what}',
  notBuilt: 'Das Fenster ist nicht gebaut. Führ im Ordner von Counterpoint „npm run build“ aus.',

  versions: {
    none: 'Von {name} ist keine frühere Version aufgehoben.',
    line: '{number}  {when}  {claims}, {reason}',
    noSuch: 'Es gibt keine Version {asked} von {name}. „counterpoint versions“ listet sie mit ihren Nummern auf.',
    damaged: 'Version {asked} ist beschädigt, darum wurde nichts geschrieben. Versuch eine andere.',
    needsBoth: 'Um eine Version herauszuholen, gib ihre Nummer mit --take und einen Dateinamen mit -o an.',
    taken: '{file}: die Karte, wie sie am {when} war. Die Karte selbst ist wie zuvor.',
  },
});
