import { app, dialog } from 'electron';
import { desktopMessages } from '../../messages/desktop-messages';

/** Switches of Chromium that disable its protection against hostile pages. */
const UNSAFE_SWITCHES = [
  'no-sandbox',
  'disable-namespace-sandbox',
  'disable-setuid-sandbox',
  'disable-seccomp-filter-sandbox',
  'disable-gpu-sandbox',
  'disable-web-security',
  'single-process',
];

/**
 * Returns whether the app may start. With an unsafe switch it asks the user first: on some systems
 * a start script adds one by itself, and then there may be no other way to start.
 */
export async function confirmUnsafeSwitches(): Promise<boolean> {
  const activeSwitches = UNSAFE_SWITCHES.filter((name) => app.commandLine.hasSwitch(name));
  if (activeSwitches.length === 0) return true;
  const { message, detail, close, open } = desktopMessages.unguarded;
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    message,
    detail: detail({ switches: activeSwitches.map((name) => `--${name}`).join(', ') }),
    buttons: [close, open],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
