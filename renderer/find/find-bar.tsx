import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { searchClaims } from '../../argument/finding/search-claims';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { useApp, useAppState } from '../store/use-app';
import { findNext } from './find-next';
import './find-bar.css';
import { isComposing } from '../controls/is-composing';

const words = messages.find;

/**
 * The bar that searches the map: Enter goes to the next match, Shift+Enter to the previous one,
 * Escape closes it.
 */
export function FindBar() {
  const app = useApp();
  const query = useAppState((state) => state.findQuery);
  const map = useAppState((state) => state.editor.map);
  const selection = useAppState((state) => state.editor.selection);
  const field = useRef<HTMLInputElement>(null);
  const found = useMemo(() => (query === null ? [] : searchClaims(map, query)), [map, query]);
  const isOpen = query !== null;
  useEffect(() => {
    if (isOpen) field.current?.select();
  }, [isOpen]);
  if (query === null) return null;
  const close = () => {
    app.setFindQuery(null);
    app.refocus();
  };
  const position = selection === null ? 0 : found.indexOf(selection) + 1;
  return (
    <search className="find-bar" data-region="find" data-overlay>
      <input
        ref={field}
        type="text"
        // biome-ignore lint/a11y/noAutofocus: a person who asks to find types next.
        autoFocus
        aria-label={words.label}
        placeholder={words.label}
        value={query}
        onChange={(event) => app.setFindQuery(event.target.value)}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (event.key === 'Escape') close();
          else if (event.key === 'Enter') findNext(app, event.shiftKey ? -1 : 1);
          else return;
          event.preventDefault();
        }}
      />
      <output className="find-count">
        {query.trim() === '' ? '' : words.count({ at: position, all: found.length })}
      </output>
      <Button variant="quiet" aria-label={words.previous} onPress={() => findNext(app, -1)}>
        <ChevronUp aria-hidden="true" size={18} />
      </Button>
      <Button variant="quiet" aria-label={words.next} onPress={() => findNext(app, 1)}>
        <ChevronDown aria-hidden="true" size={18} />
      </Button>
      <Button variant="quiet" aria-label={words.close} onPress={close}>
        <X aria-hidden="true" size={18} />
      </Button>
    </search>
  );
}
