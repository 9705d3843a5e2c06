import { app, dialog } from 'electron';
import { desktopMessages } from '../messages/desktop-messages';

/** Switches of Chromium that take away what keeps a map from doing more than it should. */
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
 * Whether the app opens. With such a switch it says so and asks, and is closed unless the person wants it open: on some
 * systems a start script adds one by itself, and then there may be no other way in.
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
