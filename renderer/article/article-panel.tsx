import { strings } from '../../contract/strings';
import { SourceLinks } from '../links/source-link';
import { shownArticle } from '../store/article-actions';
import { useAppState } from '../store/use-app';
import { ArticleEntry } from './article-entry';
import { ArticleText } from './article-text';
import { SourceBar } from './source-bar';
import './article.css';

/** What is read beside the canvas: its sources, how a text gets here, and then the text to work with. */
export function ArticlePanel() {
  const article = useAppState(shownArticle);
  const source = useAppState((state) => state.source);
  const all = useAppState((state) => state.editor.map.sources);
  return (
    <section className="panel article" data-region="article" aria-label={strings.article.title}>
      <h2 className="panel-title">{strings.article.title}</h2>
      <SourceBar />
      <SourceLinks sources={all.filter(({ id }) => source === null || id === source)} />
      {article ? (
        <ArticleText key={`text of ${article.source}`} article={article} />
      ) : (
        <ArticleEntry key={`entry for ${source}`} />
      )}
    </section>
  );
}
