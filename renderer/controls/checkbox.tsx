import { Checkbox, type CheckboxProps } from 'react-aria-components';

/** One thing that is on or off. */
export function Tick({ label, ...props }: Omit<CheckboxProps, 'children'> & { readonly label: string }) {
  return (
    <Checkbox {...props} className="tick">
      {({ isSelected }) => (
        <>
          <span className="tick-box" aria-hidden="true">
            {isSelected ? '✓' : ''}
          </span>
          {label}
        </>
      )}
    </Checkbox>
  );
}
