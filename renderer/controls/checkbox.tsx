import { Checkbox, type CheckboxProps } from 'react-aria-components';

/** A checkbox with a label. */
export function CheckboxField({ label, ...props }: Omit<CheckboxProps, 'children'> & { readonly label: string }) {
  return (
    <Checkbox {...props} className="checkbox">
      {({ isSelected }) => (
        <>
          <span className="checkbox-mark" aria-hidden="true">
            {isSelected ? '✓' : ''}
          </span>
          {label}
        </>
      )}
    </Checkbox>
  );
}
