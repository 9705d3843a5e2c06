import { strings } from '../../messages/messages';
import './empty-state.css';

/** What stands in the window when it could not begin. */
export function StartupError({ message }: { readonly message: string }) {
  return (
    <main className="startup-error">
      <h1>{strings.app}</h1>
      <p role="alert">{message}</p>
    </main>
  );
}
