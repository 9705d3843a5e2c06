import { useEffect, useState } from 'react';
import type { LibraryEntry } from '../../contract/stored-maps';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { Dialog } from '../controls/dialog';
import { RadioChoice } from '../controls/radio-choice';
import { TextField } from '../controls/text-field';
import { useApp, useAppState } from '../store/use-app';
import { LibraryList } from './library-list';
import './library.css';

const words = messages.library;
type Shelf = 'mine' | 'examples' | 'bin';

/** The dialog with the maps of the folder, the examples and the bin. */
export function LibraryDialog() {
  const app = useApp();
  const library = useAppState((state) => state.library);
  const [shelf, setShelf] = useState<Shelf>(library.some(({ template }) => !template) ? 'mine' : 'examples');
  const [query, setQuery] = useState('');
  const [bin, setBin] = useState<readonly LibraryEntry[]>([]);
  // Files may have been added or removed outside.
  useEffect(() => void app.refreshLibrary(), [app]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: moving a map to the bin changes the library.
  useEffect(() => {
    app.host.bin().then(setBin, (error: Error) => app.notify(error.message));
  }, [app, library]);

  const shelves: Readonly<Record<Shelf, readonly LibraryEntry[]>> = {
    mine: library.filter((entry) => !entry.template),
    examples: library.filter((entry) => entry.template),
    bin,
  };
  const entries = shelves[shelf].filter(({ title }) => title.toLocaleLowerCase().includes(query.toLocaleLowerCase()));
  const emptyText = query ? words.noneFound : shelf === 'bin' ? words.binEmpty : words.none;
  return (
    <Dialog
      title={words.title}
      wide
      buttons={
        <>
          <Button className="is-pushed-left" onPress={() => app.showDialog({ kind: 'new-map' })}>
            {messages.commands['new-map'].label}
          </Button>
          <Button variant="primary" onPress={() => app.closeDialog()}>
            {messages.dialog.close}
          </Button>
        </>
      }
    >
      <div className="library-header">
        <RadioChoice
          label={words.shelf}
          value={shelf}
          onChange={setShelf}
          options={(['mine', 'examples', 'bin'] as const).map((value) => ({
            value,
            label: `${words[value]} (${shelves[value].length})`,
          }))}
        />
        <TextField label={words.search} value={query} onChange={setQuery} autoFocus />
      </div>
      {entries.length === 0 ? <p>{emptyText}</p> : null}
      <LibraryList key={`${shelf} ${query}`} label={words[shelf]} entries={entries} inBin={shelf === 'bin'} />
    </Dialog>
  );
}
