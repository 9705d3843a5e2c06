import { createHost } from '../../host/host';
import { openSession } from '../../host/web/session';
import { serveWindow } from '../../host/web/web-server';
import { activateFirstSupportedLanguage } from '../../messages/locales';

/** What a worker of the end-to-end tests asks of this process. */
export type Request =
  | {
      readonly start: {
        readonly library: string;
        readonly data: string;
        readonly page: string;
        readonly version: string;
      };
    }
  | { readonly stop: true };

/** The answer: the address of the started host, or the error that came instead. Both are absent once it has stopped. */
export interface Answer {
  readonly address?: string;
  readonly error?: string;
}

let close: () => Promise<void> = async () => undefined;

/** Does what `counterpoint open --browser` does, but for one test after another in one process. */
async function start({ library, data, page, version }: Extract<Request, { start: object }>['start']): Promise<Answer> {
  await activateFirstSupportedLanguage([]);
  const session = await openSession(data, library);
  const host = await createHost({ shell: 'browser', version, library, data, languages: [] });
  const server = await serveWindow({ host, session, page, savesPort: true });
  close = async () => {
    await host.close();
    await server.close();
  };
  return { address: server.newAddress() };
}

async function stop(): Promise<Answer> {
  await close();
  close = async () => undefined;
  return {};
}

process.on('message', (request: Request) => {
  const work = 'start' in request ? start(request.start) : stop();
  void work
    .catch(
      (error: unknown): Answer => ({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    )
    .then((answer) => process.send?.(answer));
});
// The worker has ended.
process.on('disconnect', () => process.exit());
