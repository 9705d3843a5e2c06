import { ListBox, ListBoxItem } from 'react-aria-components';
import { SCHEMES, type SchemeId } from '../../argument/schemes/schemes';
import { messages } from '../../messages/messages';

const words = messages.schemes;

/** The key of the row that takes the kind of argument away. */
export const NO_SCHEME = 'none';

/** The kinds of argument, each with an example of one line. Enter chooses one. */
export function SchemeList({
  chosen,
  onChoose,
}: {
  readonly chosen: string | undefined;
  readonly onChoose: (scheme: SchemeId | typeof NO_SCHEME) => void;
}) {
  const ids = Object.keys(SCHEMES) as SchemeId[];
  return (
    <ListBox
      className="list-box scheme-list"
      aria-label={words.label}
      autoFocus={chosen === undefined ? 'first' : true}
      selectionMode="single"
      selectedKeys={chosen === undefined ? [] : [chosen]}
      escapeKeyBehavior="none"
      onSelectionChange={(keys) => {
        // Choosing the same kind again selects nothing, and keeps it.
        const [key = chosen] = keys === 'all' ? [] : [...keys];
        if (key !== undefined) onChoose(key as SchemeId | typeof NO_SCHEME);
      }}
    >
      {ids.map((id) => (
        <ListBoxItem key={id} id={id} className="list-item scheme-item" textValue={words.schemes[id].name}>
          <span className="scheme-name">{words.schemes[id].name}</span>{' '}
          <span className="item-detail">{words.schemes[id].example}</span>
        </ListBoxItem>
      ))}
      <ListBoxItem id={NO_SCHEME} className="list-item scheme-item" textValue={words.none}>
        <span className="scheme-name">{words.none}</span>
      </ListBoxItem>
    </ListBox>
  );
}
