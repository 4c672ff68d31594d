'use client';
import type { ReactNode } from 'react';
import { providerName } from '../model/provider-name.js';
import { classNames } from './class-names.js';

/**
 * A neutral mark with a provider's initials. To show official logos, give `WalletList` a `mark` component
 * of your own, or paint over this one: `.batua-mark[data-provider='PAYTM'] { … }`.
 */
export function WalletMark({ provider, className }: WalletMarkProps): ReactNode {
  const words = providerName(provider).split(' ').slice(0, 2);
  const initials = words.map(([first = '']) => first.toUpperCase()).join('');
  return (
    <span className={classNames('batua-mark', className)} data-provider={provider} aria-hidden="true">
      {initials}
    </span>
  );
}

export interface WalletMarkProps {
  /** Provider as Juspay writes it: `"PAYTM"`. */
  provider: string;
  /** A class of your own, beside the part's. */
  className?: string | undefined;
}
