import { useEffect, useState } from 'react';
import { isComposing } from './is-composing';
import { TextField } from './text-field';

/**
 * A text field that changes the map when the person leaves it or presses Enter, so that one visit
 * is one step of undo. `commit` returns a sentence if it cannot take the text.
 */
export function CommitField({
  label,
  help,
  value,
  multiline = false,
  commit,
}: {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly multiline?: boolean;
  readonly commit: (value: string) => string | undefined;
}) {
  const [text, setText] = useState(value);
  const [error, setError] = useState<string>();
  useEffect(() => setText(value), [value]);
  const commitText = () => setError(text === value ? undefined : commit(text));
  return (
    <TextField
      label={label}
      {...(help ? { help } : {})}
      {...(error ? { error } : {})}
      value={text}
      onChange={setText}
      multiline={multiline}
      onBlur={commitText}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !multiline && !isComposing(event)) commitText();
      }}
    />
  );
}
