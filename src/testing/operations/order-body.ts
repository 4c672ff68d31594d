import { orderStatusIds } from '../emulator/emulated-order.js';
import type { EmulatedOrder, EmulatedOrderStatus } from '../emulator/emulated-order.js';
import type { EmulatorState } from '../emulator/emulator-state.js';
import { juspayTime } from '../emulator/juspay-time.js';

/** Returns `status` and `status_id`, or `status` alone where Juspay names no number. */
export function statusFields(status: EmulatedOrderStatus) {
  const id = orderStatusIds[status];
  return { status, ...(id !== null && { status_id: id }) };
}

/**
 * Returns an order as `GET /orders/{id}` and webhooks have it. A refunded order keeps its status and its amount:
 * `amount_refunded` says what was returned, and `refunded` is true only when that is all.
 */
export function orderBody(state: EmulatorState, order: EmulatedOrder) {
  const leading = order.transactions.find(({ id }) => id === order.transactionId);
  return {
    merchant_id: state.merchantId,
    order_id: order.orderId,
    id: `ord_${order.orderId}`,
    customer_id: order.customerId,
    ...statusFields(order.status),
    amount: order.amount,
    currency: order.currency,
    refunded: order.amountRefunded >= order.amount,
    amount_refunded: order.amountRefunded,
    date_created: juspayTime(order.createdAt),
    return_url: order.returnUrl ?? '',
    ...(leading && {
      txn_id: leading.id,
      txn_uuid: leading.uuid,
      payment_method_type: leading.type,
      payment_method: leading.method,
    }),
    payment_links: { web: `${state.origin}/merchant/pay/ord_${order.orderId}` },
  };
}
