/** What a submitted choice names. */
export interface Choice {
  walletId: string;
  /** Juspay's payment method, such as `"PAYTM_POSTPAID"`, or null for the instrument that needs no name. */
  method: string | null;
}

/**
 * Returns the value of a radio: the wallet's ID, or `walletId:METHOD`. Wallet IDs hold no colon.
 *
 * @param method Null for the wallet's own instrument, and for the only one that it can pay with.
 */
export function toChoice(walletId: string, method: string | null = null): string {
  return method === null ? walletId : `${walletId}:${method}`;
}

/**
 * Returns the wallet and the method that a radio's value names. It checks neither of them.
 *
 * @param value The value as a form posts it, which can be any text.
 */
export function parseChoice(value: string): Choice {
  const [walletId = ''] = value.split(':', 1);
  return { walletId, method: value === walletId ? null : value.slice(walletId.length + 1) };
}
