'use client';
import type { ReactNode } from 'react';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { classNames } from './class-names.js';

/** Says that the customer has no wallets, and what to do instead. */
export function WalletsEmpty({ className }: WalletsEmptyProps): ReactNode {
  const { messages } = useWalletsContext();
  return <p className={classNames('batua-empty', className)}>{messages.empty}</p>;
}

export interface WalletsEmptyProps {
  /** A class of your own, beside the part's. */
  className?: string | undefined;
}
