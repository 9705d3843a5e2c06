import { messages } from '../../messages/messages';

/** What stands in the window when it could not begin. */
export function StartupError({ message }: { readonly message: string }) {
  return (
    <main className="startup-error">
      <h1>{messages.app}</h1>
      <p role="alert">{message}</p>
    </main>
  );
}
