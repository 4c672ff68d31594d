/** Something about an order that a person has to look at. `onError` receives it. */
export class PaymentError extends Error {
  override name = 'PaymentError';
  /** `overpaid`: two transactions took money for one order. One of them has to be refunded. */
  readonly code: 'overpaid';

  constructor(code: 'overpaid', message: string) {
    super(message);
    this.code = code;
  }
}
