import { useRef, useState } from 'react';
import { setText } from '../../../argument/commands/set-text';
import type { Claim } from '../../../argument/model/claim';
import { numberOf } from '../../../argument/model/structure/forest';
import { messages } from '../../../messages/messages';
import { isComposing } from '../../controls/is-composing';
import { TextField } from '../../controls/text-field';
import { keepSelection } from '../../editing/keep-selection';
import { useApp, useAppState } from '../../store/use-app';
import { useFocusRequest } from '../../store/use-focus-request';
import { clauseClaim } from './clause-claim';

/**
 * The text of a claim that was made of a clause, to be made a sentence here: the box that the next passage answers
 * stays selected. Enter takes the text and goes back to the passage, Escape only goes back.
 */
export function RewordField() {
  const claim = useAppState(clauseClaim);
  return claim ? <ClauseField key={claim.id} claim={claim} /> : null;
}

function ClauseField({ claim }: { readonly claim: Claim }) {
  const app = useApp();
  const number = useAppState(({ editor }) => numberOf(editor.map, claim.id));
  const [text, setTextOf] = useState(claim.text);
  const field = useRef<HTMLTextAreaElement>(null);
  useFocusRequest('passage-text', () => field.current?.focus());
  const commit = () => {
    if (text.trim() !== '' && text !== claim.text)
      app.edit((map) => keepSelection(app, setText(map, { claim: claim.id, text })));
  };
  return (
    <div className="passage-reword">
      <TextField
        label={messages.sources.reword({ number })}
        value={text}
        onChange={setTextOf}
        onBlur={commit}
        multiline
        areaRef={field}
        onKeyDown={(event) => {
          if (isComposing(event) || !['Enter', 'Escape'].includes(event.key)) return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === 'Escape') setTextOf(claim.text);
          else commit();
          app.requestScroll(null);
        }}
      />
    </div>
  );
}
