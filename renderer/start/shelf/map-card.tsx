import { Ellipsis } from 'lucide-react';
import { type RefObject, useId, useRef } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { LibraryEntry, MapRef } from '../../../contract/stored-maps';
import { describeError } from '../../../messages/describe-error';
import { messages } from '../../../messages/messages';
import { Button } from '../../controls/button';
import { formatDateTime } from '../../descriptions/format-date';
import type { App } from '../../store/app';
import { useApp } from '../../store/use-app';
import { useFocusRequest } from '../../store/use-focus-request';
import { Thumbnail } from './thumbnail';

const words = messages.library;

/** A map with its card on the shelf, and the one beside it, which gets the focus when this one goes. */
export interface MapCardProps {
  readonly entry: LibraryEntry;
  readonly neighbour: MapRef | undefined;
}

/** The card of a map: a press opens it, a menu has the rest. */
export function MapCard({ entry, neighbour }: MapCardProps) {
  const app = useApp();
  const factsId = useId();
  const card = useRef<HTMLButtonElement>(null);
  useCardFocus(card, entry.ref);
  const { ref, title, fault } = entry;
  const showVersions = () => app.showDialog({ kind: 'versions', ref, title });
  const actions: readonly CardAction[] = [
    ...(fault === undefined
      ? [
          { id: 'rename', label: words.rename, run: () => app.showDialog({ kind: 'rename', ref, title }) },
          { id: 'duplicate', label: words.duplicate, run: () => void duplicate(app, ref) },
        ]
      : []),
    { id: 'versions', label: messages.commands.versions.label, run: showVersions },
    { id: 'remove', label: words.remove, run: () => void remove(app, entry, neighbour) },
  ];
  return (
    <li className="map-card">
      <AriaButton
        ref={card}
        className="map-card-open"
        aria-describedby={factsId}
        onPress={() => (fault === undefined ? void app.open(ref) : showVersions())}
      >
        <Thumbnail entry={entry} />
        <span className="map-card-title">{title}</span>
      </AriaButton>
      <div className="map-card-foot">
        <MapFacts id={factsId} entry={entry} />
        <CardMenu title={title} actions={actions} />
      </div>
    </li>
  );
}

/** The number of claims and the date of a map, and why it cannot be read. */
export function MapFacts({ id, entry }: { readonly id: string; readonly entry: LibraryEntry }) {
  const facts = { claims: entry.claims, changed: formatDateTime(new Date(entry.changed)) };
  return (
    <p id={id} className={entry.fault === undefined ? 'field-help' : 'is-problem'}>
      {entry.fault ?? words.facts(facts)}
    </p>
  );
}

/** An entry in the menu of a card. */
export interface CardAction {
  readonly id: string;
  readonly label: string;
  readonly run: () => void;
}

/** The menu of a card. */
export function CardMenu({ title, actions }: { readonly title: string; readonly actions: readonly CardAction[] }) {
  return (
    <MenuTrigger>
      <Button variant="quiet" aria-label={words.more({ title })}>
        <Ellipsis aria-hidden="true" size={18} />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu is-short"
          aria-label={words.more({ title })}
          onAction={(key) => actions.find(({ id }) => id === key)?.run()}
        >
          {actions.map(({ id, label }) => (
            <MenuItem key={id} id={id} className="menu-item">
              {label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** Gives a card the focus when it is asked for. */
export function useCardFocus(card: RefObject<HTMLButtonElement | null>, ref: MapRef): void {
  useFocusRequest(`map ${ref}`, () => card.current?.focus());
}

async function duplicate(app: App, ref: MapRef): Promise<void> {
  await changeLibrary(app, async () => {
    const copy = await app.host.duplicate({ ref });
    app.requestFocus(`map ${copy.ref}`);
  });
}

async function remove(app: App, { ref, title }: LibraryEntry, neighbour: MapRef | undefined): Promise<void> {
  await changeLibrary(app, async () => {
    await app.host.remove({ ref });
    app.notify(words.binned({ title }));
    focusNeighbour(app, neighbour);
  });
}

/** Gives the focus to the card beside one that goes. */
export function focusNeighbour(app: App, neighbour: MapRef | undefined): void {
  if (neighbour === undefined) app.startPage.current?.focus();
  else app.requestFocus(`map ${neighbour}`);
}

/** Does something to the maps of the library, and shows them anew, or says why it cannot be done. */
export async function changeLibrary(app: App, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
    await app.refreshLibrary();
  } catch (error) {
    app.notify(describeError(error));
  }
}
