import { parseRetryAfter } from '../../contract/retry-after.js';
import { readField } from '../../contract/read-field.js';
import { JuspayError } from './juspay-error.js';
import type { JuspayErrorDetails } from './juspay-error.js';
import { toLinkingError } from './to-linking-error.js';

/** What a call is about. It decides what an absence means. */
export type Subject = 'customer' | 'wallet' | 'order';

/** What the reader of an answer has to know about its call. */
export interface AskedCall {
  subject: Subject;
  /** Whether the call is a step of linking. Only then do its words have a meaning. */
  linking?: boolean | undefined;
}

const absent: readonly unknown[] = ['object_not_found', 'order_not_found'];

/**
 * Returns the error that an answer of Juspay means, or undefined when it is no error. The body may be anything: `{}`,
 * HTML or nothing. Only its codes are read. `status` and the messages are free text.
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
    return new JuspayError('rate_limited', 'Juspay asks to slow down.', { ...details, retryAfter });
  }
  if (status === 408 || status === 504) return new JuspayError('timeout', 'Juspay ran out of time.', details);
  if (status >= 500) return new JuspayError('unavailable', 'Juspay cannot answer now.', details);
  return absence(status, upstreamCode, call.subject, details) ?? refusal(body, details);
}

function absence(
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
  // A 404 alone can come from a gateway on the way.
  if (subject === 'order' && (status === 404 || status === 400) && absent.includes(code)) {
    return new JuspayError('order_not_found', 'Juspay does not know this order.', details);
  }
  return undefined;
}

/** Only one refusal is documented as "not processed": a 400 about invalid input that names the fields. */
function refusal(body: unknown, details: JuspayErrorDetails): JuspayError {
  const info = readField(body, 'error_info');
  const notProcessed =
    details.status === 400 &&
    readField(body, 'error_code') === 'INVALID_REQUEST' &&
    readField(info, 'category') === 'USER_ERROR' &&
    readField(info, 'code') === 'INVALID_INPUT';
  return new JuspayError('rejected', 'Juspay refused the request.', { ...details, notProcessed });
}
