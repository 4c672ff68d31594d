import { expect, expectTypeOf, test } from 'vitest';
import type {
  JuspayErrorCode,
  PaymentAction,
  PaymentFailed,
  PaymentFailureCode,
  PaymentMismatched,
  PaymentPaid,
  PaymentPartlyPaid,
  PaymentPending,
  PaymentRefunded,
  PaymentResult,
  PaymentUnknown,
  PaymentUnknownCode,
  PaymentVoided,
} from '../../../src/server.js';
import { getPaymentStatus, payWithWallet } from '../../../src/server.js';

test('identifies every payment result by its status, even after JSON', () => {
  type Of<Status> = Extract<PaymentResult, { status: Status }>;
  expectTypeOf<PaymentResult['status']>().toEqualTypeOf<
    | 'CHARGED'
    | 'AUTHORIZED'
    | 'PARTIALLY_PAID'
    | 'PENDING'
    | 'FAILED'
    | 'REFUNDED'
    | 'VOIDED'
    | 'MISMATCHED'
    | 'UNKNOWN'
  >();
  expectTypeOf<Of<'PARTIALLY_PAID'>>().toEqualTypeOf<PaymentPartlyPaid>();
  expectTypeOf<Of<'PENDING'>>().toEqualTypeOf<PaymentPending>();
  expectTypeOf<Of<'FAILED'>>().toEqualTypeOf<PaymentFailed>();
  expectTypeOf<Of<'REFUNDED'>>().toEqualTypeOf<PaymentRefunded>();
  expectTypeOf<Of<'VOIDED'>>().toEqualTypeOf<PaymentVoided>();
  expectTypeOf<Of<'MISMATCHED'>>().toEqualTypeOf<PaymentMismatched>();
  expectTypeOf<Of<'UNKNOWN'>>().toEqualTypeOf<PaymentUnknown>();
  expectTypeOf<PaymentPaid>().toExtend<PaymentResult>();
  expectTypeOf<PaymentPending['action']>().toEqualTypeOf<PaymentAction | null>();
  expectTypeOf<JuspayErrorCode>().toExtend<PaymentFailureCode>();
  expectTypeOf<JuspayErrorCode>().toExtend<PaymentUnknownCode>();
  expectTypeOf<'lost' | 'declined' | 'method_not_held'>().toExtend<PaymentFailureCode>();
  expectTypeOf<PaymentFailed['code']>().toEqualTypeOf<PaymentFailureCode>();
  expectTypeOf(payWithWallet).returns.resolves.toEqualTypeOf<PaymentResult>();
  expectTypeOf(getPaymentStatus).returns.resolves.toEqualTypeOf<PaymentResult>();
  const transactionId = 'txn_1';
  const amount = { amount: 500, currency: null };
  const results: PaymentResult[] = [
    { status: 'CHARGED', transactionId, refundedAmount: 0, overpaid: false },
    { status: 'AUTHORIZED', transactionId, refundedAmount: 0, overpaid: false },
    { status: 'PARTIALLY_PAID', transactionId },
    {
      status: 'PENDING',
      transactionId: null,
      action: { kind: 'top_up', url: 'https://a.example', fields: null },
    },
    { status: 'FAILED', code: 'lost' },
    { status: 'REFUNDED', transactionId, refundedAmount: null },
    { status: 'VOIDED', transactionId },
    { status: 'MISMATCHED', transactionId, expected: amount, actual: amount },
    { status: 'UNKNOWN', code: 'aborted' },
  ];
  expect(JSON.parse(JSON.stringify(results))).toEqual(results);
});
