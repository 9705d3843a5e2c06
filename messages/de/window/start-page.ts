import { translation } from '../../catalogue';
import * as english from '../../en/window/start-page';

export const startPage = translation(english.startPage, {
  title: 'Womit möchten Sie anfangen?',
  begin: 'Anfangen',
  article: 'Ein Artikel',
  articleField: 'Text hier einfügen oder eine Datei loslassen (.txt, .docx, .pdf, .html)',
  noArticle: 'Fügen Sie zuerst den Text eines Artikels ein.',
  thesis: 'Eine eigene Idee',
  thesisHelp: 'Schreiben Sie Ihre These; dann kommen Gründe, Einwände und Erwiderungen.',
  thesisField: 'Meine These …',
  example: 'Ein Beispiel ansehen',
  openExample: 'Fünf Kästen, zwei Minuten',
  lost: 'Diese Karte gibt es hier nicht mehr. Wählen Sie eine Ihrer Karten.',
});

export const exampleHints = translation(english.exampleHints, {
  label: 'Tipps',
  select: 'Klicken Sie auf einen Kasten.',
  object: 'Wählen Sie am Kasten „aber“ für einen Einwand.',
  objectByKey: 'Drücken Sie die Minustaste oder wählen Sie „aber“.',
  export: 'Mit „Exportieren“ machen Sie ein Bild.',
  onwards: 'Fertig! Sehen Sie sich nun die Karte eines Artikels an.',
  openLarge: 'Die große Karte öffnen',
  done: 'Fertig! Nun können Sie selbst eine Karte anlegen.',
  close: 'Tipps schließen',
});
