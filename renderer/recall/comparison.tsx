import type { Ref } from 'react';
import { messages } from '../../messages/messages';
import { Button } from '../controls/button';

const words = messages.recall;

/** The keys of the two judgements. */
export const HAD_IT_KEY = '1';
export const NOT_YET_KEY = '2';

/** The text of a box beside what the person wrote from memory, and the buttons with which the person judges. */
export function Comparison({
  ref,
  text,
  written,
  onHadIt,
  onNotYet,
}: {
  readonly ref: Ref<HTMLFieldSetElement>;
  readonly text: string;
  /** Empty if the person wrote nothing. */
  readonly written: string;
  readonly onHadIt: () => void;
  readonly onNotYet: () => void;
}) {
  return (
    <>
      <fieldset ref={ref} className="recall-comparison" aria-label={words.judge} tabIndex={-1}>
        {written ? <Quotation caption={words.wrote} text={written} /> : null}
        <Quotation caption={words.boxSays} text={text} />
      </fieldset>
      <div className="button-row">
        <Button variant="primary" onPress={onHadIt}>
          {words.hadIt} <kbd>{HAD_IT_KEY}</kbd>
        </Button>
        <Button onPress={onNotYet}>
          {words.notYet} <kbd>{NOT_YET_KEY}</kbd>
        </Button>
      </div>
    </>
  );
}

/** A text under its caption. */
export function Quotation({ caption, text }: { readonly caption: string; readonly text: string }) {
  return (
    <figure className="recall-quotation">
      <figcaption>{caption}</figcaption>
      <blockquote dir="auto">{text}</blockquote>
    </figure>
  );
}
