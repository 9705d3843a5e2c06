import { messages } from '../../messages/messages';
import { SourceLinks } from '../links/source-link';
import { shownArticle } from '../store/slices/sources-slice';
import { useAppState } from '../store/use-app';
import { ArticleText } from './article-text';
import { ArticleEntry } from './entry/article-entry';
import { SourceBar } from './source-bar';
import './article.css';
import './passages/passages.css';

/**
 * The article panel: the sources, the form to add a text, and the text itself. Everything above the
 * text scrolls away with it, so that it stays usable in a low window or at a large font size.
 */
export function ArticlePanel() {
  const article = useAppState(shownArticle);
  const source = useAppState((state) => state.activeSource);
  const all = useAppState((state) => state.editor.map.sources);
  const head = (
    <>
      <div className="article-header">
        <h2 className="visually-hidden">{messages.commands.article.label}</h2>
        <SourceBar />
      </div>
      <SourceLinks sources={all.filter(({ id }) => source === null || id === source)} />
    </>
  );
  return (
    <div className="panel article">
      {article ? (
        <ArticleText key={`text of ${article.source}`} article={article} head={head} />
      ) : (
        <div className="article-scroll has-entry">
          {head}
          <ArticleEntry key={`entry for ${source}`} />
        </div>
      )}
    </div>
  );
}
