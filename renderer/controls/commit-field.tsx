import { useEffect, useState } from 'react';
import { TextField } from './text-field';

/**
 * A text that becomes part of the map when the person leaves the field or presses Enter, so that one stay in it is one step
 * of undo. `keep` answers a sentence when it cannot be taken.
 */
export function KeptField({
  label,
  help,
  value,
  multiline = false,
  keep,
}: {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly multiline?: boolean;
  readonly keep: (value: string) => string | undefined;
}) {
  const [text, setText] = useState(value);
  const [fault, setFault] = useState<string>();
  useEffect(() => setText(value), [value]);
  const done = () => setFault(text === value ? undefined : keep(text));
  return (
    <TextField
      label={label}
      {...(help ? { help } : {})}
      {...(fault ? { fault } : {})}
      value={text}
      onChange={setText}
      multiline={multiline}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !multiline && !event.nativeEvent.isComposing) done();
      }}
    />
  );
}
