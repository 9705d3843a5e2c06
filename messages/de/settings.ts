import type { Translation } from '../catalogue';
import type { settingsWords } from '../en/settings';

/** The settings. */
export const settings: Translation<typeof settingsWords> = {
  title: 'Einstellungen',
  theme: 'Aussehen',
  themes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
  textSize: 'Textgröße des Fensters',
  textSizes: { normal: 'Normal', large: 'Groß', largest: 'Am größten' },
  animation: 'Bewegung',
  animations: { system: 'Wie das System', off: 'Keine' },
  keys: 'Tasten',
  tabMoves: 'Tab bewegt immer den Fokus (für „Weil“ gibt es dann +)',
  language: 'Sprache',
  systemLanguage: 'Wie das System',
  picture: 'Bilder',
  pictureHelp: 'Womit „Als Bild…“ beginnt. Es merkt sich auch, was du dort zuletzt gewählt hast.',
};
