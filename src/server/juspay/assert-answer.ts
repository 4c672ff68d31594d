import type { JuspayRecord } from './create-transport.js';
import { JuspayError } from './juspay-error.js';

/**
 * Returns an answer about an order.
 *
 * @throws {JuspayError} `malformed_answer` if the answer is about another order or has no status.
 */
export function assertOrder(answer: JuspayRecord, orderId: string): JuspayRecord {
  if (answer['order_id'] === orderId && typeof answer['status'] === 'string') return answer;
  throw new JuspayError('malformed_answer', 'The answer of Juspay is not about this order.', {
    upstreamCode: answer['error_code'],
  });
}

/**
 * Returns an answer about a customer.
 *
 * @throws {JuspayError} `malformed_answer` if the answer is about another customer.
 */
export function assertCustomer(answer: JuspayRecord, customerId: string): JuspayRecord {
  const { object_reference_id: reference, id } = answer;
  if (reference === customerId || (reference === undefined && id === customerId)) return answer;
  throw new JuspayError('malformed_answer', 'The answer of Juspay is not about this customer.', {
    upstreamCode: answer['error_code'],
  });
}
