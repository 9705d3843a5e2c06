import { strings } from '../../messages/messages';

/** What stands in the window when it could not begin. */
export function StartFault({ message }: { readonly message: string }) {
  return (
    <main className="start-fault">
      <h1>{strings.app}</h1>
      <p role="alert">{message}</p>
    </main>
  );
}
