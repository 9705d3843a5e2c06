import { release, totalmem } from 'node:os';
import { app, screen } from 'electron';
import type { RunningHost } from '../../host/host';
import { desktopMessages } from '../../messages/desktop-messages';

/** Returns a report for support: versions, sizes, counts and crashes, but no text of a map, no names and no paths. */
export async function makeSupportReport(host: RunningHost, crashes: readonly string[]): Promise<Uint8Array> {
  const [maps, { student, class: _class, ...settings }] = await Promise.all([
    host.library().catch(() => []),
    host.settings(),
  ]);
  const report = {
    note: desktopMessages.report.note,
    counterpoint: app.getVersion(),
    packaged: app.isPackaged,
    electron: process.versions.electron,
    chromium: process.versions.chrome,
    node: process.versions.node,
    system: `${process.platform} ${process.arch} ${release()}`,
    memoryMB: Math.round(totalmem() / 2 ** 20),
    locale: app.getLocale(),
    screens: screen.getAllDisplays().map(({ size, scaleFactor }) => ({ ...size, scaleFactor })),
    settings,
    maps: maps.map(({ size, claims, template, fault }) => ({ size, claims, template, broken: fault !== undefined })),
    crashes,
  };
  return new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`);
}
