import type { EmulatorOperation } from './emulator-operation.js';

/**
 * The ways in which the emulator can fail.
 *
 * - `server_error`: 500 with JSON in an undocumented shape.
 * - `bad_gateway`: 502 with an HTML page.
 * - `empty_error`: 500 with an empty body.
 * - `malformed_json`: 200 with incomplete JSON.
 * - `no_list`: 200 with JSON that is neither a wallet nor a list.
 * - `hang`: no answer until the caller aborts.
 * - `network_error`: `fetch` rejects with a TypeError.
 * - `rate_limited`: 429 with `Retry-After`.
 * - `wrong_key`: 401, the answer to a wrong API key.
 * - `customer_not_found`: 400, the answer about an unknown customer.
 * - `provider_down`: Juspay answers, the wallet providers do not.
 */
export const faultKinds = [
  'server_error',
  'bad_gateway',
  'empty_error',
  'malformed_json',
  'no_list',
  'hang',
  'network_error',
  'rate_limited',
  'wrong_key',
  'customer_not_found',
  'provider_down',
] as const;

export type EmulatorFaultKind = (typeof faultKinds)[number];

export interface EmulatorFault {
  kind: EmulatorFaultKind;
  /**
   * The operations that fail. `provider_down` ignores it: every operation that asks a provider fails.
   *
   * @default all
   */
  on?: readonly EmulatorOperation[] | undefined;
  /**
   * How many requests fail. Then the fault ends. `provider_down` ignores it.
   *
   * @default all
   */
  times?: number | undefined;
  /**
   * For `rate_limited`: the time of `Retry-After`, in milliseconds. The header has seconds, rounded up.
   *
   * @default 30_000
   */
  retryAfter?: number | undefined;
  /**
   * For `provider_down`: the providers that are down, as Juspay writes them.
   *
   * @default all
   */
  providers?: readonly string[] | undefined;
}
