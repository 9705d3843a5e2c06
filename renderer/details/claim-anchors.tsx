import type { Claim } from '../../argument/model/claim';
import { messages } from '../../messages/messages';
import { useOrphanedAnchors } from '../article/anchors/resolved-anchors';
import { removeAnchor } from '../article/passages/passage-actions';
import { Button } from '../controls/button';
import fieldStyles from '../controls/field.module.css';
import { useApp } from '../store/use-app';

const words = messages.sources;

/** The words that a claim was read from, as quotations. */
export function ClaimQuotes({ claim }: { readonly claim: Claim }) {
  const quotes = new Set((claim.anchors ?? []).flatMap(({ exact }) => (exact ? [exact] : [])));
  if (quotes.size === 0) return null;
  return (
    <div className={fieldStyles.field}>
      <h3>{messages.details.quotes}</h3>
      {[...quotes].map((quote) => (
        <q key={quote}>{quote}</q>
      ))}
    </div>
  );
}

/** The orphaned anchors of a claim. */
export function ClaimOrphanedAnchors({ claim }: { readonly claim: Claim }) {
  const app = useApp();
  const orphaned = useOrphanedAnchors(claim);
  return orphaned.map((anchor) => (
    <div key={`${anchor.source} ${anchor.paragraph} ${anchor.start} ${anchor.exact}`} className="orphaned-anchor">
      <p>{words.lostOne}</p>
      {anchor.exact ? <q>{anchor.exact}</q> : <p>{words.candidate({ paragraph: anchor.paragraph ?? 0 })}</p>}
      <div className="button-row">
        <Button onPress={() => app.run('go-source')}>{words.seek}</Button>
        <Button variant="quiet" onPress={() => removeAnchor(app, claim.id, anchor)}>
          {words.forget}
        </Button>
      </div>
    </div>
  ));
}
