import { useEffect, useState } from 'react';
import { TextField } from './text-field';

/**
 * A text that becomes part of the map when the person leaves the field or presses Enter, so that one stay in it is one step
 * of undo. `keep` answers a sentence when it cannot be taken.
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
        if (event.key === 'Enter' && !multiline && !event.nativeEvent.isComposing) commitText();
      }}
    />
  );
}
