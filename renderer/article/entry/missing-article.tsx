import type { Source } from '../../../argument/model/argument-map';
import { messages } from '../../../messages/messages';
import { SourceLink } from '../../links/source-link';

const words = messages.article.missing;

/** The article of a source whose text is not here: its title, its author, and where to find it. */
export function MissingArticle({ source }: { readonly source: Source }) {
  const { title, author, publisher, date } = source;
  const origin = [author, publisher, date].filter(Boolean).join(', ');
  return (
    <div className="missing-article">
      <p>{words.notIncluded}</p>
      <p className="missing-title">
        <cite>{title || messages.sources.untitled}</cite>
        {origin === '' ? null : <span>{origin}</span>}
        <SourceLink source={source} />
      </p>
      <p>{words.find}</p>
    </div>
  );
}
