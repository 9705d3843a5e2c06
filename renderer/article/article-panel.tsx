import { strings } from '../../contract/strings';
import { SourceLinks } from '../links/source-link';
import { useAppState } from '../store/use-app';
import { ArticleEntry } from './article-entry';
import { ArticleText } from './article-text';
import './article.css';

/** The article beside the canvas: how it gets here, and then its paragraphs to work with. */
export function ArticlePanel() {
  const article = useAppState((state) => state.article);
  const all = useAppState((state) => state.editor.map.sources);
  const sources = article ? all.filter(({ id }) => id === article.source) : all;
  return (
    <section className="panel article" data-region="article" aria-label={strings.article.title}>
      <h2 className="panel-title">{strings.article.title}</h2>
      <SourceLinks sources={sources} />
      {article ? <ArticleText key={article.source} article={article} /> : <ArticleEntry />}
    </section>
  );
}
