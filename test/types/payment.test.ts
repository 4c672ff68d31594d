import { expectTypeOf, test } from 'vitest';
import type {
  JuspayErrorCode,
  PaymentAction,
  PaymentFailed,
  PaymentFailureCode,
  PaymentPending,
  PaymentRefunded,
  PaymentResult,
  PaymentUnknown,
  payWithWallet,
} from '../../src/server.js';
import type { PaymentStatus } from '../../src/index.js';

test('a payment has one status for each outcome', () => {
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
  expectTypeOf<PaymentPending['action']>().toEqualTypeOf<PaymentAction | null>();
  expectTypeOf<PaymentFailed['code']>().toEqualTypeOf<PaymentFailureCode>();
  expectTypeOf<PaymentUnknown['code']>().toEqualTypeOf<
    JuspayErrorCode | 'aborted' | 'capture_failed' | 'void_failed'
  >();
  expectTypeOf<PaymentRefunded['refundedAmount']>().toEqualTypeOf<number | null>();
  expectTypeOf<Awaited<ReturnType<typeof payWithWallet>>>().toEqualTypeOf<PaymentResult>();
});

test('the browser knows each status of the server', () => {
  expectTypeOf<PaymentStatus['status']>().toEqualTypeOf<PaymentResult['status']>();
  expectTypeOf<PaymentResult>().toExtend<PaymentStatus>();
});
