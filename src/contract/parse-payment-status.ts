import { readSafeUrl } from './is-safe-url.js';
import type { PaymentStatus, PaymentStatusAction } from './payment-status.js';
import { readField, readNumber } from './read-field.js';
import { WalletsError } from './wallets-error.js';

const actionKinds = ['top_up', 'authenticate'] as const;

/**
 * Reads the `PaymentResult` that the merchant's server answers as JSON. A status that this version does not know is
 * `UNKNOWN`, because money may have been taken.
 *
 * @throws {WalletsError} `malformed_answer` when the answer has no status.
 */
export function parsePaymentStatus(body: unknown): PaymentStatus {
  const status = readField(body, 'status');
  const code = readField(body, 'code');
  const refundedAmount = readNumber(readField(body, 'refundedAmount'));
  switch (status) {
    case 'CHARGED':
    case 'AUTHORIZED':
      return { status, refundedAmount: refundedAmount ?? 0, overpaid: readField(body, 'overpaid') === true };
    case 'PENDING':
      return { status, action: readAction(readField(body, 'action')) };
    case 'REFUNDED':
      return { status, refundedAmount: refundedAmount ?? null };
    case 'PARTIALLY_PAID':
    case 'VOIDED':
    case 'MISMATCHED':
      return { status };
    case 'FAILED':
    case 'UNKNOWN':
      return { status, code: typeof code === 'string' ? code : 'unavailable' };
    default:
      if (typeof status === 'string') return { status: 'UNKNOWN', code: 'malformed_answer' };
      throw new WalletsError('malformed_answer', 'The answer has no payment status.');
  }
}

/** A page with an unsafe URL is left out. */
function readAction(action: unknown): PaymentStatusAction | null {
  const url = readSafeUrl(readField(action, 'url'));
  if (url === null) return null;
  const kind = actionKinds.find((known) => known === readField(action, 'kind')) ?? 'unknown';
  return { kind, url, fields: readFields(readField(action, 'fields')) };
}

function readFields(fields: unknown): Record<string, string> | null {
  if (typeof fields !== 'object' || fields === null) return null;
  return Object.fromEntries(Object.entries(fields).filter((pair) => typeof pair[1] === 'string'));
}
