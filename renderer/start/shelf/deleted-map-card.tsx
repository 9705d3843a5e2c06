import { useId, useRef } from 'react';
import { messages } from '../../../messages/messages';
import { Button } from '../../controls/button';
import { useApp } from '../../store/use-app';
import { CardMenu, changeLibrary, focusNeighbour, type MapCardProps, MapFacts, useCardFocus } from './map-card';
import { Thumbnail } from './thumbnail';

const words = messages.library;

/** The card of a map in the bin: it can be restored, and deleted permanently. */
export function DeletedMapCard({ entry, neighbour }: MapCardProps) {
  const app = useApp();
  const titleId = useId();
  const factsId = useId();
  const button = useRef<HTMLButtonElement>(null);
  useCardFocus(button, entry.ref);
  const { ref, title } = entry;
  const restore = () =>
    changeLibrary(app, async () => {
      await app.host.restore({ ref });
      app.notify(words.restored({ title }));
      focusNeighbour(app, neighbour);
    });
  const purge = () => app.showDialog({ kind: 'purge', ref, title });
  return (
    <li className="map-card">
      <div className="map-card-open is-deleted">
        <Thumbnail entry={entry} />
        <span id={titleId} className="map-card-title">
          {title}
        </span>
      </div>
      <div className="map-card-foot">
        <MapFacts id={factsId} entry={entry} />
        <Button ref={button} aria-describedby={`${titleId} ${factsId}`} onPress={restore}>
          {words.restore}
        </Button>
        <CardMenu title={title} actions={[{ id: 'purge', label: words.purge, run: purge }]} />
      </div>
    </li>
  );
}
