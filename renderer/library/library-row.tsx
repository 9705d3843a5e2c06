import { useState } from 'react';
import type { LibraryEntry } from '../../contract/stored-maps';
import { describeError } from '../../messages/describe-error';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { TextField } from '../controls/text-field';
import { formatDateTime } from '../descriptions/format-date';
import { formatFileSize } from '../descriptions/format-size';
import { useApp, useAppState } from '../store/use-app';

const words = messages.library;

/** A map in the list: its title, size, date and problems, and its actions. */
export function LibraryRow({ entry, inBin }: { readonly entry: LibraryEntry; readonly inBin: boolean }) {
  const app = useApp();
  const current = useAppState((state) => state.opened?.ref === entry.ref);
  const [title, setTitle] = useState<string | null>(null);
  const [isConfirming, setIsConfirming] = useState(false);
  const { ref, fault } = entry;
  const run = async (work: () => Promise<unknown>, message?: string) => {
    try {
      await work();
      await app.refreshLibrary();
      if (message) app.notify(message);
    } catch (error) {
      app.notify(describeError(error));
    }
  };
  const rename = () => {
    const newTitle = title?.trim();
    setTitle(null);
    if (newTitle && newTitle !== entry.title)
      void run(() => (current ? app.rename(newTitle) : app.host.rename({ ref, title: newTitle })));
  };
  return (
    <li className={`library-row${current ? ' is-current' : ''}`}>
      <div className="library-details">
        {title === null ? (
          <span className="library-title">{entry.title}</span>
        ) : (
          <TextField
            label={words.newTitle}
            value={title}
            onChange={setTitle}
            autoFocus
            onKeyDown={(event) => {
              if (event.key === 'Enter') rename();
              else if (event.key === 'Escape') setTitle(null);
              else return;
              event.preventDefault();
              event.stopPropagation();
            }}
          />
        )}
        <span className="field-help">
          {words.facts({
            claims: entry.claims,
            size: formatFileSize(entry.size),
            changed: formatDateTime(new Date(entry.changed)),
          })}
        </span>
        {fault ? <span className="is-problem">{fault}</span> : null}
        {isConfirming ? <span className="is-problem">{words.sure({ title: entry.title })}</span> : null}
      </div>
      <div className="library-actions">
        {inBin ? (
          <>
            <Button onPress={() => run(() => app.host.restore({ ref }), words.restored({ title: entry.title }))}>
              {words.restore}
            </Button>
            <Button onPress={() => (isConfirming ? run(() => app.host.purge({ ref })) : setIsConfirming(true))}>
              {words.purge}
            </Button>
          </>
        ) : (
          <>
            {fault ? (
              <Button onPress={() => app.showDialog({ kind: 'versions', ref, title: entry.title })}>
                {messages.commands.versions.label}
              </Button>
            ) : (
              <>
                <Button variant="primary" onPress={() => app.open(ref)}>
                  {words.open}
                </Button>
                <Button onPress={() => (title === null ? setTitle(entry.title) : rename())}>{words.rename}</Button>
                <Button onPress={() => run(() => app.host.duplicate({ ref }))}>{words.duplicate}</Button>
              </>
            )}
            <Button onPress={() => run(() => app.moveToBin(ref), words.binned({ title: entry.title }))}>
              {words.remove}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
