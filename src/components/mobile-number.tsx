'use client';
import type { ReactNode } from 'react';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { formatName, lastDigits } from '../messages/format-name.js';

/** Renders the end of a masked mobile number: "•• 78" on screen, "ending in 78" in a screen reader. */
export function MobileNumber({ number, id }: { number: string; id?: string | undefined }): ReactNode {
  const { messages } = useWalletsContext();
  const digits = lastDigits(number);
  return (
    <span id={id} className="batua-mobile-number">
      <bdi aria-hidden="true">{`••\u00a0${digits}`}</bdi>
      <span className="batua-visually-hidden">{formatName(messages.endingIn, '', digits)}</span>
    </span>
  );
}
