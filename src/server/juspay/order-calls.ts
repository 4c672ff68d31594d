import { assertId, assertOrderId } from './assert-id.js';
import { assertOrder } from './assert-answer.js';
import type { Send } from './create-transport.js';
import { formAmount, formCurrency, formName, formOptions, formText } from './form-values.js';
import type { JuspayClient } from './juspay-client.js';

/** Creates the calls about orders and their payments. */
export function createOrderCalls(
  send: Send,
  merchantId: string,
): Pick<JuspayClient, 'createOrder' | 'getOrder' | 'directDebit'> {
  return {
    async createOrder(order, { signal } = {}) {
      const { orderId, customerId } = order ?? {};
      assertOrderId(orderId);
      assertId('customer', customerId);
      const currency = formCurrency(order.currency);
      const form = {
        order_id: orderId,
        amount: formAmount(order.amount, currency ?? 'INR'),
        customer_id: customerId,
        currency,
        customer_email: formText('email address', order.customerEmail),
        customer_phone: formText('phone number', order.customerPhone),
        description: formText('description', order.description),
        return_url: formText('return URL', order.returnUrl),
      };
      const call = { method: 'POST', path: '/orders', subject: 'order', customerId, form, signal } as const;
      return assertOrder(await send(call), orderId);
    },

    async getOrder(customerId, orderId, { signal } = {}) {
      assertId('customer', customerId);
      assertOrderId(orderId);
      const call = {
        method: 'GET',
        path: `/orders/${orderId}`,
        subject: 'order',
        customerId,
        signal,
      } as const;
      return assertOrder(await send(call), orderId);
    },

    async directDebit(debit, { signal } = {}) {
      const {
        orderId,
        customerId,
        paymentMethod,
        paymentMethodType = 'WALLET',
        token,
        options,
      } = debit ?? {};
      assertOrderId(orderId);
      assertId('customer', customerId);
      const form = {
        ...formOptions(options),
        order_id: orderId,
        merchant_id: merchantId,
        payment_method_type: formName(paymentMethodType),
        payment_method: formName(paymentMethod),
        direct_wallet_token: formText('token', token),
        redirect_after_payment: 'true',
        format: 'json',
      };
      const call = { method: 'POST', path: '/txns', subject: 'order', customerId, form, signal } as const;
      return assertOrder(await send(call), orderId);
    },
  };
}
