import type { WalletsErrorCode } from './wallets-error-code.js';

export interface WalletsErrorOptions {
  /** HTTP status of the answer, where there was one. */
  status?: number | undefined;
  /** How long the server asks to wait before another try, in milliseconds. */
  retryAfter?: number | undefined;
  /** The same as a point in time, in epoch milliseconds. */
  retryAt?: number | undefined;
  /** A technical error beneath. It must not carry an answer's body. */
  cause?: unknown;
}

/** The one error that batua's client throws. It carries a code and no text of the upstream's. */
export class WalletsError extends Error {
  override name = 'WalletsError';
  declare readonly code: WalletsErrorCode;
  declare readonly status: number | undefined;
  /** How long the server asks to wait before another try, in milliseconds. */
  declare readonly retryAfter: number | undefined;
  /** When another try may be made, in epoch milliseconds by the client's clock. */
  declare readonly retryAt: number | undefined;

  constructor(code: WalletsErrorCode, message: string, options: WalletsErrorOptions = {}) {
    super(message, options);
    this.code = code;
    Object.assign(this, options);
  }
}
