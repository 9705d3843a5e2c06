import { translation } from '../../catalogue';
import * as english from '../../en/study/presentation';

export const presentation = translation(english.presentation, {
  intro:
    'In dieser Reihenfolge wird die Karte vorgeführt und Schritt für Schritt exportiert. Sie folgt dem Aufbau, bis Sie sie ändern.',
  parts: 'Teile in der Reihenfolge des Erzählens',
  empty: 'Es gibt noch nichts zu erzählen: Die Karte hat keinen Kasten.',
  leftOut: 'ausgelassen',
  noText: 'ein leerer Kasten',
  onlyStep: 'von {numbers}, schon erzählt',
  earlier: 'Früher',
  later: 'Später',
  leaveOut: 'Auslassen',
  takeIn: 'Wieder erzählen',
  asStructured: 'Wie der Aufbau es vorgibt',
  keys: 'Alt+↑ und Alt+↓ verschieben einen Teil, Entf lässt ihn aus oder nimmt ihn wieder auf, Eingabe führt von dort an vor.',
  movedTo: 'Er wird jetzt als Nummer {at} von {all} erzählt.',
  nowLeftOut: 'Er wird beim Erzählen ausgelassen.',
  nowTold: 'Er wird wieder erzählt.',
  nowStructured: 'Die Karte wird erzählt, wie ihr Aufbau es vorgibt.',
  present: 'Vorführen',
  presentFrom: 'Von hier an vorführen',

  presenting: {
    label: 'Vorführung: {title}',
    picture: 'Die Karte, so weit sie erzählt ist',
    part: '{at} von {all}: {said}',
    and: '{first}, und {second}',
    says: '{holder} sagt: {text}',
    position: '{at} von {all}',
    goTo: 'Zu {number} – Eingabe',
    noSuch: 'Es gibt keinen Teil {number}; es gibt {all}.',
    overview: 'Überblick: {told} von {claims} Behauptungen sind erzählt.',
    black: 'Der Bildschirm ist schwarz. B zeigt die Karte wieder.',
    blackShown: 'B zeigt die Karte wieder',
    last: 'Das war der letzte Teil. Esc beendet.',
    back: 'Zurück',
    next: 'Weiter',
    list: 'Teile',
    overviewButton: 'Überblick',
    end: 'Beenden',
    progress: 'Wie viel erzählt ist',
    backHint: '←',
    nextHint: 'Leertaste',
    listHint: 'L',
    overviewHint: 'O',
    endHint: 'Esc',
    nothing:
      'Es gibt nichts vorzuführen: Jeder Teil ist ausgelassen. In der Reihenfolge des Erzählens nehmen Sie sie wieder auf.',
    noBox: 'Es gibt noch nichts vorzuführen: Die Karte hat keinen Kasten.',
  },
});

export const branchFocus = translation(english.branchFocus, {
  label: 'Wo dieser Zweig in der Karte ist',
  whole: 'Ganze Karte',
  isOn: 'Zweig {number} wird angezeigt ({claims, plural, one {eine Behauptung} other {# Behauptungen}}). {key} zeigt wieder alles.',
  isOff: 'Die ganze Karte wird angezeigt.',
  crumb: '{number} {text}',
  showBranch: 'Zweig {number} hervorheben: {text}',
});
