import { app, dialog } from 'electron';
import { desktopMessages } from '../../messages/desktop-messages';
import { unsafeSwitches } from './unsafe-switch-list';

/**
 * Returns whether the app may start. With an unsafe switch it asks the user first: on some systems
 * a start script adds one by itself, and then there may be no other way to start.
 */
export async function confirmUnsafeSwitches(): Promise<boolean> {
  const activeSwitches = unsafeSwitches(app.commandLine);
  if (activeSwitches.length === 0) return true;
  const { message, detail, close, open } = desktopMessages.unguarded;
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    message,
    detail: detail({ switches: activeSwitches.join(', ') }),
    buttons: [close, open],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
