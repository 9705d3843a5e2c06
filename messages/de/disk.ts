import type { Translation } from '../catalogue';
import type { diskWords } from '../en/disk';

/** A disk that does not take a map just now. */
export const disk: Translation<typeof diskWords> = {
  busy: 'Ein anderes Programm hält „{name}“ gerade fest, etwa ein Virenscanner oder ein Abgleich mit einer Cloud. Die Datei ist wie zuvor, und deine Änderungen sind in diesem Fenster. Warte einen Moment und drück „Noch einmal“, oder speichere eine Kopie.',
  tooManyOpen:
    'Auf diesem Computer sind zu viele Dateien offen. „{name}“ ist wie zuvor, und deine Änderungen sind in diesem Fenster. Schließ ein paar Programme und drück „Noch einmal“, oder speichere eine Kopie.',
  busyToRead:
    '„{name}“ ist gerade nicht lesbar: Ein anderes Programm hält die Datei fest. Sie bleibt, wie sie ist. Versuch es gleich noch einmal.',
  tooManyOpenToRead:
    '„{name}“ ist gerade nicht lesbar: Auf diesem Computer sind zu viele Dateien offen. Sie bleibt, wie sie ist. Schließ ein paar Programme und versuch es noch einmal.',
};
