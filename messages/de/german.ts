import type { Translation } from '../catalogue';
import type { argumentWords } from '../en/argument';
import type { desktopStrings } from '../en/desktop';
import type { strings } from '../messages';
import { germanArgument } from './argument';
import { checks } from './check';
import { cli } from './cli';
import { commands } from './command';
import { germanDesktop } from './desktop';
import { disk } from './disk';
import { host } from './host';
import { library, saving } from './library';
import { link } from './link';
import { article, canvas, details } from './map';
import { picture } from './picture';
import { schemes } from './scheme';
import { settings } from './settings';
import { sources } from './source';
import { spoken } from './spoken';
import { standing } from './standing';
import { telling } from './telling';
import { keptVersions } from './versions';

/** The catalogues of a whole translation, by their names. */
export interface WholeTranslation extends Record<string, unknown> {
  readonly argument: Translation<typeof argumentWords>;
  readonly window: Translation<typeof strings>;
  readonly desktop: Translation<typeof desktopStrings>;
}

const window: WholeTranslation['window'] = {
  app: 'Counterpoint',

  commands,

  menu: {
    maps: 'Karten',
    myMaps: 'Meine Karten',
    examples: 'Beispiele',
    more: 'Mehr',
    cannotBeRead: 'Diese Datei ist nicht lesbar – wähle sie, um zu sehen, warum',
    bar: 'Menüs',
    edit: 'Bearbeiten',
    answer: 'Antworten',
    study: 'Prüfen',
    view: 'Ansicht',
    go: 'Gehen',
    help: 'Hilfe',
    ofBox: 'Menü des Kastens',
    ofMap: 'Menü der Karte',
    chosen: '{label} (an)',
  },

  keys: {
    Mod: 'Strg',
    Shift: 'Umschalt',
    Alt: 'Alt',
    Tab: 'Tab',
    Enter: 'Eingabe',
    Esc: 'Esc',
    Space: 'Leertaste',
    Delete: 'Entf',
    Backspace: 'Rücktaste',
    Home: 'Pos1',
    End: 'Ende',
    PageUp: 'Bild auf',
    PageDown: 'Bild ab',
    ContextMenu: 'Menütaste',
  },

  dialog: { cancel: 'Abbrechen', close: 'Schließen', later: 'Später entscheiden' },

  start: {
    unexpected:
      'Etwas ist schiefgegangen, womit Counterpoint nicht gerechnet hat. Deine Karten auf der Festplatte sind wie zuvor. Bitte versuch es noch einmal.',
    noCode:
      'In dieser Adresse fehlt der Schlüssel. Bitte öffne die vollständige Adresse, die Counterpoint beim Start genannt hat.',
  },

  readOnly: {
    newer:
      'Nur zum Ansehen: Diese Karte stammt von einem neueren Counterpoint, und beim Speichern hier könnten Teile verloren gehen.',
    'no-permission':
      'Nur zum Ansehen: Diese Datei darf nicht geschrieben werden. „Meine Kopie machen“ gibt dir eine, die du ändern kannst.',
  },

  save: {
    unchanged: 'Nichts zu speichern',
    saving: 'Wird gespeichert…',
    saved: 'Gespeichert {at, time, ::HHmm}',
    failed: 'Nicht gespeichert: {why}',
    retry: 'Noch einmal',
    again: 'Als neue Karte speichern',
    copy: 'Kopie speichern',
    copySaved: 'Eine Kopie ist als {name} gespeichert.',
    unreachable:
      'Gerade wird nicht gespeichert: Das Programm hinter diesem Fenster antwortet nicht. Deine Änderungen sind in diesem Fenster sicher und werden gespeichert, sobald es wieder da ist. Lass das Fenster offen und starte Counterpoint noch einmal.',
    notLeft:
      'In dieser Karte sind Änderungen, die noch nicht gespeichert sind. Sieh dir die Zeile unten im Fenster an, bevor du eine andere öffnest.',
  },

  ...library,

  settings,

  palette: {
    title: 'Befehl suchen',
    search: 'Was möchtest du tun?',
    commands: 'Befehle',
    none: 'Kein Befehl heißt so.',
  },

  find: {
    label: 'In der Karte suchen',
    count: '{all, plural, =0 {Nicht gefunden} other {{at, plural, =0 {–} other {#}} von {all}}}',
    nothing: '„{words}“ steht nicht in dieser Karte.',
    next: 'Weiter',
    previous: 'Zurück',
    close: 'Suche schließen',
  },

  outline: {
    title: 'Gliederung',
    label: 'Gliederung von {title}',
    step: 'Schritt {number}',
    see: 'siehe {number}',
    returnsTo: 'zurück zu {number}',
    toggle: 'Öffnen oder schließen',
    empty: 'Hier ist noch nichts. Drück N auf der Karte für einen ersten Kasten.',
  },

  details,

  article,

  drop: {
    title: 'Was soll es dort sein?',
    explain: '„{what}“ zu „{where}“',
    because: 'weil: ein Grund dafür',
    but: 'aber: ein Einwand dagegen',
    and: 'und: eine Mitprämisse daneben',
    cannot: 'Dort kann es nicht stehen: Eine Behauptung kann nicht auf ihren eigenen Zweig antworten.',
  },

  conflict: {
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
  },

  ...saving,

  move: {
    title: 'Zu einer anderen Behauptung',
    as: 'Dort soll es stehen als',
    reason: 'ein Grund (weil)',
    objection: 'ein Einwand (aber)',
    together: 'eine Mitprämisse daneben (und)',
    search: 'Behauptungen durchsuchen',
    targets: 'Behauptungen, auf die es antworten kann',
    none: 'Keine Behauptung passt.',
    move: 'Verschieben',
    already: 'Darauf antwortet es schon.',
  },

  status: {
    noMap: 'Hier ist noch keine Karte. Beginn eine, oder lass eine Kartendatei auf diesem Fenster los.',
    keysNothingSelected: 'Klick auf einen Kasten, oder drück eine Pfeiltaste, um anzufangen.',
    keysBuilding: 'Tab weil · − aber · & und · Eingabe noch eine · F2 Text · Esc, dann Tab geht weiter',
    keysMoving: 'Pfeiltasten bewegen · Tab geht weiter · F2 Text · ? alle Tasten',
    keysStep: '_ folgt nicht, denn · T Grund oder Einwand · ↓ sein Kasten · Entf Schritt löschen · ? alle Tasten',
    keysOutline: '+ weil · − aber · & und · Eingabe noch eine · F2 Text · Tab geht weiter · ? alle Tasten',
    keysWriting: 'Eingabe fertig · Tab fertig und weil · Umschalt+Eingabe neue Zeile · Esc abbrechen',
    keysWritingOnly: 'Eingabe fertig · Umschalt+Eingabe neue Zeile · Esc abbrechen',
    added: 'Neu: {word} {number}.',
    nowAt: 'Es ist jetzt {number}: {word}.',
    deleted: 'Gelöscht. Strg+Z holt es zurück.',
    nothingToUndo: 'Es gibt nichts rückgängig zu machen.',
    nothingToRedo: 'Es gibt nichts zu wiederholen.',
    undone: 'Rückgängig gemacht.',
    redone: 'Wiederholt.',
    copied: '{claims, plural, one {Eine Behauptung} other {# Behauptungen}} kopiert.',
    pasted:
      '{claims, plural, one {Eine Behauptung eingefügt. Strg+Z nimmt sie wieder weg.} other {# Behauptungen eingefügt. Strg+Z nimmt sie wieder weg.}}',
    nothingToPaste: 'In der Zwischenablage ist kein Zweig und kein Text.',
    pasteByKey: 'Ein Browser lässt eine Seite nur mit Tasten einfügen: Drück Strg+V, auf einem Mac Cmd+V.',
    imageCopied: 'Ein Bild der ganzen Karte ist in der Zwischenablage.',
    imageNotCopied: 'Das Bild ließ sich nicht kopieren. {why} „Als Bild…“ macht eine Datei daraus.',
    zoom: '{percent} %',
  },

  whyNot: {
    nothingSelected: 'Wähle zuerst einen Kasten aus.',
    nothingFolded: 'Kein Zweig ist eingeklappt.',
    nothingBelow: 'Auf diese Behauptung antwortet nichts, also lässt sich nichts einklappen.',
    onStep:
      'Das geht nur mit einem Kasten; ausgewählt ist ein Schritt. Mit der Pfeiltaste nach unten kommst du zu seinem Kasten.',
    onRoot:
      'Das braucht einen Kasten, der auf einen anderen antwortet. Dieser steht ganz oben: Nimm „Weil“ oder „Aber“.',
    noneBefore: 'Vor diesem gibt es keinen Schritt derselben Art, mit dem er sich verbinden lässt.',
    alone: 'Diese Behauptung steht schon in einem eigenen Schritt.',
    endOfRow: 'Sie ist am Ende ihrer Reihe.',
    noSource: 'Dieser Kasten hat keinen Absatz des Artikels. In den Einzelheiten kannst du einen angeben.',
    notHere: 'Das geht hier nicht.',
  },

  canvas,

  export: picture,

  shortcuts: {
    intro:
      'Einzelne Zeichen wirken, solange die Karte den Fokus hat. Tab ergänzt nach einem Klick oder einer Pfeiltaste auf der Karte einen Grund; Esc hebt das auf; Umschalt+Tab führt immer hinaus.',
    groups: {
      build: 'Antworten',
      edit: 'Ändern',
      go: 'Sich bewegen',
      view: 'Ansehen',
      study: 'Prüfen',
      article: 'Im Artikel',
      map: 'Karte',
      help: 'Hilfe',
    },
    writing: 'Beim Schreiben in einem Kasten',
    whileWriting: {
      Enter: 'Fertig',
      Tab: 'Fertig, und einen Grund ergänzen',
      'Shift+Enter': 'Neue Zeile',
      Esc: 'Abbrechen',
    },
  },

  host,

  spoken,
  disk,
  keptVersions,
  link,
  schemes,
  telling,
  sources,

  standing,
  checks,

  cli,
};

/** German. */
export const german: WholeTranslation = { argument: germanArgument, window, desktop: germanDesktop };
