import { useState } from 'react';
import type { Edit } from '../../argument/commands/edit';
import { removeSource, setSource } from '../../argument/commands/sources';
import type { ArgumentMap, Source } from '../../argument/model/argument-map';
import { strings } from '../../messages/messages';
import { Button } from '../controls/button';
import { KeptField } from '../controls/commit-field';
import { SelectField } from '../controls/select-field';
import type { App } from '../store/app';
import { shownArticle } from '../store/article-actions';
import { useApp, useAppState } from '../store/use-app';
import { isOf } from './places';

const words = strings.sources;
const NEW = '';
const FIELDS = ['title', 'author', 'date', 'url'] as const;

/** Which source the panel shows, what is known of it, and where its text is kept. */
export function SourceBar() {
  const app = useApp();
  const sources = useAppState((state) => state.editor.map.sources);
  const chosen = useAppState((state) => state.source);
  const source = sources.find(({ id }) => id === chosen);
  if (sources.length === 0) return null;
  return (
    <div className="source-bar">
      <SelectField
        label={words.choose}
        value={source?.id ?? NEW}
        options={[...sources.map(({ id, title }) => [id, title || words.untitled] as const), [NEW, words.add] as const]}
        onChange={(id) => app.showSource(id === NEW ? null : id)}
      />
      {source ? <AboutSource key={source.id} source={source} /> : null}
    </div>
  );
}

function AboutSource({ source }: { readonly source: Source }) {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  const article = useAppState(shownArticle);
  const [asks, setAsks] = useState(false);
  const places = map.claims.flatMap(({ anchors = [] }) =>
    anchors.filter((anchor) => isOf(map, source.id, anchor)),
  ).length;
  return (
    <details className="details-more">
      <summary>{words.about}</summary>
      {FIELDS.map((key) => (
        <KeptField
          key={key}
          label={words[key]}
          value={source[key] ?? ''}
          keep={(value) => {
            const properties = { [key]: value.trim() || undefined };
            app.edit((now) => selected(app, setSource(now, { source: source.id, properties })));
            return undefined;
          }}
        />
      ))}
      {article ? (
        <>
          <SelectField
            label={words.where}
            value={article.kept ? 'beside' : 'session'}
            options={[
              ['beside', words.beside],
              ['session', words.session],
            ]}
            onChange={(where) => void app.setArticle({ ...article, kept: where === 'beside' })}
          />
          <p className="field-help">{words.whereHelp}</p>
        </>
      ) : null}
      <div className="ways">
        {article ? <Button onPress={() => void app.dropArticle(source.id)}>{words.readAgain}</Button> : null}
        {asks ? null : <Button onPress={() => setAsks(true)}>{words.remove}</Button>}
      </div>
      {asks ? (
        <div className="source-sure" role="alert">
          <p>{words.removeSure(places)}</p>
          <div className="ways">
            <Button onPress={() => remove(app, map, source)}>{words.removeDo}</Button>
            <Button variant="quiet" autoFocus onPress={() => setAsks(false)}>
              {strings.dialog.cancel}
            </Button>
          </div>
        </div>
      ) : null}
    </details>
  );
}

function remove(app: App, map: ArgumentMap, { id }: Source): void {
  const other = map.sources.find((one) => one.id !== id)?.id ?? null;
  if (!app.edit((now) => selected(app, removeSource(now, { source: id })))) return;
  void app.dropArticle(id);
  app.showSource(other);
  app.notify(words.removed);
}

function selected(app: App, edit: Edit | null): Edit | null {
  return edit && { ...edit, select: app.getState().editor.selection };
}
