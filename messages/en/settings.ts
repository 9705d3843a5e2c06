/** What the settings are called. */
export const settingsWords = {
  title: 'Settings',
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  textSize: 'Text size of the window',
  textSizes: { normal: 'Normal', large: 'Large', largest: 'Largest' },
  animation: 'Movement',
  animations: { system: 'As the system', off: 'None' },
  keys: 'Keys',
  tabMoves: 'Tab always moves the focus (because is + then)',
  language: 'Language',
  systemLanguage: 'As the system',
  picture: 'Pictures',
  pictureHelp: 'What Export picture… begins with. It also remembers what you chose there last.',
};
