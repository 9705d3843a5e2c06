import { translation } from '../catalogue';
import * as english from '../en/host';

export const host = translation(english.host, {
  badRequest: 'Counterpoint hat eine Anfrage nicht verstanden. Nichts wurde geändert. Bitte laden Sie das Fenster neu.',
  unsound:
    'Mit dieser Änderung ließe sich die Karte nicht wieder öffnen, darum wurde sie nicht gespeichert. Bitte machen Sie sie rückgängig.',
  unknownRef: 'Diese Karte ist nicht mehr verfügbar. Bitte wählen Sie sie unter „Karten“ noch einmal.',
  libraryGone:
    'Der Ordner Ihrer Karten fehlt: {folder}. Bitte legen Sie ihn wieder an seinen Platz oder starten Sie mit --library.',
  noDialog: 'Hier gibt es keinen Dialog zum Speichern.',
  cancelled: 'Abgebrochen.',
  versionsClosed:
    'Die früheren Versionen lassen sich nicht lesen. Bitte prüfen Sie die Zugriffsrechte des Datenordners.',
  noVersion: 'Diese Version gibt es nicht mehr. Bitte wählen Sie eine andere.',
  versionNotKept:
    'Das meiste in der Karte wäre gelöscht worden, und vorher konnte keine frühere Version gespeichert werden. Darum wurde nichts geändert. Schaffen Sie Platz auf der Festplatte und versuchen Sie es noch einmal.',
  notInLibrary: 'Diese Karte liegt nicht im Ordner Ihrer Karten. Ändern Sie sie in ihrem eigenen Ordner.',
  article: {
    tooLarge: 'Dieser Artikel ist größer als 8 MB, zu groß, um ihn mit einer Karte zu speichern.',
    isLink: '„{name}“ ist eine Verknüpfung mit einem anderen Ort und wurde darum weder gelesen noch geändert.',
  },
  usedCode:
    'Dieser Link wurde schon benutzt, und jeder gilt nur einmal. Gehen Sie zurück zum offenen Tab oder starten Sie Counterpoint neu; dann bekommen Sie einen neuen Link.',
  refused:
    'Counterpoint wurde nach dem Öffnen dieses Fensters neu gestartet. Wenn hier etwas noch nicht gespeichert ist, speichern Sie eine Kopie. Öffnen Sie dann den neuesten Link.',
  portTaken:
    'Ein anderes Programm benutzt Port {port}. Wählen Sie mit --port einen anderen, oder lassen Sie --port weg; dann wird ein freier Port benutzt.',
  noPort:
    'Auf diesem Computer ist kein Port frei, darum kann sich das Fenster nicht öffnen. Schließen Sie einige Programme und versuchen Sie es noch einmal.',
  file: {
    gone: '„{name}“ wurde nicht gefunden. Vielleicht wurde die Datei verschoben, umbenannt oder gelöscht.',
    closed: '„{name}“ lässt sich nicht öffnen. Bitte prüfen Sie die Zugriffsrechte der Datei.',
    unreadableName: 'Der Name „{name}“ enthält Zeichen, die sich nicht lesen lassen. Bitte benennen Sie die Datei um.',
    isFolder: '„{name}“ ist ein Ordner, keine Karte.',
    notFile: '„{name}“ ist keine Datei, also auch keine Karte.',
    empty: '„{name}“ ist leer. Vielleicht gibt es die Karte noch in einer Kopie oder Sicherung.',
    binary:
      '„{name}“ ist keine Textdatei, also keine Karte, oder die Datei ist beschädigt. Sie wurde nicht geändert. Vielleicht gibt es die Karte noch in einer Kopie oder Sicherung.',
    'too-large': '„{name}“ ist größer als 32 MB, zu groß für eine Karte. Die Datei wurde nicht geändert.',
    'too-deep': '„{name}“ ist zu tief verschachtelt für eine Karte. Die Datei wurde nicht geändert.',
    'not-a-map': '„{name}“ ist keine Karte von Counterpoint. Die Datei wurde nicht geändert.',
    newer:
      '„{name}“ stammt aus einer neueren Version von Counterpoint und lässt sich nur mit dieser öffnen. Die Datei wurde nicht geändert.',
    'not-json':
      '„{name}“ ist beschädigt, {place}: {detail}. Die Datei wurde nicht geändert. Reparieren Sie die Stelle in einem Texteditor oder nehmen Sie eine Kopie.',
    'wrong-shape':
      '„{name}“ ist keine gültige Karte. Bei {place}: {detail}. Die Datei wurde nicht geändert. Reparieren Sie die Stelle in einem Texteditor oder nehmen Sie eine Kopie.',
    faulty:
      '„{name}“ widerspricht sich: {place} {detail}. Die Datei wurde nicht geändert. Reparieren Sie die Stelle in einem Texteditor oder nehmen Sie eine Kopie.',
    more: '{count, plural, one {Es gibt noch einen Fehler.} other {Es gibt noch # Fehler.}}',
  },
  noLibrary:
    '„{folder}“ kann Ihre Karten nicht aufnehmen: Es ist kein Ordner, oder Sie dürfen dort keinen anlegen. Wählen Sie mit --library einen anderen.',
  picture: {
    none: 'In „{name}“ ist keine Karte. Nur ein Bild, das mit den Daten der Karte gespeichert wurde, lässt sich öffnen; andere Programme entfernen diese Daten vielleicht.',
    damaged: 'Die Karte in „{name}“ ist beschädigt. Das Bild wurde nicht geändert.',
    noMemory: 'Der Speicher reicht für dieses Bild nicht aus. Zeichnen Sie nur einen Zweig der Karte.',
  },
  disk: {
    full: 'Die Festplatte ist voll. Die Datei „{name}“ ist unverändert, und Ihre Änderungen sind in diesem Fenster sicher. Schaffen Sie Platz und drücken Sie dann „Noch einmal“.',
    noPermission:
      'Sie dürfen „{name}“ nicht ändern. Die Datei ist unverändert, und Ihre Änderungen sind in diesem Fenster sicher. Speichern Sie eine Kopie an einem anderen Ort.',
    readOnly:
      'Der Datenträger ist schreibgeschützt. Die Datei „{name}“ ist unverändert, und Ihre Änderungen sind in diesem Fenster sicher. Speichern Sie eine Kopie an einem anderen Ort.',
    folderGone:
      'Der Ordner von „{name}“ fehlt. Ihre Änderungen sind in diesem Fenster sicher. Legen Sie den Ordner wieder an seinen Platz und drücken Sie „Noch einmal“, oder speichern Sie eine Kopie.',
    nameTooLong:
      'Der Name „{name}“ ist zu lang für diesen Datenträger. Ihre Änderungen sind in diesem Fenster sicher. Speichern Sie eine Kopie mit einem kürzeren Namen.',
    other:
      '„{name}“ konnte nicht gespeichert werden{code, select, none {} other { ({code})}}. Die Datei ist unverändert, und Ihre Änderungen sind in diesem Fenster sicher. Drücken Sie „Noch einmal“ oder speichern Sie eine Kopie.',
    busy: 'Ein anderes Programm benutzt gerade „{name}“, etwa ein Virenscanner oder ein Cloud-Dienst. Die Datei ist unverändert, und Ihre Änderungen sind in diesem Fenster sicher. Warten Sie einen Moment und drücken Sie „Noch einmal“, oder speichern Sie eine Kopie.',
    tooManyOpen:
      'Auf diesem Computer sind zu viele Dateien offen. Die Datei „{name}“ ist unverändert, und Ihre Änderungen sind in diesem Fenster sicher. Schließen Sie einige Programme und drücken Sie „Noch einmal“, oder speichern Sie eine Kopie.',
    busyToRead:
      '„{name}“ ist gerade nicht lesbar, weil ein anderes Programm die Datei benutzt. Versuchen Sie es gleich noch einmal.',
    tooManyOpenToRead:
      '„{name}“ ist gerade nicht lesbar, weil auf diesem Computer zu viele Dateien offen sind. Schließen Sie einige Programme und versuchen Sie es noch einmal.',
  },
});
