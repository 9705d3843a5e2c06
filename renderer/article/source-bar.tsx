import { useState } from 'react';
import { removeSource, setSource } from '../../argument/commands/map/sources';
import type { ArgumentMap, Source } from '../../argument/model/argument-map';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { CommitField } from '../controls/commit-field';
import { SelectField } from '../controls/select-field';
import { keepSelection } from '../editing/keep-selection';
import type { App } from '../store/app';
import { savesEdits } from '../store/slices/document-slice';
import { type ArticlePlace, shownArticle } from '../store/slices/sources-slice';
import { useApp, useAppState } from '../store/use-app';
import { belongsToSource } from './anchors/resolved-anchors';
import { rememberKeeping } from './entry/kept-articles';

const words = messages.sources;
const NEW_SOURCE = '';
const FIELDS = ['title', 'author', 'date', 'url'] as const;

/** The bar of sources: the active one, its details, and the place where its text is stored. */
export function SourceBar() {
  const app = useApp();
  const sources = useAppState((state) => state.editor.map.sources);
  const chosen = useAppState((state) => state.activeSource);
  const source = sources.find(({ id }) => id === chosen);
  if (sources.length === 0) return null;
  return (
    <div className="source-bar">
      <SelectField
        className="source-select"
        label={words.choose}
        value={source?.id ?? NEW_SOURCE}
        options={[
          ...sources.map(({ id, title }) => [id, title || words.untitled] as const),
          [NEW_SOURCE, words.add] as const,
        ]}
        onChange={(id) => app.showSource(id === NEW_SOURCE ? null : id)}
      />
      {source ? <SourceDetails key={source.id} source={source} /> : null}
    </div>
  );
}

function SourceDetails({ source }: { readonly source: Source }) {
  const app = useApp();
  const map = useAppState((state) => state.editor.map);
  const article = useAppState(shownArticle);
  const [isConfirming, setIsConfirming] = useState(false);
  const storesHere = useAppState(savesEdits);
  const places = (['map', 'copy', 'window'] as const).filter(
    (place) => place === 'window' || place === article?.place || (place === 'map') === storesHere,
  );
  const anchorCount = map.claims.flatMap(({ anchors = [] }) =>
    anchors.filter((anchor) => belongsToSource(map, source.id, anchor)),
  ).length;
  return (
    <details className="disclosure">
      <summary>{words.about}</summary>
      {FIELDS.map((key) => (
        <CommitField
          key={key}
          label={words[key]}
          value={source[key] ?? ''}
          commit={(value) => {
            const properties = { [key]: value.trim() || undefined };
            app.edit((now) => keepSelection(app, setSource(now, { source: source.id, properties })));
            return undefined;
          }}
        />
      ))}
      {article ? (
        <>
          <SelectField
            label={words.where}
            value={article.place}
            options={places.map((place) => [place, words.places[place]] as const)}
            onChange={(place) => {
              rememberKeeping(app, place !== 'window');
              void app.setArticle({ ...article, place: place as ArticlePlace });
            }}
          />
          <p className="field-help">{words.whereHelp}</p>
        </>
      ) : null}
      <div className="button-row">
        {article ? <Button onPress={() => void app.removeArticle(source.id)}>{words.readAgain}</Button> : null}
        {isConfirming ? null : <Button onPress={() => setIsConfirming(true)}>{words.remove}</Button>}
      </div>
      {isConfirming ? (
        <div className="source-confirm" role="alert">
          <p>{words.removeSure({ places: anchorCount })}</p>
          <div className="button-row">
            <Button onPress={() => removeWithText(app, map, source)}>{words.removeDo}</Button>
            <Button variant="quiet" autoFocus onPress={() => setIsConfirming(false)}>
              {messages.dialog.cancel}
            </Button>
          </div>
        </div>
      ) : null}
    </details>
  );
}

function removeWithText(app: App, map: ArgumentMap, { id }: Source): void {
  const other = map.sources.find((one) => one.id !== id)?.id ?? null;
  if (!app.edit((now) => keepSelection(app, removeSource(now, { source: id })))) return;
  void app.removeArticle(id);
  app.showSource(other);
  app.notify(words.removed, 'undo');
}
