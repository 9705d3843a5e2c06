import { randomInt } from 'node:crypto';

/** The loopback address that every system and every browser knows. */
export const USUAL_LOOPBACK = '127.0.0.1';

/**
 * Returns a loopback address for one run. It is part of the origin of the page, so no other program can
 * have left anything in the browser there. macOS has only the usual one, and the browsers of Windows
 * reach no other in its Linux.
 */
export function newLoopback(platform = process.platform, isWsl = process.env.WSL_DISTRO_NAME !== undefined): string {
  if ((platform !== 'linux' && platform !== 'win32') || isWsl) return USUAL_LOOPBACK;
  return `127.${randomInt(1, 255)}.${randomInt(0, 256)}.${randomInt(1, 255)}`;
}

/** Returns true for the address of a host, such as "127.0.0.1:4711". */
export function isLoopbackAddress(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const [, host = '', port = ''] = /^127\.(\d{1,3}\.\d{1,3}\.\d{1,3}):(\d{1,5})$/.exec(value) ?? [];
  return (
    host.split('.').every((part) => part !== '' && Number(part) < 256) && Number(port) > 0 && Number(port) < 65_536
  );
}
