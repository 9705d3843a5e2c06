import { useEffect, useRef } from 'react';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';
import { useApp } from '../store/use-app';
import { ArticleCard } from './cards/article-card';
import { ExampleCard } from './cards/example-card';
import { ThesisCard } from './cards/thesis-card';
import { MapShelf } from './shelf/map-shelf';
import './start.css';

/** The page that is shown while no map is open: the ways to begin one, and all maps. */
export function StartPage() {
  const app = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    app.startPage.current = {
      focus: () => {
        // A dialog gives the focus back to where it was.
        if (!document.activeElement?.closest('[role=dialog]')) heading.current?.focus();
      },
    };
    heading.current?.focus();
    return () => {
      app.startPage.current = null;
    };
  }, [app]);
  return (
    <div className="start">
      <div className="start-content">
        <section className="start-begin" data-region="start" aria-labelledby="start-heading">
          <h1 id="start-heading" ref={heading} tabIndex={-1}>
            {messages.startPage.title}
          </h1>
          <div className="start-cards">
            <ArticleCard />
            <ThesisCard />
            <ExampleCard />
          </div>
        </section>
        <MapShelf />
        <div className="start-more">
          <Button variant="quiet" onPress={() => app.run('open-file')}>
            {messages.commands['open-file'].label}
          </Button>
          {app.isEnabled('bookmark') ? (
            <Button variant="quiet" hint={messages.commands.bookmark.hint} onPress={() => app.run('bookmark')}>
              {messages.commands.bookmark.label}
            </Button>
          ) : null}
        </div>
      </div>
    </div>
  );
}
