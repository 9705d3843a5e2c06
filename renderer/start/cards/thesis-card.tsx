import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { emptyMap } from '../../../argument/model/argument-map';
import { MAX_WRITTEN_LENGTH } from '../../../argument/model/claim';
import { messages } from '../../../messages/messages';
import { Button } from '../../controls/button';
import { isComposing } from '../../controls/is-composing';
import { writeEmptyThesis } from '../../library/write-empty-thesis';
import { useApp, useAppState } from '../../store/use-app';
import { titleFrom } from './title-from';

const words = messages.startPage;

/** The card that begins a map with a thesis. Without one, the thesis is written on the map. */
export function ThesisCard() {
  const app = useApp();
  const text = useAppState((state) => state.startDraft.thesis);
  const [isBusy, setBusy] = useState(false);

  const begin = async () => {
    if (isBusy) return;
    setBusy(true);
    const thesis = text.trim();
    if (await app.create({ ...emptyMap(titleFrom(thesis)), claims: [{ id: 'c1', text: thesis }] })) {
      app.setStartDraft({ thesis: '' });
      if (thesis === '') writeEmptyThesis(app);
      // As after writing on the map.
      else app.setTabAddsReason(true);
    }
    setBusy(false);
  };

  return (
    <form
      className="start-card"
      aria-labelledby="start-thesis"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void begin();
      }}
    >
      <h2 id="start-thesis">{words.thesis}</h2>
      <p id="start-thesis-help">{words.thesisHelp}</p>
      <textarea
        className="start-field"
        aria-label={words.thesisField}
        aria-describedby="start-thesis-help"
        placeholder={words.thesisField}
        value={text}
        onChange={({ target: { value } }) => {
          if (value.length <= MAX_WRITTEN_LENGTH) app.setStartDraft({ thesis: value });
          else app.notify(messages.canvas.textTooLong({ most: MAX_WRITTEN_LENGTH }));
        }}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return;
          event.preventDefault();
          void begin();
        }}
      />
      <div className="start-buttons">
        <Button type="submit" variant={text.trim() ? 'primary' : 'plain'} isDisabled={isBusy}>
          {words.begin}
        </Button>
      </div>
    </form>
  );
}
