import { messages } from '../../messages/messages';
import './startup-error.css';

/** Shown when the window could not start. One that was not admitted says what to do. */
export function StartupError({ message, isExpired }: { readonly message: string; readonly isExpired: boolean }) {
  const { expired, howToStart, ifRunning, lastingLink, mapsAreSafe } = messages.start;
  return (
    <main className="startup-error">
      <h1>{isExpired ? expired : messages.app}</h1>
      <p role="alert">{message}</p>
      {isExpired ? (
        <>
          <ul>
            <li>{howToStart}</li>
            <li>{ifRunning}</li>
            <li>{lastingLink}</li>
          </ul>
          <p>{mapsAreSafe}</p>
        </>
      ) : null}
    </main>
  );
}
