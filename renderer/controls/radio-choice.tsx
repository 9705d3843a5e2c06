import { Label, Radio, RadioGroup } from 'react-aria-components';

/** A row of radio buttons, for a choice of few. */
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
      className="radio-choice"
      value={value}
      onChange={(next) => onChange(next as Value)}
      orientation="horizontal"
    >
      <Label>{label}</Label>
      <div className="radio-options">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="radio-option">
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
