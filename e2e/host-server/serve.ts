import { join } from 'node:path';
import { createHost } from '../../host/host';
import { openSession } from '../../host/web/session';
import { serveWindow } from '../../host/web/web-server';
import { setPreferredLocale } from '../../messages/locales';

/** A request from a worker of the end-to-end tests to this process. */
export type HostRequest =
  | {
      readonly start: {
        readonly library: string;
        readonly data: string;
        readonly page: string;
        readonly version: string;
      };
    }
  | { readonly stop: true };

/** The reply: the address of the started host, or the error. Both are absent after a stop. */
export interface HostReply {
  readonly address?: string;
  readonly error?: string;
}

let close: () => Promise<void> = async () => undefined;

/** Starts a host as `counterpoint open --browser` does, but for one test after another in one process. */
async function start({
  library,
  data,
  page,
  version,
}: Extract<HostRequest, { start: object }>['start']): Promise<HostReply> {
  await setPreferredLocale([]);
  const session = await openSession(data, library);
  const host = await createHost({
    shell: 'browser',
    version,
    library,
    data,
    pictureWorker: join(import.meta.dirname, 'picture-worker.js'),
    languages: [],
  });
  const server = await serveWindow({ host, session, page, savesAddress: true });
  close = async () => {
    await host.close();
    await server.close();
  };
  return { address: server.newAddress() };
}

async function stop(): Promise<HostReply> {
  await close();
  close = async () => undefined;
  return {};
}

process.on('message', (request: HostRequest) => {
  const work = 'start' in request ? start(request.start) : stop();
  void work
    .catch(
      (error: unknown): HostReply => ({
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
    )
    .then((answer) => process.send?.(answer));
});
// The worker has ended.
process.on('disconnect', () => process.exit());
