import { expect, test } from 'vitest';
import { parsePaymentStatus } from '../../src/contract/parse-payment-status.js';
import { type PaymentStatus, isPaymentFinal } from '../../src/contract/payment-status.js';
import type { PaymentResult } from '../../src/server.js';

const url = 'https://pay.example/start';

test.for([
  [
    { status: 'CHARGED', transactionId: 't', refundedAmount: 20.5, overpaid: true },
    { status: 'CHARGED', refundedAmount: 20.5, overpaid: true },
    true,
  ],
  [{ status: 'AUTHORIZED' }, { status: 'AUTHORIZED', refundedAmount: 0, overpaid: false }, true],
  [{ status: 'PENDING', action: null }, { status: 'PENDING', action: null }, false],
  [
    { status: 'PENDING', action: { kind: 'top_up', url, fields: null } },
    { status: 'PENDING', action: { kind: 'top_up', url, fields: null } },
    false,
  ],
  [
    { status: 'PENDING', action: { kind: 'authenticate', url, fields: { MD: '1', bad: 2 } } },
    { status: 'PENDING', action: { kind: 'authenticate', url, fields: { MD: '1' } } },
    false,
  ],
  [
    { status: 'PENDING', action: { kind: 'dance', url } },
    { status: 'PENDING', action: { kind: 'unknown', url, fields: null } },
    false,
  ],
  [{ status: 'FAILED', code: 'declined' }, { status: 'FAILED', code: 'declined' }, true],
  [{ status: 'UNKNOWN' }, { status: 'UNKNOWN', code: 'unavailable' }, false],
  [{ status: 'REFUNDED', refundedAmount: '5' }, { status: 'REFUNDED', refundedAmount: 5 }, true],
  [{ status: 'REFUNDED' }, { status: 'REFUNDED', refundedAmount: null }, true],
  [{ status: 'VOIDED' }, { status: 'VOIDED' }, true],
  [{ status: 'PARTIALLY_PAID' }, { status: 'PARTIALLY_PAID' }, true],
  [{ status: 'MISMATCHED', expected: {}, actual: {} }, { status: 'MISMATCHED' }, true],
  [{ status: 'SOMETHING_NEW' }, { status: 'UNKNOWN', code: 'malformed_answer' }, false],
])('reads %j', ([answer, status, final]) => {
  const read = parsePaymentStatus(answer);
  expect(read).toEqual(status);
  expect(isPaymentFinal(read)).toBe(final);
});

test.for(['javascript:alert(1)', 'http://pay.example', 'https://a@pay.example', '/start', 7])(
  'leaves out a page with the unsafe URL %s',
  (unsafe) => {
    const answer = { status: 'PENDING', action: { kind: 'top_up', url: unsafe } };
    expect(parsePaymentStatus(answer)).toEqual({ status: 'PENDING', action: null });
  },
);

test.for([undefined, null, '', 'CHARGED', [], {}, { status: 21 }])('refuses %j as malformed', (answer) => {
  expect(() => parsePaymentStatus(answer)).toThrow(expect.objectContaining({ code: 'malformed_answer' }));
});

test('has the same statuses in the browser and on the server', () => {
  // The type check fails when one of the two lacks a status.
  const statuses = {
    CHARGED: 'CHARGED',
    AUTHORIZED: 'AUTHORIZED',
    PARTIALLY_PAID: 'PARTIALLY_PAID',
    PENDING: 'PENDING',
    FAILED: 'FAILED',
    REFUNDED: 'REFUNDED',
    VOIDED: 'VOIDED',
    MISMATCHED: 'MISMATCHED',
    UNKNOWN: 'UNKNOWN',
  } satisfies Record<PaymentResult['status'], PaymentStatus['status']>;
  for (const status of Object.values(statuses) satisfies PaymentStatus['status'][]) {
    expect(parsePaymentStatus({ status }).status).toBe(status);
  }
});
