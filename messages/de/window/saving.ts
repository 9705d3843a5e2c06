import { translation } from '../../catalogue';
import * as english from '../../en/window/saving';

export const save = translation(english.save, {
  unchanged: 'Nichts zu speichern',
  saving: 'Wird gespeichert…',
  saved: 'Gespeichert {at, time, ::HHmm}',
  failed: 'Nicht gespeichert: {why}',
  retry: 'Noch einmal',
  again: 'Als neue Karte speichern',
  copy: 'Kopie speichern',
  copySaved: 'Eine Kopie ist als {name} gespeichert.',
  unreachable:
    'Nicht gespeichert: Counterpoint wurde beendet. Ihre Änderungen sind in diesem Fenster sicher. Lassen Sie das Fenster offen und starten Sie Counterpoint wieder; dann werden sie gespeichert.',
  notLeft:
    'In dieser Karte sind ungespeicherte Änderungen. Sehen Sie in der Zeile unten im Fenster nach, bevor Sie eine andere Karte öffnen.',
});

export const readOnly = translation(english.readOnly, {
  newer:
    'Schreibgeschützt: Diese Karte stammt aus einer neueren Version von Counterpoint. Beim Speichern hier könnten Teile verloren gehen.',
  'no-permission':
    'Schreibgeschützt: Sie dürfen diese Datei nicht ändern. „Meine Kopie anlegen“ gibt Ihnen eine Karte, die Sie ändern können.',
});

export const conflict = translation(english.conflict, {
  short: 'Nicht gespeichert: Die Datei wurde außerhalb dieses Fensters geändert.',
  decide: 'Entscheiden…',
  title: 'Die Datei wurde außerhalb dieses Fensters geändert',
  explain:
    '„{name}“ ist nicht mehr so, wie dieses Fenster die Datei kannte. Ein anderes Programm oder Fenster hat sie geschrieben.',
  safe: 'Nichts wurde überschrieben, und nichts wird es: Beide bleiben erhalten, mit welcher du auch weitermachst.',
  mine: 'Meine, in diesem Fenster',
  theirs: 'Die andere, in der Datei',
  reload: 'Mit der anderen weitermachen',
  keepCopy: 'Mit meiner als Kopie weitermachen',
  copyTitle: '{title} (meine Version)',
  keptCopy: 'Deine Version ist als neue Karte gespeichert. Die andere ist unversehrt.',
  keptAgain: 'Die Karte ist wieder bei deinen Karten gespeichert.',
  reloaded: 'Das ist die Karte, wie sie in der Datei ist. Deine liegt unter „Frühere Versionen…“.',
  followed: 'Die Datei wurde außerhalb dieses Fensters geändert; so ist sie jetzt.',
});

export const recovery = translation(english.recovery, {
  title: 'Letztes Mal wurde nicht alles gespeichert',
  explain:
    'Counterpoint wurde beendet, bevor alles in der Datei war. Dein Stand vom {when} ist erhalten. Er bleibt so oder so bei den früheren Versionen.',
  found: 'Was erhalten ist',
  file: 'Die Datei',
  leave: 'Datei lassen, wie sie ist',
  bringBack: 'Zurückholen',
  back: 'Es ist wieder da. Strg+Z nimmt es wieder weg.',
  left: 'Es bleibt unter „Frühere Versionen…“.',
});

export const versions = translation(english.versions, {
  title: 'Frühere Versionen von „{title}“',
  explain:
    'Eine Version wird alle fünf Minuten Arbeit aufgehoben, und bevor Großes verschwindet. Keine davon lässt sich ändern.',
  none: 'Noch gibt es keine: Die erste wird aufgehoben, wenn sich die Karte ändert.',
  list: 'Versionen',
  claims: '{claims, plural, one {Eine Behauptung} other {# Behauptungen}}',
  reasons: {
    work: 'während du gearbeitet hast',
    before: 'bevor das meiste gelöscht wurde',
    unsaved: 'nicht gespeichert, als Counterpoint endete',
    mine: 'ist dem gewichen, was in der Datei stand',
  },
  from: 'Wie sie war am {when}',
  restoreCopy: 'Als Kopie zurückholen',
  copyTitle: '{title} ({when})',
  restored: 'Die frühere Version ist jetzt eine eigene Karte. Die Karte, aus der sie stammt, ist wie zuvor.',
});
