'use client';
import type { ReactElement } from 'react';
import { formatName, lastDigits } from '../messages/format-name.js';
import type { Messages } from '../messages/messages.js';

/**
 * Returns the end of a masked mobile number: "•• 78" on screen, "ending in 78" in a screen reader. It is a function, not
 * a component, because each row has one.
 *
 * @param number Masked.
 */
export function mobileNumber(messages: Messages, number: string, id?: string): ReactElement {
  const digits = lastDigits(number);
  return (
    <span key={number} id={id} className="batua-mobile-number">
      <bdi aria-hidden="true">{`••\u00a0${digits}`}</bdi>
      <span className="batua-visually-hidden">{formatName(messages.endingIn, '', digits)}</span>
    </span>
  );
}
