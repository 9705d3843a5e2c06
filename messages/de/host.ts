import { translation } from '../catalogue';
import * as english from '../en/host';

export const host = translation(english.host, {
  badRequest: 'Counterpoint hat eine Anfrage nicht verstanden. Nichts wurde geändert. Bitte lade das Fenster neu.',
  unsound:
    'Mit dieser Änderung ließe sich die Karte nicht wieder öffnen, darum ist sie nicht gespeichert. Bitte mach sie rückgängig.',
  unknownRef: 'Diese Karte ist hier nicht mehr bekannt. Bitte wähle sie noch einmal unter „Karten“.',
  libraryGone:
    'Der Ordner deiner Karten ist nicht da: {folder}. Bitte leg ihn wieder an seinen Platz, oder starte mit --library.',
  noDialog: 'In dieser Umgebung gibt es keinen Dialog zum Speichern.',
  cancelled: 'Abgebrochen.',
  noVersion: 'Diese Version gibt es nicht mehr. Bitte wähle eine andere.',
  versionNotKept:
    'Das meiste in der Karte wäre verschwunden, und die Version davor ließ sich nicht aufheben. Darum wurde nichts geändert. Schaff Platz auf der Festplatte und versuch es noch einmal.',
  notInLibrary: 'Diese Karte liegt nicht im Ordner deiner Karten. Du kannst sie nur dort ändern, wo sie ist.',
  article: {
    tooLarge: 'Dieser Artikel ist größer als 8 MB. So viel hebt Counterpoint neben einer Karte nicht auf.',
  },
  usedCode:
    'Diese Adresse wurde schon benutzt, und jede gilt nur einmal. Geh zurück zum offenen Tab, oder starte Counterpoint neu; dann gibt es eine neue Adresse.',
  refused:
    'Dieses Fenster gehört zu einem früheren Start von Counterpoint. Speichere eine Kopie, wenn hier noch etwas nicht gespeichert ist. Öffne dann die Adresse, die Counterpoint zuletzt genannt hat.',
  portTaken:
    'Port {port} ist von einem anderen Programm belegt. Wähle mit --port einen anderen, oder lass die Angabe weg und nimm irgendeinen freien.',
  noPort:
    'Auf diesem Computer ist kein Port frei, darum kann das Fenster nicht erscheinen. Beende andere Programme und versuch es noch einmal.',
  file: {
    gone: '„{name}“ ist nicht da. Vielleicht wurde die Datei verschoben, umbenannt oder gelöscht.',
    closed: '„{name}“ darf nicht gelesen werden. Bitte prüfe, wer die Datei öffnen darf.',
    isFolder: '„{name}“ ist ein Ordner, keine Karte.',
    empty:
      '„{name}“ ist leer. Daraus lässt sich nichts lesen; vielleicht steht die Karte in einer Kopie oder Sicherung.',
    binary:
      '„{name}“ ist kein Text, also keine Karte, oder die Datei ist beschädigt. Sie bleibt, wie sie ist; vielleicht steht die Karte in einer Kopie oder Sicherung.',
    'too-large': '„{name}“ ist größer als 32 MB, mehr als eine Karte haben darf. Die Datei bleibt, wie sie ist.',
    'too-deep': '„{name}“ ist zu tief verschachtelt für eine Karte. Die Datei bleibt, wie sie ist.',
    'not-a-map': '„{name}“ ist keine Karte von Counterpoint. Die Datei bleibt, wie sie ist.',
    newer:
      '„{name}“ stammt von einem neueren Counterpoint, und dieses kann die Karte nicht zeigen. Die Datei bleibt, wie sie ist; öffne sie mit der neueren Version.',
    'not-json':
      '„{name}“ ist beschädigt, {place}: {detail}. Die Datei bleibt, wie sie ist; bessere die Stelle in einem Texteditor aus, oder nimm eine Kopie.',
    'wrong-shape':
      '„{name}“ ist keine Karte, wie sie sein soll. Bei {place}: {detail}. Die Datei bleibt, wie sie ist; bessere die Stelle in einem Texteditor aus, oder nimm eine Kopie.',
    faulty:
      '„{name}“ widerspricht sich: {place} {detail}. Die Datei bleibt, wie sie ist; bessere die Stelle in einem Texteditor aus, oder nimm eine Kopie.',
    more: '{count, plural, one {Es gibt noch einen Fehler.} other {Es gibt noch # Fehler.}}',
  },
  noLibrary:
    '„{folder}“ kann nicht der Ordner der Karten sein: Es ist kein Ordner, oder dort darf keiner angelegt werden. Nenne mit --library einen anderen.',
  picture: {
    none: '„{name}“ enthält keine Karte. Bilder, die Counterpoint mit der Karte darin gemacht hat, lassen sich wieder öffnen; ein Programm, durch das das Bild gegangen ist, hat sie vielleicht herausgenommen.',
    damaged: 'Die Karte in „{name}“ ist beschädigt. Das Bild bleibt, wie es ist.',
  },
  disk: {
    full: 'Die Festplatte ist voll. „{name}“ ist wie zuvor, und deine Änderungen sind in diesem Fenster. Schaff Platz und drück dann „Noch einmal“.',
    noPermission:
      '„{name}“ darf hier nicht geschrieben werden. Die Datei ist wie zuvor, und deine Änderungen sind in diesem Fenster. Speichere eine Kopie an einem anderen Ort.',
    readOnly:
      'Von diesem Datenträger lässt sich nur lesen. „{name}“ ist wie zuvor, und deine Änderungen sind in diesem Fenster. Speichere eine Kopie an einem anderen Ort.',
    folderGone:
      'Der Ordner von „{name}“ ist weg. Deine Änderungen sind in diesem Fenster. Leg den Ordner wieder an seinen Platz und drück „Noch einmal“, oder speichere eine Kopie.',
    nameTooLong:
      'Der Name „{name}“ ist zu lang für diesen Datenträger. Deine Änderungen sind in diesem Fenster. Speichere eine Kopie unter einem kürzeren Namen.',
    other:
      '„{name}“ ließ sich nicht speichern{code, select, none {} other { ({code})}}. Die Datei ist wie zuvor, und deine Änderungen sind in diesem Fenster. Drück „Noch einmal“, oder speichere eine Kopie.',
    busy: 'Ein anderes Programm hält „{name}“ gerade fest, etwa ein Virenscanner oder ein Abgleich mit einer Cloud. Die Datei ist wie zuvor, und deine Änderungen sind in diesem Fenster. Warte einen Moment und drück „Noch einmal“, oder speichere eine Kopie.',
    tooManyOpen:
      'Auf diesem Computer sind zu viele Dateien offen. „{name}“ ist wie zuvor, und deine Änderungen sind in diesem Fenster. Schließ ein paar Programme und drück „Noch einmal“, oder speichere eine Kopie.',
    busyToRead:
      '„{name}“ ist gerade nicht lesbar: Ein anderes Programm hält die Datei fest. Sie bleibt, wie sie ist. Versuch es gleich noch einmal.',
    tooManyOpenToRead:
      '„{name}“ ist gerade nicht lesbar: Auf diesem Computer sind zu viele Dateien offen. Sie bleibt, wie sie ist. Schließ ein paar Programme und versuch es noch einmal.',
  },
});
