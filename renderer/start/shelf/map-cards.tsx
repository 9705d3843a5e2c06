import { useEffect, useRef, useState } from 'react';
import type { LibraryEntry } from '../../../contract/stored-maps';
import { messages } from '../../../messages/messages';
import { Button } from '../../controls/button';
import { DeletedMapCard } from './deleted-map-card';
import { MapCard } from './map-card';

/** The number of cards added at a time: more than a screen holds, few enough to render at once. */
const PAGE_SIZE = 16;

/** Maps as cards. A long list grows when it is scrolled to its end, or by its last button. */
export function MapCards({
  label,
  entries,
  inBin,
}: {
  readonly label: string;
  readonly entries: readonly LibraryEntry[];
  readonly inBin: boolean;
}) {
  const [shown, setShown] = useState(PAGE_SIZE);
  const remaining = entries.length - shown;
  const more = () => setShown((now) => now + PAGE_SIZE);
  const Card = inBin ? DeletedMapCard : MapCard;
  if (entries.length === 0) return null;
  return (
    <ul className="map-cards" aria-label={label}>
      {entries.slice(0, shown).map((entry, index) => (
        <Card key={entry.ref} entry={entry} neighbour={(entries[index + 1] ?? entries[index - 1])?.ref} />
      ))}
      {remaining > 0 ? <ShowMore key={shown} remaining={remaining} onMore={more} /> : null}
    </ul>
  );
}

function ShowMore({ remaining, onMore }: { readonly remaining: number; readonly onMore: () => void }) {
  const item = useRef<HTMLLIElement>(null);
  const showMore = useRef(onMore);
  useEffect(() => {
    const observer = new IntersectionObserver(([seen]) => {
      if (seen?.isIntersecting) showMore.current();
    });
    if (item.current) observer.observe(item.current);
    return () => observer.disconnect();
  }, []);
  return (
    <li ref={item} className="map-cards-more">
      <Button onPress={onMore}>{messages.library.showMore({ left: remaining })}</Button>
    </li>
  );
}
