import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { setMapProperties } from '../../argument/commands/map/map-properties';
import { messages } from '../../messages/messages';
import { isComposing } from '../controls/is-composing';
import { keepSelection } from '../editing/keep-selection';
import { useApp, useAppState } from '../store/use-app';

/** The title of the map as a field that renames it: Enter or leaving it commits, Escape restores. */
export function TitleField() {
  const app = useApp();
  const title = useAppState((state) => state.editor.map.title);
  const [text, setText] = useState(title);
  useEffect(() => setText(title), [title]);
  const commit = () => {
    const next = text.trim();
    const isChanged = next !== '' && next !== title;
    const isRenamed = isChanged && app.edit((map) => keepSelection(app, setMapProperties(map, { title: next })));
    // A template asks for a copy first, and an empty title is none.
    if (!isRenamed) setText(title);
  };
  return (
    <input
      className="map-title"
      type="text"
      aria-label={messages.toolbar.title}
      title={title}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (isComposing(event) || (event.key !== 'Enter' && event.key !== 'Escape')) return;
        event.preventDefault();
        if (event.key === 'Escape') flushSync(() => setText(title));
        event.currentTarget.blur();
        app.refocus();
      }}
    />
  );
}
