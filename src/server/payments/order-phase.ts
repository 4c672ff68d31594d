/** What a status of Juspay's means for the merchant's money. */
export type OrderPhase =
  | 'not_started'
  | 'top_up'
  | 'authenticating'
  | 'on_its_way'
  | 'paid'
  | 'held'
  | 'partly_paid'
  | 'failed'
  | 'refunded'
  | 'voided'
  | 'capture_failed'
  | 'void_failed';

/** Every status of an order or a transaction that Juspay documents. docs/payments.md shows this table. */
export const orderPhases: ReadonlyMap<unknown, OrderPhase> = new Map<unknown, OrderPhase>([
  ['NEW', 'not_started'],
  ['PENDING', 'top_up'],
  ['PENDING_VBV', 'authenticating'],
  // The customer has confirmed, and the money is still on its way.
  ['VBV_SUCCESSFUL', 'on_its_way'],
  ['STARTED', 'on_its_way'],
  ['AUTHORIZING', 'on_its_way'],
  ['TO_BE_CHARGED', 'on_its_way'],
  ['COD_INITIATED', 'on_its_way'],
  ['VOID_INITIATED', 'on_its_way'],
  ['CHARGED', 'paid'],
  ['AUTHORIZED', 'held'],
  ['CAPTURE_INITIATED', 'held'],
  ['PARTIAL_CHARGED', 'partly_paid'],
  ['JUSPAY_DECLINED', 'failed'],
  ['AUTHENTICATION_FAILED', 'failed'],
  ['AUTHORIZATION_FAILED', 'failed'],
  ['AUTO_REFUNDED', 'refunded'],
  ['VOIDED', 'voided'],
  ['CAPTURE_FAILED', 'capture_failed'],
  ['VOID_FAILED', 'void_failed'],
]);
