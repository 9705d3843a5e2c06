import type { KeyboardEvent, Ref } from 'react';
import {
  TextField as AriaTextField,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  type TextFieldProps,
} from 'react-aria-components';
import styles from './field.module.css';

/** A labelled text of a line or, with `multiline`, of several; with a word of help or of what is wrong below it. */
export function TextField({
  label,
  help,
  error,
  multiline = false,
  areaRef,
  placeholder,
  onKeyDown,
  ...props
}: Omit<TextFieldProps, 'onKeyDown'> & {
  readonly label: string;
  readonly help?: string;
  readonly error?: string;
  readonly multiline?: boolean;
  /** The field itself, when it has several lines. */
  readonly areaRef?: Ref<HTMLTextAreaElement>;
  readonly placeholder?: string;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}) {
  return (
    // A fault is said, and never keeps a form from being sent once it is mended.
    <AriaTextField {...props} className={styles.field} isInvalid={error !== undefined} validationBehavior="aria">
      <Label>{label}</Label>
      {multiline ? (
        <TextArea ref={areaRef} rows={4} placeholder={placeholder} onKeyDown={onKeyDown} />
      ) : (
        <Input placeholder={placeholder} onKeyDown={onKeyDown} />
      )}
      {help ? (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      ) : null}
      <FieldError className="field-help is-problem">{error}</FieldError>
    </AriaTextField>
  );
}
