import { type Ref, useId } from 'react';
import styles from './field.module.css';

/** One of several, in the system's own list: it works with every keyboard, voice and magnifier. */
export function SelectField({
  label,
  value,
  options,
  onChange,
  className,
  ref,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
  readonly className?: string;
  readonly ref?: Ref<HTMLSelectElement>;
}) {
  const id = useId();
  return (
    <div className={`${styles.field}${className ? ` ${className}` : ''}`}>
      <label htmlFor={id}>{label}</label>
      <select ref={ref} id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
