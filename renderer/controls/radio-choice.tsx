import { Label, Radio, RadioGroup } from 'react-aria-components';

/** One of a few, all in view: a row of radio buttons. */
export function Choice<Value extends string>({
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
    <RadioGroup className="choice" value={value} onChange={(next) => onChange(next as Value)} orientation="horizontal">
      <Label>{label}</Label>
      <div className="choice-options">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="choice-option">
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
