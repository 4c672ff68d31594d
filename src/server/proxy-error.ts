import type { WalletsErrorCode } from '../contract/wallets-error-code.js';
import { JuspayError } from './juspay-error.js';
import type { JuspayErrorCode } from './juspay-error.js';

/** What the proxy answers: a code that the list has words for, or one that only a developer meets. */
export type ProxyErrorCode =
  | WalletsErrorCode
  | 'forbidden'
  | 'not_found'
  | 'method_not_allowed'
  | 'invalid_request';

/** A refusal on its way to the browser. */
export class ProxyError extends Error {
  override name = 'ProxyError';
  readonly status: number;
  readonly code: ProxyErrorCode;
  readonly headers: Record<string, string>;

  constructor(status: number, code: ProxyErrorCode, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

type Refusal = [status: number, code: ProxyErrorCode, message: string];

const unavailable: Refusal = [502, 'provider_down', 'Wallets are unavailable right now.'];
const customerNotFound: Refusal = [404, 'customer_not_found', 'There are no wallets for this customer.'];

/** A refused API key is the merchant's matter: the customer only learns that wallets are unavailable. */
const refusals: Record<JuspayErrorCode, Refusal> = {
  unauthorized: unavailable,
  unavailable,
  customer_not_found: customerNotFound,
  invalid_id: customerNotFound,
  wallet_not_found: [404, 'wallet_not_found', 'There is no such wallet.'],
  not_linked: [409, 'rejected', 'The wallet is not linked.'],
  wrong_otp: [400, 'wrong_otp', 'The code is wrong.'],
  otp_expired: [400, 'otp_expired', 'The code has expired.'],
  wallet_locked: [423, 'wallet_locked', 'The wallet is locked for now.'],
  rate_limited: [429, 'rate_limited', 'Too many requests. Try again later.'],
  timeout: [504, 'timeout', 'The wallets did not answer in time.'],
  malformed_answer: [502, 'malformed_answer', 'The answer could not be read.'],
  rejected: [400, 'rejected', 'The request was refused.'],
};

/** Outcomes that are the customer's own, which no merchant needs to be told. */
const ordinary: readonly JuspayErrorCode[] = [
  'customer_not_found',
  'wallet_not_found',
  'not_linked',
  'wrong_otp',
  'otp_expired',
  'wallet_locked',
];

/**
 * Whether the merchant should be told of an error. A customer whom Juspay does not know is a `null_error`; without that
 * word it may be `baseUrl` that leads nowhere.
 */
export function isWorthTelling(error: unknown): boolean {
  if (error instanceof ProxyError) return false;
  if (!(error instanceof JuspayError)) return true;
  const { code, upstreamCode } = error;
  return !ordinary.includes(code) || (code === 'customer_not_found' && upstreamCode !== 'null_error');
}

/** What the browser is told of an error, in words of our own. */
export function toProxyError(error: unknown): ProxyError {
  if (error instanceof ProxyError) return error;
  if (!(error instanceof JuspayError)) return new ProxyError(500, unavailable[1], unavailable[2]);
  const [status, code, message] = refusals[error.code];
  const wait = error.code === 'rate_limited' && error.retryAfter !== undefined;
  return new ProxyError(status, code, message, wait ? retryAfterHeader(error.retryAfter) : {});
}

/**
 * The refusal of a limit.
 *
 * @param retryAfter Milliseconds.
 */
export function rateLimited(retryAfter: number): ProxyError {
  const [status, code, message] = refusals.rate_limited;
  return new ProxyError(status, code, message, retryAfterHeader(retryAfter));
}

function retryAfterHeader(retryAfter = 0): Record<string, string> {
  return { 'Retry-After': String(Math.max(1, Math.ceil(retryAfter / 1000))) };
}
