'use client';
import { memoize } from '../model/memoize.js';
import { markProps } from './mark-props.js';

/**
 * Returns the element of a `WalletMark`. All rows of a provider share it, so React skips it when a row renders again.
 */
export const markElement = memoize((provider) => <span className="batua-mark" {...markProps(provider)} />);
