import { useEffect, useRef, useState } from 'react';
import type { LibraryEntry } from '../../contract/host';
import { strings } from '../../messages/messages';
import { Button } from '../controls/button';
import { LibraryRow } from './library-row';

/** How many rows are made at a time: more than a screen holds, few enough to be there at once. */
const AT_A_TIME = 40;

/** Maps as a list. A long one grows as it is scrolled to its end, or by its last button. */
export function LibraryList({
  label,
  entries,
  inBin,
}: {
  readonly label: string;
  readonly entries: readonly LibraryEntry[];
  readonly inBin: boolean;
}) {
  const [shown, setShown] = useState(AT_A_TIME);
  const left = entries.length - shown;
  const more = () => setShown((now) => now + AT_A_TIME);
  return (
    <ul className="library-list" aria-label={label}>
      {entries.slice(0, shown).map((entry) => (
        <LibraryRow key={entry.ref} entry={entry} inBin={inBin} />
      ))}
      {left > 0 ? <MoreRows key={shown} left={left} onMore={more} /> : null}
    </ul>
  );
}

function MoreRows({ left, onMore }: { readonly left: number; readonly onMore: () => void }) {
  const row = useRef<HTMLLIElement>(null);
  const act = useRef(onMore);
  useEffect(() => {
    const observer = new IntersectionObserver(([seen]) => {
      if (seen?.isIntersecting) act.current();
    });
    if (row.current) observer.observe(row.current);
    return () => observer.disconnect();
  }, []);
  return (
    <li ref={row} className="library-row">
      <Button onPress={onMore}>{strings.library.showMore(left)}</Button>
    </li>
  );
}
