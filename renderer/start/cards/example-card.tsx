import { ArrowRight } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { messages } from '../../../messages/messages';
import { exampleIn } from '../../example/shipped-examples';
import { useApp, useAppState } from '../../store/use-app';
import { Thumbnail } from '../shelf/thumbnail';

const words = messages.startPage;

/** The card that opens the small example, while it is among the maps. */
export function ExampleCard() {
  const app = useApp();
  const entry = useAppState(({ library }) => exampleIn(library, 'small'));
  if (!entry) return null;
  return (
    <section className="start-card" aria-labelledby="start-example">
      <h2 id="start-example">{words.example}</h2>
      <AriaButton className="start-example" aria-label={words.openExample} onPress={() => void app.open(entry.ref)}>
        <Thumbnail entry={entry} />
        <span className="start-link">
          {words.openExample}
          <ArrowRight aria-hidden="true" size={16} />
        </span>
      </AriaButton>
    </section>
  );
}
