import { numberFormat } from './number-format.js';
import { warnOnce } from './warn-once.js';

declare const process: { env: { NODE_ENV?: string } };

/**
 * Returns a currency code without spaces and in upper case. A value that is not an ISO 4217 code gives one
 * warning in development, and its amounts are plain numbers with this text.
 */
export function readCurrency(given: unknown): string {
  const code = typeof given === 'string' ? given.trim().toUpperCase() : '';
  if (
    process.env.NODE_ENV !== 'production' &&
    numberFormat('en', code).resolvedOptions().style !== 'currency'
  )
    warnOnce(`batua: the currency ${JSON.stringify(given)} is not an ISO 4217 code.`);
  return code;
}
