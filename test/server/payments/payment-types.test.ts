import { expectTypeOf, test } from 'vitest';
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

test('tells the outcomes of a payment apart by their status', () => {
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
});

test('has a code for each failure and each unknown outcome', () => {
  expectTypeOf<JuspayErrorCode>().toExtend<PaymentFailureCode>();
  expectTypeOf<JuspayErrorCode>().toExtend<PaymentUnknownCode>();
  expectTypeOf<'lost' | 'declined' | 'method_not_held'>().toExtend<PaymentFailureCode>();
  expectTypeOf<PaymentFailed['code']>().toEqualTypeOf<PaymentFailureCode>();
});

test('gives the same outcomes when it pays and when it only asks', () => {
  expectTypeOf(payWithWallet).returns.resolves.toEqualTypeOf<PaymentResult>();
  expectTypeOf(getPaymentStatus).returns.resolves.toEqualTypeOf<PaymentResult>();
});
