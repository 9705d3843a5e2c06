import { useEffect, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { foldText } from '../../../argument/finding/folding';
import type { LibraryEntry } from '../../../contract/stored-maps';
import { messages } from '../../../messages/messages';
import { useApp, useAppState } from '../../store/use-app';
import { MapCards } from './map-cards';

const words = messages.library;
const SHELVES = ['mine', 'examples', 'bin'] as const;
type Shelf = (typeof SHELVES)[number];

/** The number of maps from which on they can be searched. */
const MIN_SEARCHED = 7;

/** The maps of the folder, the examples and the bin, in tabs. */
export function MapShelf() {
  const app = useApp();
  const library = useAppState((state) => state.library);
  const [chosen, setChosen] = useState<Shelf | null>(null);
  const [query, setQuery] = useState('');
  const [bin, setBin] = useState<readonly LibraryEntry[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: moving a map to the bin changes the library.
  useEffect(() => {
    app.host.bin().then(setBin, (error: Error) => app.notify(error.message));
  }, [app, library]);

  const newestFirst = [...library].sort((a, b) => b.changed - a.changed);
  const shelves: Readonly<Record<Shelf, readonly LibraryEntry[]>> = {
    mine: newestFirst.filter((entry) => !entry.template),
    examples: library.filter((entry) => entry.template),
    bin,
  };
  const shelf = chosen ?? (shelves.mine.length === 0 && shelves.examples.length > 0 ? 'examples' : 'mine');
  const isSearched = shelves[shelf].length >= MIN_SEARCHED || query !== '';
  const wanted = foldText(query).trim();
  const entries = shelves[shelf].filter(({ title }) => foldText(title).includes(wanted));
  const emptyText = { mine: words.none, examples: words.noExamples, bin: words.binEmpty }[shelf];
  return (
    <section className="shelf" data-region="shelf" aria-labelledby="shelf-heading">
      <h2 id="shelf-heading" className="visually-hidden">
        {messages.commands.library.label}
      </h2>
      <Tabs selectedKey={shelf} onSelectionChange={(key) => setChosen(key as Shelf)}>
        <div className="shelf-header">
          <TabList className="tab-list" aria-label={messages.commands.library.label}>
            {SHELVES.map((id) => (
              <Tab key={id} id={id} className="tab">
                {words.shelf({ name: words[id], maps: shelves[id].length })}
              </Tab>
            ))}
          </TabList>
          {isSearched ? (
            <input
              className="shelf-search"
              type="search"
              aria-label={words.search}
              placeholder={words.search}
              value={query}
              onChange={(event) => setQuery(event.target.value)}
            />
          ) : null}
        </div>
        <TabPanel key={shelf} id={shelf} className="shelf-panel">
          {entries.length === 0 ? <p className="field-help">{wanted === '' ? emptyText : words.noneFound}</p> : null}
          <MapCards key={`${shelf} ${wanted}`} label={words[shelf]} entries={entries} inBin={shelf === 'bin'} />
        </TabPanel>
      </Tabs>
    </section>
  );
}
