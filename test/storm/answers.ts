import type { LedgerOrder, Transaction } from './ledger.js';
import { visibleState } from './ledger.js';
import type { UnclearAnswer, UnclearRead } from './fault-program.js';

/** An HTTP answer, or the end of the connection without one. */
export type Answer = { status: number; body: string; type: string } | 'dropped';

export function json(status: number, body: unknown): Answer {
  return { status, body: JSON.stringify(body), type: 'application/json;charset=UTF-8' };
}

const html = (status: number, title: string): Answer => ({
  status,
  body: `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`,
  type: 'text/html',
});

/** The one documented answer to a debit that is not processed. */
export const notProcessed = (field: string): Answer =>
  json(400, {
    status: 'Bad Request',
    error_code: 'INVALID_REQUEST',
    error_message: 'Bad Request.',
    error_info: {
      category: 'USER_ERROR',
      code: 'INVALID_INPUT',
      user_message: 'Invalid input data',
      developer_message: 'Invalid input data',
      fields: [{ field_name: field, reason: 'Missing field or Invalid Value' }],
    },
  });

export const wrongKey = (): Answer =>
  json(401, {
    status: 'Invalid Authentication',
    error_code: 'access_denied',
    error_message: 'Invalid Authentication',
  });

/** Juspay's numbers of statuses, as far as they are documented. */
const statusIds: Record<string, number> = {
  NEW: 10,
  STARTED: 20,
  CHARGED: 21,
  JUSPAY_DECLINED: 22,
  PENDING_VBV: 23,
  AUTHENTICATION_FAILED: 26,
  AUTHORIZATION_FAILED: 27,
  AUTHORIZING: 28,
};

/** Body of the order's status. */
export function orderBody(order: LedgerOrder): Record<string, unknown> {
  const { status, transactionId } = visibleState(order);
  return {
    order_id: order.id,
    id: `ord_${order.id}`,
    merchant_id: 'merchant',
    customer_id: order.customerId,
    customer_email: '',
    customer_phone: '',
    product_id: '',
    amount: order.amount,
    currency: 'INR',
    status,
    ...(status in statusIds && { status_id: statusIds[status] }),
    ...(transactionId && { txn_id: transactionId, payment_method_type: 'WALLET' }),
    refunded: false,
    amount_refunded: 0,
    date_created: '2026-05-02T08:07:52Z',
    return_url: '',
    ...order.changed,
  };
}

/** Body of the answer to a debit. */
export function debitBody(order: LedgerOrder, transaction: Transaction, status: string, page?: string) {
  return {
    order_id: order.id,
    txn_id: transaction.id,
    txn_uuid: `uuid${transaction.id}`,
    status,
    ...(page && { payment: { authentication: { method: 'GET', url: page } } }),
  };
}

/** An order that nobody asked about. */
const otherOrder = (status: string) => ({
  order_id: 'foreign_order',
  id: 'ord_foreign_order',
  merchant_id: 'merchant',
  customer_id: 'somebody',
  amount: 999,
  currency: 'INR',
  status,
  ...(status !== 'NEW' && { txn_id: 'merchant-foreign_order-1' }),
  refunded: false,
  amount_refunded: 0,
});

const errorInfo = (category: string, code: string) => ({
  error_info: { category, code, developer_message: 'See the logs.', user_message: 'Try again.', fields: [] },
});

/** What an unclear answer looks like; `body` is the true one, of which some answers keep a part. */
export function unclearAnswer(kind: UnclearAnswer | UnclearRead, body: Record<string, unknown>): Answer {
  switch (kind) {
    case 'dropped':
      return 'dropped';
    case 'delayed':
      return json(200, body);
    case 'http_400':
      return json(400, errorInfo('GATEWAY_ERROR', 'GATEWAY_DID_NOT_RESPOND'));
    case 'http_400_html':
      return html(400, '400 Bad Request');
    case 'http_401':
      return wrongKey();
    case 'http_402':
      return json(402, errorInfo('GATEWAY_ERROR', 'PAYMENT_REQUIRED'));
    case 'http_403':
      return json(403, { status: 'error', error_code: 'access_denied', error_message: 'Forbidden' });
    case 'http_404':
      return json(404, {});
    case 'http_404_html':
      return html(404, '404 Not Found');
    case 'http_408':
      return html(408, '408 Request Timeout');
    case 'http_409':
      return json(409, {
        status: 'error',
        error_code: 'conflict',
        error_message: 'Another request is running.',
      });
    case 'http_422':
      return json(422, errorInfo('PROCESSING_ERROR', 'UNPROCESSABLE'));
    case 'http_429':
      return json(429, { status: 'error', error_code: 'too_many_requests' });
    case 'http_500':
      return json(500, { error: true, errorMessage: 'Internal error' });
    case 'http_502':
      return html(502, '502 Bad Gateway');
    case 'http_503':
      return json(503, errorInfo('GATEWAY_ERROR', 'UNAVAILABLE'));
    case 'http_504':
      return html(504, '504 Gateway Timeout');
    case 'html':
      return html(200, 'Maintenance');
    case 'empty':
      return { status: 200, body: '', type: 'application/json' };
    case 'empty_object':
      return json(200, {});
    case 'garbage':
      return { status: 200, body: '{"order_id":"ord', type: 'application/json' };
    case 'otp_error':
      return json(200, {
        status: 'Invalid Request',
        error_code: 'LP_INCORRECT_OTP',
        error_message: 'Wrong OTP.',
      });
    case 'otp_error_400':
      return json(400, {
        status: 'Invalid Request',
        error_code: 'LP_INCORRECT_OTP',
        error_message: 'Wrong OTP.',
      });
    case 'other_order_new':
      return json(200, otherOrder('NEW'));
    case 'other_order_charged':
      return json(200, otherOrder('CHARGED'));
    case 'other_order_failed':
      return json(200, otherOrder('AUTHORIZATION_FAILED'));
    case 'no_status':
      return json(200, { ...body, status: undefined, status_id: undefined });
    case 'unknown_status':
      return json(200, { ...body, status: 'UNHEARD_OF', status_id: undefined });
  }
}
