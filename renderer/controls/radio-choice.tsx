import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import styles from './radio-choice.module.css';

/** One of a few, all in view: a row of radio buttons. */
export function RadioChoice<Value extends string>({
  label,
  value,
  onChange,
  options,
}: {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
}) {
  return (
    <RadioGroup
      className={styles.choice}
      value={value}
      onChange={(next) => onChange(next as Value)}
      orientation="horizontal"
    >
      <Label>{label}</Label>
      <div className={styles.options}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className={styles.option}>
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

/** Other controls that belong together, under a legend like that of a choice, or without one. */
export function FieldGroup({ legend, children }: { readonly legend?: string; readonly children: ReactNode }) {
  if (legend === undefined) return <div className={styles.choice}>{children}</div>;
  return (
    <fieldset className={styles.choice}>
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
}
