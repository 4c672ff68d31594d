'use client';
import { memo } from 'react';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { formatName, lastDigits } from '../messages/format-name.js';

/** Renders the end of a masked mobile number: "•• 78" on screen, "ending in 78" in a screen reader. */
export const MobileNumber = memo(function MobileNumber({ number, id }: MobileNumberProps) {
  const { messages } = useWalletsContext();
  const digits = lastDigits(number);
  return (
    <span id={id} className="batua-mobile-number">
      <bdi aria-hidden="true">{`••\u00a0${digits}`}</bdi>
      <span className="batua-visually-hidden">{formatName(messages.endingIn, '', digits)}</span>
    </span>
  );
});

interface MobileNumberProps {
  /** Masked. */
  number: string;
  id?: string | undefined;
}
