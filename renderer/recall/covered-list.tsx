import { ListBox, ListBoxItem } from 'react-aria-components';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import { homeInference, numberOf } from '../../argument/model/structure/forest';
import { indexOf } from '../../argument/model/structure/map-index';
import { indicatorWord } from '../../argument/model/structure/map-labels';
import { roleOf } from '../../argument/model/structure/roles';
import { messages } from '../../messages/messages';

const words = messages.recall;

/** The list of the boxes to recall: the texts of those that are open, and which of the others come again. */
export function CoveredList({
  map,
  covered,
  hiddenIds,
  missed,
  current,
  onChoose,
}: {
  readonly map: ArgumentMap;
  readonly covered: readonly Id[];
  readonly hiddenIds: ReadonlySet<Id>;
  /** The boxes that the person did not have. */
  readonly missed: ReadonlySet<Id>;
  readonly current: Id;
  readonly onChoose: (id: Id) => void;
}) {
  const rows = covered.map((id) => {
    const inference = homeInference(map, id);
    return {
      id,
      number: numberOf(map, id),
      word: inference ? indicatorWord(roleOf(map, inference)) : '',
      text: hiddenIds.has(id)
        ? missed.has(id)
          ? words.missed
          : words.hidden
        : (indexOf(map).claims.get(id)?.text ?? ''),
      isShut: hiddenIds.has(id),
    };
  });
  return (
    <ListBox
      className="list-box recall-list"
      aria-label={words.boxes}
      items={rows}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[current]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys];
        if (key !== undefined) onChoose(String(key));
      }}
    >
      {({ id, number, word, text, isShut: isHidden }) => (
        <ListBoxItem id={id} className="list-item numbered-item" textValue={`${number} ${word} ${text}`}>
          <span className="item-number">{number}</span>
          <span className={isHidden ? 'item-detail' : ''}>
            {word ? <span className="item-role">{word}</span> : null} {text}
          </span>
        </ListBoxItem>
      )}
    </ListBox>
  );
}
