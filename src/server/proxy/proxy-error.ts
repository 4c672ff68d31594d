import { type WalletsErrorCode, walletsErrors } from '../../contract/wallets-error.js';
import { JuspayError } from '../juspay/juspay-error.js';
import { nodeEnv } from '../environment.js';
import { OriginError } from './origin-error.js';
import type { JuspayErrorCode } from '../juspay/juspay-error.js';

/** Codes that only a developer meets. The list has no words for them. */
type DeveloperErrorCode = 'forbidden' | 'not_found' | 'method_not_allowed' | 'invalid_request';

/** The `error_code` of an error answer. */
export type ProxyErrorCode = WalletsErrorCode | DeveloperErrorCode;

/** An error that the proxy answers to the browser. */
export class ProxyError extends Error {
  override name = 'ProxyError';
  readonly status: number;
  readonly code: ProxyErrorCode;
  readonly headers: Record<string, string>;
  /** How many more OTPs the provider accepts, when it says so. */
  attemptsLeft: number | undefined;

  constructor(status: number, code: ProxyErrorCode, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

type ErrorResponse = [code: WalletsErrorCode, message: string, status?: number];

const unavailable: ErrorResponse = ['service_unavailable', 'Wallets are unavailable right now.'];
const customerNotFound: ErrorResponse = ['customer_not_found', 'There are no wallets for this customer.'];

/** A refused API key concerns the merchant. The customer only learns that wallets are unavailable. */
const errorResponses: Record<JuspayErrorCode, ErrorResponse> = {
  invalid_credentials: unavailable,
  unavailable,
  customer_not_found: customerNotFound,
  invalid_id: customerNotFound,
  wallet_not_found: ['wallet_not_found', 'There is no such wallet.'],
  order_not_found: ['rejected', 'There is no such order.'],
  not_linked: ['rejected', 'The wallet is not linked.', 409],
  wrong_otp: ['wrong_otp', 'The code is wrong.'],
  otp_expired: ['otp_expired', 'The code has expired.'],
  wallet_locked: ['wallet_locked', 'The wallet is locked for now.'],
  rate_limited: ['rate_limited', 'Too many requests. Try again later.'],
  timeout: ['timeout', 'The wallets did not answer in time.'],
  malformed_answer: ['malformed_answer', 'The answer could not be read.'],
  rejected: ['rejected', 'The request was refused.'],
};

/** Outcomes that concern only the customer. The merchant need not know them. */
const ordinary: readonly JuspayErrorCode[] = [
  'customer_not_found',
  'wallet_not_found',
  'not_linked',
  'wrong_otp',
  'otp_expired',
  'wallet_locked',
];

/**
 * Whether the merchant should know of an error. Juspay states an unknown customer as `null_error`. Without that
 * code a 404 can also mean a wrong `baseUrl`.
 */
export function shouldReport(error: unknown): boolean {
  if (error instanceof ProxyError) return false;
  if (!(error instanceof JuspayError)) return true;
  const { code, upstreamCode } = error;
  const isStated = upstreamCode === 'null_error' || upstreamCode === 'object_not_found';
  return !ordinary.includes(code) || (code === 'customer_not_found' && !isStated);
}

/** Returns the answer to an error, in batua's own words. */
export function toProxyError(error: unknown): ProxyError {
  if (error instanceof ProxyError) return error;
  if (error instanceof OriginError) {
    const text =
      (nodeEnv() ?? 'production') !== 'production'
        ? error.message
        : 'Requests from other sites are not allowed.';
    return new ProxyError(403, 'forbidden', text);
  }
  if (!(error instanceof JuspayError)) return new ProxyError(500, unavailable[0], unavailable[1]);
  const wait = error.code === 'rate_limited' && error.retryAfter !== undefined;
  const answer = build(errorResponses[error.code], wait ? retryAfterHeader(error.retryAfter) : {});
  answer.attemptsLeft = error.attemptsLeft;
  return answer;
}

/**
 * Returns the answer to a request over a limit.
 *
 * @param retryAfter Milliseconds.
 */
export function rateLimited(retryAfter: number): ProxyError {
  return build(errorResponses.rate_limited, retryAfterHeader(retryAfter));
}

function build([code, message, status]: ErrorResponse, headers: Record<string, string>): ProxyError {
  return new ProxyError(status ?? walletsErrors[code][0] ?? 500, code, message, headers);
}

function retryAfterHeader(retryAfter = 0): Record<string, string> {
  return { 'Retry-After': String(Math.max(1, Math.ceil(retryAfter / 1000))) };
}
