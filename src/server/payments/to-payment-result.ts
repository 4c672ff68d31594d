import { readBoolean, readField, readNumber } from '../../contract/read-field.js';
import { customerPage } from '../juspay/customer-page.js';
import type { JuspayRecord } from '../juspay/create-transport.js';
import { toMinorUnits } from '../juspay/minor-units.js';
import { orderPhases } from './order-phase.js';
import type { OrderPhase } from './order-phase.js';
import type { PaymentAction, PaymentResult } from './payment-result.js';

/** What an answer of Juspay's says about a payment. */
export interface PaymentReading {
  /** Null when the answer has a status that nobody documents. */
  phase: OrderPhase | null;
  result: PaymentResult;
  transactionId: string | null;
}

/** Reads what became of a payment, from the answer of `POST /txns` or of `GET /orders/{id}`. */
export function toPaymentResult(answer: JuspayRecord): PaymentReading {
  const phase = orderPhases.get(answer['status']) ?? null;
  const id = answer['txn_id'];
  const transactionId = typeof id === 'string' && id !== '' ? id : null;
  const reading = (result: PaymentResult) => ({ phase, result, transactionId });
  switch (phase) {
    case 'paid':
    case 'held':
    case 'partly_paid':
      return readTaken(answer, phase, transactionId);
    case 'not_started':
    case 'top_up':
    case 'authenticating':
    case 'on_its_way':
      return reading({ status: 'PENDING', transactionId, action: toAction(answer, phase) });
    case 'failed':
      return reading({ status: 'FAILED', code: 'declined' });
    case 'refunded':
      return reading({ status: 'REFUNDED', transactionId, refundedAmount: readRefund(answer) });
    case 'voided':
      return reading({ status: 'VOIDED', transactionId });
    case 'capture_failed':
    case 'void_failed':
      return reading({ status: 'UNKNOWN', code: phase });
    case null:
      return reading({ status: 'UNKNOWN', code: 'malformed_answer' });
  }
}

/** A refunded order keeps its status and amount, and says so in `refunded` and `amount_refunded` only. */
function readTaken(
  answer: JuspayRecord,
  phase: 'paid' | 'held' | 'partly_paid',
  transactionId: string | null,
): PaymentReading {
  const refund = readRefund(answer);
  const isRefunded = readBoolean(readField(answer, 'refunded')) === true;
  const refunded = refund ?? 0;
  if (isWhole(answer, refunded) || (isRefunded && refunded <= 0)) {
    const result: PaymentResult = { status: 'REFUNDED', transactionId, refundedAmount: refund };
    return { phase: 'refunded', result, transactionId };
  }
  if (phase === 'partly_paid') {
    return { phase, result: { status: 'PARTIALLY_PAID', transactionId }, transactionId };
  }
  const status = phase === 'paid' ? 'CHARGED' : 'AUTHORIZED';
  const result: PaymentResult = { status, transactionId, refundedAmount: refunded, overpaid: false };
  return { phase, result, transactionId };
}

function readRefund(answer: JuspayRecord): number | null {
  const refund = readNumber(readField(answer, 'amount_refunded'));
  return refund !== undefined && refund >= 0 ? refund : null;
}

function isWhole(answer: JuspayRecord, refunded: number): boolean {
  const amount = readNumber(readField(answer, 'amount'));
  if (refunded <= 0 || amount === undefined) return refunded > 0;
  const currency = readCurrency(answer) ?? 'INR';
  const [part, whole] = [toMinorUnits(refunded, currency), toMinorUnits(amount, currency)];
  return part === null || whole === null ? refunded >= amount : part >= whole;
}

/** Returns the currency of an order, or null. */
export function readCurrency(answer: JuspayRecord): string | null {
  const currency = readField(answer, 'currency');
  return typeof currency === 'string' && /^[A-Za-z]{3}$/.test(currency) ? currency.toUpperCase() : null;
}

const kinds = {
  not_started: 'unknown',
  top_up: 'top_up',
  authenticating: 'authenticate',
  on_its_way: 'unknown',
} as const;

function toAction(answer: JuspayRecord, phase: keyof typeof kinds): PaymentAction | null {
  const page = customerPage(answer);
  return page ? { kind: kinds[phase], url: page.url, fields: page.fields } : null;
}
