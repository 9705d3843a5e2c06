import { useEffect, useRef, useState } from 'react';
import type { LibraryEntry } from '../../contract/stored-maps';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { LibraryRow } from './library-row';

/** The number of rows added at a time: more than a screen holds, few enough to render at once. */
const PAGE_SIZE = 40;

/** A list of maps. A long one grows when it is scrolled to its end, or by its last button. */
export function LibraryList({
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
  return (
    <ul className="library-list" aria-label={label}>
      {entries.slice(0, shown).map((entry) => (
        <LibraryRow key={entry.ref} entry={entry} inBin={inBin} />
      ))}
      {remaining > 0 ? <ShowMoreRow key={shown} remaining={remaining} onMore={more} /> : null}
    </ul>
  );
}

function ShowMoreRow({ remaining, onMore }: { readonly remaining: number; readonly onMore: () => void }) {
  const row = useRef<HTMLLIElement>(null);
  const showMore = useRef(onMore);
  useEffect(() => {
    const observer = new IntersectionObserver(([seen]) => {
      if (seen?.isIntersecting) showMore.current();
    });
    if (row.current) observer.observe(row.current);
    return () => observer.disconnect();
  }, []);
  return (
    <li ref={row} className="library-row">
      <Button onPress={onMore}>{messages.library.showMore({ left: remaining })}</Button>
    </li>
  );
}
