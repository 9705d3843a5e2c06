import { Checkbox, type CheckboxProps } from 'react-aria-components';

/** One thing that is on or off. */
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
