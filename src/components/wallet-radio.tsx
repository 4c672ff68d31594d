'use client';
import { type ComponentProps, memo } from 'react';

/**
 * Renders the radio of a row. React sets all attributes of an input that renders again, so it renders seldom. Each prop
 * has a name, because it is slow to collect the rest of them.
 */
export const WalletRadio = memo(function WalletRadio({
  id,
  name,
  value,
  checked,
  onSelect,
  required,
  disabled,
  'aria-label': label,
  'aria-describedby': describedBy,
}: WalletRadioProps) {
  return (
    <input
      type="radio"
      className="batua-radio"
      id={id}
      name={name}
      value={value}
      checked={checked}
      required={required}
      disabled={disabled}
      aria-label={label}
      aria-describedby={describedBy}
      onChange={() => onSelect(value)}
      onKeyDown={(event) => {
        // Enter would submit the form around it, with another choice.
        if (event.key !== 'Enter' || checked) return;
        event.preventDefault();
        onSelect(value);
      }}
    />
  );
});

interface WalletRadioProps extends Pick<
  ComponentProps<'input'>,
  'id' | 'name' | 'required' | 'disabled' | 'aria-label' | 'aria-describedby'
> {
  value: string;
  checked: boolean;
  /** Called with the value. The same function in every render. */
  onSelect: (value: string) => void;
}
