import type { EmulatorOperation } from './emulator-operation.js';

/**
 * How the emulator can fail.
 *
 * - `server_error`: 500 with JSON of its own shape.
 * - `bad_gateway`: 502 with an HTML page.
 * - `empty_error`: 500 with nothing.
 * - `malformed_json`: 200 with JSON that breaks off.
 * - `no_list`: 200 with JSON that is no wallet and no list.
 * - `hang`: no answer, until the caller gives up.
 * - `network_error`: `fetch` rejects with a TypeError.
 * - `rate_limited`: 429 with `Retry-After`.
 * - `wrong_key`: 401, as if the API key were wrong.
 * - `customer_not_found`: 400, as if the customer were unknown.
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
   * The operations that fail. Not read for `provider_down`, which meets whatever asks a provider.
   *
   * @default all
   */
  on?: readonly EmulatorOperation[] | undefined;
  /**
   * How many requests fail before the emulator is well again. Not read for `provider_down`.
   *
   * @default without end
   */
  times?: number | undefined;
  /**
   * For `rate_limited`: what `Retry-After` says, in milliseconds, sent in seconds.
   *
   * @default 30_000
   */
  retryAfter?: number | undefined;
  /**
   * For `provider_down`: the providers, as Juspay writes them.
   *
   * @default all
   */
  providers?: readonly string[] | undefined;
}
