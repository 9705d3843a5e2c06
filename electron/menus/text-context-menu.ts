import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { desktopMessages } from '../../messages/desktop-messages';

/** Adds the context menu of text fields. Elsewhere the page has its own. */
export function addTextContextMenu(window: BrowserWindow): void {
  const { webContents } = window;
  webContents.on('context-menu', (_event, { isEditable, misspelledWord, dictionarySuggestions }) => {
    if (!isEditable) return;
    const suggestions = dictionarySuggestions.map(
      (word): MenuItemConstructorOptions => ({ label: word, click: () => webContents.replaceMisspelling(word) }),
    );
    const learn: MenuItemConstructorOptions = {
      label: desktopMessages.menu.addToDictionary,
      click: () => webContents.session.addWordToSpellCheckerDictionary(misspelledWord),
    };
    const spelling = misspelledWord === '' ? [] : [...suggestions, learn, { type: 'separator' as const }];
    const usual = (['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'] as const).map((role) => ({ role }));
    Menu.buildFromTemplate([...spelling, ...usual]).popup({ window });
  });
}
