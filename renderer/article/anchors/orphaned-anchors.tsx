import { collapseSpaces } from '../../../argument/model/one-line';
import { messages } from '../../../messages/messages';
import { Button } from '../../controls/button';
import { quoteClaim } from '../../descriptions/quote-claim';
import { useApp, useAppState } from '../../store/use-app';
import { readTextOf } from '../formats/read-article';
import { reanchor, removeAnchor } from '../passages/passage-actions';
import type { AnchorResolution, OrphanedAnchor } from './resolved-anchors';
import './orphaned-anchors.css';

const words = messages.sources;

/** The list of orphaned anchors: each with the closest passages to choose from, or to be removed. */
export function OrphanedAnchors({
  places: { orphaned },
  text,
}: {
  readonly places: AnchorResolution;
  readonly text: string;
}) {
  if (orphaned.length === 0) return null;
  return (
    <details className="orphaned-anchors" data-lost="">
      <summary>{words.lost({ places: orphaned.length })}</summary>
      <p>{words.lostHelp}</p>
      <ul>
        {orphaned.map((place) => (
          <li key={`${place.claim} ${place.anchor.paragraph} ${place.anchor.start} ${place.anchor.exact}`}>
            <OrphanedAnchorItem place={place} text={text} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function OrphanedAnchorItem({
  place: { claim, anchor, candidates },
  text,
}: {
  readonly place: OrphanedAnchor;
  readonly text: string;
}) {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  return (
    <>
      <button type="button" className="claim-link" onClick={() => app.reveal(claim)}>
        {quoteClaim(map, claim)}
      </button>
      {anchor.exact ? <q>{shorten(anchor.exact)}</q> : <p>{words.candidate({ paragraph: anchor.paragraph ?? 0 })}</p>}
      {candidates.length === 0 ? <p>{words.noCandidates}</p> : null}
      {candidates.map((span) => (
        <Button key={span.start} className="anchor-candidate" onPress={() => reanchor(app, claim, anchor, span)}>
          {words.candidate({ paragraph: readTextOf(text).paragraphAt(span.start) })}{' '}
          {words.here({ words: shorten(text.slice(span.start, span.end)) })}
        </Button>
      ))}
      <Button variant="quiet" onPress={() => removeAnchor(app, claim, anchor)}>
        {words.forget}
      </Button>
    </>
  );
}

const MAX_QUOTE_LENGTH = 120;

function shorten(text: string): string {
  const said = collapseSpaces(text);
  return said.length > MAX_QUOTE_LENGTH ? `${said.slice(0, MAX_QUOTE_LENGTH).replace(/\s+\S*$/, '')}…` : said;
}
