import type { ComponentProps } from 'react';

/** The props of shadcn's button. */
export const Button = ({
  variant: _variant,
  size: _size,
  ...props
}: ComponentProps<'button'> & {
  variant?: 'default' | 'ghost' | 'outline';
  size?: 'default' | 'sm' | 'lg';
}) => (
  // oxlint-disable-next-line react/button-has-type
  <button {...props} />
);
