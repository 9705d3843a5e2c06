import { useState } from 'react';
import type { LibraryEntry } from '../../contract/host';
import { strings } from '../../messages/messages';
import { Button } from '../controls/button';
import { TextField } from '../controls/text-field';
import { dateInWords } from '../descriptions/format-date';
import { sizeInWords } from '../descriptions/format-size';
import { useApp, useAppState } from '../store/use-app';

const words = strings.library;

/** A map of the list: its title, how large and how old it is, what is wrong with it, and what can be done. */
export function LibraryRow({ entry, inBin }: { readonly entry: LibraryEntry; readonly inBin: boolean }) {
  const app = useApp();
  const current = useAppState((state) => state.opened?.ref === entry.ref);
  const [title, setTitle] = useState<string | null>(null);
  const [sure, setSure] = useState(false);
  const { ref, fault } = entry;
  const act = async (work: () => Promise<unknown>, said?: string) => {
    try {
      await work();
      await app.refreshLibrary();
      if (said) app.notify(said);
    } catch (error) {
      app.notify(error instanceof Error ? error.message : strings.start.unexpected);
    }
  };
  const rename = () => {
    const wanted = title?.trim();
    setTitle(null);
    if (wanted && wanted !== entry.title)
      void act(() => (current ? app.rename(wanted) : app.host.rename({ ref, title: wanted })));
  };
  return (
    <li className={`library-row${current ? ' is-current' : ''}`}>
      <div className="library-about">
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
          {words.facts(entry.claims, sizeInWords(entry.size), dateInWords(new Date(entry.changed)))}
        </span>
        {fault ? <span className="is-hard">{fault}</span> : null}
        {sure ? <span className="is-hard">{words.sure(entry.title)}</span> : null}
      </div>
      <div className="library-acts">
        {inBin ? (
          <>
            <Button onPress={() => act(() => app.host.restore({ ref }), words.restored(entry.title))}>
              {words.restore}
            </Button>
            <Button onPress={() => (sure ? act(() => app.host.purge({ ref })) : setSure(true))}>{words.purge}</Button>
          </>
        ) : (
          <>
            {fault ? (
              <Button onPress={() => app.show({ kind: 'versions', ref, title: entry.title })}>
                {strings.commands.versions.label}
              </Button>
            ) : (
              <>
                <Button variant="primary" onPress={() => app.open(ref)}>
                  {words.open}
                </Button>
                <Button onPress={() => (title === null ? setTitle(entry.title) : rename())}>{words.rename}</Button>
                <Button onPress={() => act(() => app.host.duplicate({ ref }))}>{words.duplicate}</Button>
              </>
            )}
            <Button onPress={() => act(() => app.remove(ref), words.binned(entry.title))}>{words.remove}</Button>
          </>
        )}
      </div>
    </li>
  );
}
