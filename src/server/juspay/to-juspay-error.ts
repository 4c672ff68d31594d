import { parseRetryAfter } from '../../contract/retry-after.js';
import { readField } from '../../contract/read-field.js';
import { JuspayError } from './juspay-error.js';
import type { JuspayErrorDetails } from './juspay-error.js';
import { toLinkingError } from './to-linking-error.js';

/** What a call is about. It decides which `…_not_found` code an error has. */
export type Subject = 'customer' | 'wallet' | 'order';

/** Facts about a call that its answer does not state. */
export interface AskedCall {
  subject: Subject;
  /** Whether the call is a step of linking. Linking codes count only for such calls. */
  linking?: boolean | undefined;
}

const notFoundCodes: readonly unknown[] = ['object_not_found', 'order_not_found'];

/**
 * Returns the error of an answer from Juspay, or undefined when the answer is not an error. The body can be anything:
 * `{}`, HTML or nothing. Only its codes are read, because `status` and the messages are free text.
 */
export function toJuspayError(response: Response, body: unknown, call: AskedCall): JuspayError | undefined {
  const { status } = response;
  const upstreamCode = readField(body, 'error_code');
  const details: JuspayErrorDetails = { status, upstreamCode };
  const linkingError = call.linking ? toLinkingError(body, details) : undefined;
  if (linkingError) return linkingError;
  if (response.ok) return undefined;
  if (status === 401 || status === 403) {
    return new JuspayError('invalid_credentials', 'Juspay refused the API key or the merchant id.', details);
  }
  if (status === 429) {
    const retryAfter = parseRetryAfter(response.headers.get('retry-after'), Date.now());
    return new JuspayError('rate_limited', 'Juspay received too many requests.', { ...details, retryAfter });
  }
  if (status === 408 || status === 504)
    return new JuspayError('timeout', 'Juspay exceeded its own time limit.', details);
  if (status >= 500) return new JuspayError('unavailable', 'Juspay cannot answer now.', details);
  return toNotFoundError(status, upstreamCode, call.subject, details) ?? toRejectedError(body, details);
}

function toNotFoundError(
  status: number,
  code: unknown,
  subject: Subject,
  details: JuspayErrorDetails,
): JuspayError | undefined {
  if (subject === 'customer' && (code === 'null_error' || code === 'object_not_found' || status === 404)) {
    return new JuspayError('customer_not_found', 'Juspay does not know this customer.', details);
  }
  if (subject === 'wallet' && status === 404) {
    return new JuspayError('wallet_not_found', 'Juspay does not know this wallet.', details);
  }
  // A 404 without such a code can come from a gateway.
  if (subject === 'order' && (status === 404 || status === 400) && notFoundCodes.includes(code)) {
    return new JuspayError('order_not_found', 'Juspay does not know this order.', details);
  }
  return undefined;
}

/** Juspay documents only one answer as "not processed": a 400 about invalid input that names the fields. */
function toRejectedError(body: unknown, details: JuspayErrorDetails): JuspayError {
  const info = readField(body, 'error_info');
  const notProcessed =
    details.status === 400 &&
    readField(body, 'error_code') === 'INVALID_REQUEST' &&
    readField(info, 'category') === 'USER_ERROR' &&
    readField(info, 'code') === 'INVALID_INPUT';
  return new JuspayError('rejected', 'Juspay refused the request.', { ...details, notProcessed });
}
