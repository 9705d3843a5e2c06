import { useState } from 'react';
import { Link } from 'react-aria-components';
import type { Source } from '../../argument/model/argument-map';
import { parseExternalLink } from '../../contract/external-link';
import { messages } from '../../messages/messages';
import { LinkDialog } from './link-dialog';
import './link.css';

const words = messages.links;

/**
 * The address of a source as a link, if its scheme is allowed. A dialog shows the address before it
 * opens.
 */
export function SourceLink({ source }: { readonly source: Source }) {
  const [asking, setAsking] = useState(false);
  const link = parseExternalLink(source.url?.trim() ?? '');
  if (!link) return null;
  return (
    <>
      <Link
        className="link"
        {...(source.title ? { 'aria-label': words.goesFor({ place: link.destination, source: source.title }) } : {})}
        onPress={() => setAsking(true)}
      >
        {words.goes({ place: link.destination })}
      </Link>
      {asking ? <LinkDialog link={link} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

/** A list of sources that have an address, each with its title and link. */
export function SourceLinks({ sources }: { readonly sources: readonly Source[] }) {
  const linked = sources.filter(({ url }) => parseExternalLink(url?.trim() ?? ''));
  if (linked.length === 0) return null;
  return (
    <ul className="source-links">
      {linked.map((source) => (
        <li key={source.id}>
          {source.title ? <span>{source.title}</span> : null}
          <SourceLink source={source} />
        </li>
      ))}
    </ul>
  );
}
