/**
 * What went wrong, as a closed list that words and next steps hang on.
 *
 * - `unauthenticated`: the customer is not signed in at the merchant.
 * - `customer_not_found`: Juspay does not know the customer.
 * - `wallet_not_found`: the wallet is not this customer's.
 * - `rate_limited`: too many requests; `retryAfter` says how long to wait.
 * - `offline`: the device has no network.
 * - `timeout`: no answer in time.
 * - `provider_down`: the server, Juspay or a wallet provider cannot answer now.
 * - `malformed_answer`: an answer came that is no wallet list.
 * - `rejected`: the server refused the request for another reason.
 * - `wrong_otp`, `otp_expired`, `wallet_locked`: outcomes of linking.
 */
export const walletsErrorCodes = [
  'unauthenticated',
  'customer_not_found',
  'wallet_not_found',
  'rate_limited',
  'offline',
  'timeout',
  'provider_down',
  'malformed_answer',
  'rejected',
  'wrong_otp',
  'otp_expired',
  'wallet_locked',
] as const;

export type WalletsErrorCode = (typeof walletsErrorCodes)[number];
