import { TextField as AriaTextField, Input, Label, Text, type TextFieldProps } from 'react-aria-components';

/** A labelled line of text, with a word of help below it where there is one. */
export function TextField({
  label,
  help,
  ...props
}: TextFieldProps & { readonly label: string; readonly help?: string }) {
  return (
    <AriaTextField {...props} className="field">
      <Label>{label}</Label>
      <Input />
      {help ? (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      ) : null}
    </AriaTextField>
  );
}
