import './styles/fonts.css';
import './styles/theme.css';
import './styles/window.css';
import './styles/layout.css';
import './styles/list-box.css';
import './styles/panel.css';
import './styles/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { DesktopBridge } from '../contract/desktop-bridge';
import { describeError } from '../messages/describe-error';
import { setPreferredLocale } from '../messages/locales';
import { createCommandRunner } from './commands/registry';
import { NotAdmittedError } from './host/admission';
import { connectDesktopHost } from './host/desktop-host';
import { connectWebHost } from './host/web-host';
import { createApp } from './store/app-store';
import { AppContext } from './store/use-app';
import { AppWindow } from './window/app-window';
import { followAddress, namesNoPlace, openFirstFile, openFirstPlace } from './window/map-address';
import { StartupError } from './window/startup-error';

declare global {
  interface Window {
    /** Set by the preload script of the desktop shell; absent in a browser. */
    readonly counterpoint?: DesktopBridge;
  }
}

const element = document.getElementById('root');
if (element) void start(createRoot(element));

async function start(root: ReturnType<typeof createRoot>): Promise<void> {
  try {
    // Until the host is connected, the language is that of the browser.
    await setPreferredLocale(navigator.languages);
    const host = window.counterpoint ? connectDesktopHost(window.counterpoint) : await connectWebHost();
    const [{ firstFile, firstBytes = null, ...capabilities }, settings, library] = await Promise.all([
      host.capabilities(),
      host.settings(),
      host.library(),
      // Boxes are measured before they are drawn, so the font must be loaded first.
      ...[400, 600].map((weight) => document.fonts.load(`${weight} 16px Inter`)),
    ]);
    await setPreferredLocale([settings.language ?? '', ...capabilities.languages]);
    const app = createApp(host, { capabilities, settings, library }, createCommandRunner);
    const given = firstFile !== undefined && namesNoPlace() ? { name: firstFile, bytes: firstBytes } : null;
    await openFirstPlace(app);
    const isTold = settings.letters !== undefined || given !== null || app.getState().dialog !== null;
    if (!isTold) app.showDialog({ kind: 'letters-told' });
    followAddress(app);
    root.render(
      <StrictMode>
        <AppContext value={app}>
          <AppWindow />
        </AppContext>
      </StrictMode>,
    );
    if (given) void openFirstFile(app, given);
  } catch (error) {
    root.render(<StartupError message={describeError(error)} isExpired={error instanceof NotAdmittedError} />);
  }
}
