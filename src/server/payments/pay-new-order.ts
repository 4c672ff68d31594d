import type { JuspayClient, NewOrder } from '../juspay/juspay-client.js';
import { payWithWallet } from './pay-with-wallet.js';
import type { WalletPaymentOptions } from './pay-with-wallet.js';
import type { PaymentResult } from './payment-result.js';

/** A new order of the signed-in customer, whose ID comes from the session and whose amount comes from the merchant. */
export interface NewOrderPayment extends NewOrder {
  /** What the form posted as `wallet`. Anything that is no choice gives FAILED `invalid_choice`. */
  choice: unknown;
  /** Absolute URL of the page that shows the outcome, with `getPaymentStatus`. */
  returnUrl: string;
}

export interface NextPage {
  /**
   * Where the customer goes next: the provider's page on which to top up or to authenticate, or else `returnUrl`.
   * A page that needs posted fields (`action.fields`) is no URL, so the customer goes to `returnUrl`.
   */
  url: string;
  result: PaymentResult;
}

/**
 * Creates an order at Juspay and pays it from a wallet, as `createOrder` and `payWithWallet` do one after the other.
 * Returns the page to which the customer goes next.
 *
 * @throws {JuspayError} When Juspay does not create the order. This call then starts no debit.
 *
 * @example
 * const choice = form.get('wallet');
 * const { url } = await payNewOrder(juspay, { orderId, customerId, amount, choice, returnUrl }, { store });
 * return Response.redirect(url, 303);
 */
export async function payNewOrder(
  juspay: JuspayClient,
  { choice, ...order }: NewOrderPayment,
  options?: WalletPaymentOptions,
): Promise<NextPage> {
  await juspay.createOrder(order, options);
  const result = await payWithWallet(juspay, { ...order, choice: choice as string }, options);
  const action = result.status === 'PENDING' ? result.action : null;
  return { url: action && !action.fields ? action.url : order.returnUrl, result };
}
