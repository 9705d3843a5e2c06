import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { desktopMessages } from '../../messages/desktop-messages';
import { messages } from '../../messages/messages';

/**
 * Adds the context menu of text fields. Elsewhere the page has its own. `run` runs a command in the window: the map as
 * a text, the one editable text that is no field, has the undo of the map.
 */
export function addTextContextMenu(window: BrowserWindow, run: (id: 'undo' | 'redo') => void): void {
  const { webContents } = window;
  webContents.on('context-menu', (_event, params) => {
    const { isEditable, formControlType, misspelledWord, dictionarySuggestions } = params;
    if (!isEditable) return;
    const suggestions = dictionarySuggestions.map(
      (word): MenuItemConstructorOptions => ({ label: word, click: () => webContents.replaceMisspelling(word) }),
    );
    const learn: MenuItemConstructorOptions = {
      label: desktopMessages.menu.addToDictionary,
      click: () => webContents.session.addWordToSpellCheckerDictionary(misspelledWord),
    };
    const spelling = misspelledWord === '' ? [] : [...suggestions, learn, { type: 'separator' as const }];
    const undo = (['undo', 'redo'] as const).map((id): MenuItemConstructorOptions => {
      return formControlType === 'none' ? { label: messages.commands[id].label, click: () => run(id) } : { role: id };
    });
    const usual = (['cut', 'copy', 'paste', 'selectAll'] as const).map((role) => ({ role }));
    Menu.buildFromTemplate([...spelling, ...undo, ...usual]).popup({ window });
  });
}
