import { strings } from '../../messages/messages';
import { anchorAgain, forgetAnchor } from '../commands/article-commands';
import { Button } from '../controls/button';
import { quoted } from '../descriptions/quote-claim';
import { useApp, useAppState } from '../store/use-app';
import type { LostPlace, Places } from './places';
import { readOf } from './read-article';
import './lost-places.css';

const words = strings.sources;

/** The places that are not in the text any more: what comes closest, to be chosen, or to be forgotten. */
export function LostPlaces({ places: { lost }, text }: { readonly places: Places; readonly text: string }) {
  if (lost.length === 0) return null;
  return (
    <details className="lost-places" data-lost="">
      <summary>{words.lost(lost.length)}</summary>
      <p>{words.lostHelp}</p>
      <ul>
        {lost.map((place) => (
          <li key={`${place.claim} ${place.anchor.paragraph} ${place.anchor.start} ${place.anchor.exact}`}>
            <OneLost place={place} text={text} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function OneLost({ place: { claim, anchor, candidates }, text }: { readonly place: LostPlace; readonly text: string }) {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  return (
    <>
      <button type="button" className="place-link" onClick={() => app.reveal(claim)}>
        {quoted(map, claim)}
      </button>
      {anchor.exact ? <q>{shortened(anchor.exact)}</q> : <p>{words.candidate(anchor.paragraph ?? 0)}</p>}
      {candidates.length === 0 ? <p>{words.noCandidates}</p> : null}
      {candidates.map((span) => (
        <Button key={span.start} className="candidate" onPress={() => anchorAgain(app, claim, anchor, span)}>
          {words.candidate(readOf(text).paragraphAt(span.start))}{' '}
          {words.here(shortened(text.slice(span.start, span.end)))}
        </Button>
      ))}
      <Button variant="quiet" onPress={() => forgetAnchor(app, claim, anchor)}>
        {words.forget}
      </Button>
    </>
  );
}

const LONGEST = 120;

function shortened(text: string): string {
  const said = text.replace(/\s+/g, ' ').trim();
  return said.length > LONGEST ? `${said.slice(0, LONGEST).replace(/\s+\S*$/, '')}…` : said;
}
