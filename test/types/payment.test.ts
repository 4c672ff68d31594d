import { expectTypeOf, test } from 'vitest';
import type {
  JuspayErrorCode,
  PaymentFailed,
  PaymentPaid,
  PaymentPending,
  PaymentResult,
  PaymentUnknown,
  payWithWallet,
} from '../../src/server.js';

test('a payment is paid, pending, failed or unknown', () => {
  expectTypeOf<PaymentResult['status']>().toEqualTypeOf<
    'CHARGED' | 'AUTHORIZED' | 'PENDING' | 'FAILED' | 'UNKNOWN'
  >();
  expectTypeOf<PaymentResult>().toEqualTypeOf<
    PaymentPaid | PaymentPending | PaymentFailed | PaymentUnknown
  >();
  expectTypeOf<PaymentPending['topUpUrl']>().toEqualTypeOf<string | null>();
  expectTypeOf<PaymentFailed['code']>().toEqualTypeOf<JuspayErrorCode | 'declined'>();
  expectTypeOf<PaymentUnknown['code']>().toEqualTypeOf<'timeout' | 'unavailable' | 'malformed_answer'>();
  expectTypeOf<Awaited<ReturnType<typeof payWithWallet>>>().toEqualTypeOf<PaymentResult>();
});
