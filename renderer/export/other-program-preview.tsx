import { useId } from 'react';
import { describeLoss } from '../../argument/formats/interchange/describe';
import type { Loss } from '../../argument/formats/interchange/losses';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import { indexOf } from '../../argument/model/structure/map-index';
import { messages } from '../../messages/messages';
import { SelectField } from '../controls/select-field';
import { quoteClaim } from '../descriptions/quote-claim';
import type { WrittenMap } from './other-program';

const words = messages.export.otherPrograms;

/** The characters of a text, and the claims and steps of a loss, that are shown. */
const MAX_CHARACTERS = 20_000;
const MAX_LISTED = 200;
const QUOTE_LENGTH = 60;

/** The choice of the format of another program. */
export function OtherProgramChoice({
  written: { format, formats },
  onChange,
}: {
  readonly written: WrittenMap;
  readonly onChange: (id: string) => void;
}) {
  return (
    <SelectField
      label={messages.export.format}
      value={format.id}
      options={formats.map(({ id, name, suffixes }) => [id, words.named({ name, ending: suffixes[0] ?? '' })])}
      onChange={onChange}
    />
  );
}

/** The text that will be saved, and what of the map is not in it. */
export function OtherProgramPreview({ written: { map, text, losses } }: { readonly written: WrittenMap }) {
  const heading = useId();
  const more = text.length - MAX_CHARACTERS;
  return (
    <>
      <section className="losses" aria-labelledby={heading}>
        <div role="status">
          <h3 id={heading} className="dialog-heading">
            {losses.length > 0 ? words.losses : words.noLosses}
          </h3>
        </div>
        <ul>
          {losses.map((loss) => (
            <li key={loss.code}>
              <LossOf map={map} loss={loss} />
            </li>
          ))}
        </ul>
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls is scrolled with the keys. */}
      <section className="file-text" aria-label={words.preview} tabIndex={0}>
        <pre>{text.slice(0, MAX_CHARACTERS)}</pre>
      </section>
      {more > 0 ? <p className="field-help">{words.more({ characters: more })}</p> : null}
    </>
  );
}

/** A loss, which unfolds to the claims and steps that it concerns. */
function LossOf({ map, loss }: { readonly map: ArgumentMap; readonly loss: Loss }) {
  const { claims, inferences } = indexOf(map);
  // Copies that were made for the format are in no place of the map.
  const ids = loss.ids.filter((id) => claims.has(id) || inferences.has(id));
  if (ids.length === 0) return describeLoss(loss);
  return (
    <details>
      <summary>{describeLoss(loss)}</summary>
      <ul className="lost-claims">
        {ids.slice(0, MAX_LISTED).map((id) => (
          <li key={id}>{quote(map, id)}</li>
        ))}
        {ids.length > MAX_LISTED ? (
          <li>{messages.export.presentation.more({ pictures: ids.length - MAX_LISTED })}</li>
        ) : null}
      </ul>
    </details>
  );
}

/** Returns a claim with its number and its first words, or a step with those of its first premise. */
function quote(map: ArgumentMap, id: Id): string {
  const [premise] = indexOf(map).inferences.get(id)?.premises ?? [];
  const quoted = quoteClaim(map, id, QUOTE_LENGTH);
  return premise === undefined ? quoted : words.step({ step: quoted, premise: quoteClaim(map, premise, QUOTE_LENGTH) });
}
