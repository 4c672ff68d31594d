'use client';
import { type ComponentProps, memo } from 'react';

/** Renders the radio of a row. React sets all attributes of an input that renders again, so it renders seldom. */
export const WalletRadio = memo(function WalletRadio({
  onSelect,
  value,
  checked,
  ...root
}: WalletRadioProps) {
  return (
    <input
      {...root}
      type="radio"
      className="batua-radio"
      value={value}
      checked={checked}
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
