import { messages } from '../../messages/messages';
import './startup-error.css';

/** Shown when the window could not start. */
export function StartupError({ message }: { readonly message: string }) {
  return (
    <main className="startup-error">
      <h1>{messages.app}</h1>
      <p role="alert">{message}</p>
    </main>
  );
}
