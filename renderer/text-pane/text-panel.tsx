import { type ComponentType, useEffect, useState } from 'react';
import { describeError } from '../../messages/describe-error';
import { messages } from '../../messages/messages';
import { useApp } from '../store/use-app';
import './text-pane.css';

/** The panel with the map as a text. The editor is loaded when the panel is shown for the first time. */
export function TextPanel() {
  const app = useApp();
  const [loaded, setLoaded] = useState<{ readonly Editor: ComponentType } | null>(null);
  useEffect(() => {
    import('./text-editor').then(
      ({ TextEditor }) => setLoaded((now) => now ?? { Editor: TextEditor }),
      (error: unknown) => app.notify(describeError(error)),
    );
  }, [app]);
  return (
    <section className="panel text-pane" aria-label={messages.commands.text.label}>
      <h2 className="visually-hidden">{messages.commands.text.label}</h2>
      {loaded ? <loaded.Editor /> : null}
    </section>
  );
}
