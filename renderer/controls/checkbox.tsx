import { Checkbox, type CheckboxProps } from 'react-aria-components';
import styles from './checkbox.module.css';

/** One thing that is on or off. */
export function CheckboxField({ label, ...props }: Omit<CheckboxProps, 'children'> & { readonly label: string }) {
  return (
    <Checkbox {...props} className={styles.checkbox}>
      {({ isSelected }) => (
        <>
          <span className={styles.mark} aria-hidden="true">
            {isSelected ? '✓' : ''}
          </span>
          {label}
        </>
      )}
    </Checkbox>
  );
}
