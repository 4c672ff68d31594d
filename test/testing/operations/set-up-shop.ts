import { createJuspayEmulator } from '../../../src/testing/create-juspay-emulator.js';
import type { EmulatedWallet } from '../../../src/testing/emulator/emulated-wallet.js';
import type { JuspayEmulator, JuspayEmulatorOptions } from '../../../src/testing/emulator/juspay-emulator.js';
import { answerOf, ask } from '../emulator/ask.js';

const time = Date.UTC(2026, 2, 1);

const sub = (payment_method: string, payment_method_type: string, current_balance: number) => ({
  payment_method,
  payment_method_type,
  last_refreshed: null,
  current_balance,
});

const wallet = (
  provider: string,
  current_balance: number | null,
  sub_details?: object[],
): EmulatedWallet => ({
  row: {
    id: `wlt_${provider.toLowerCase()}`,
    wallet: provider,
    linked: true,
    current_balance,
    ...(sub_details && { sub_details }),
  },
});

const wallets: EmulatedWallet[] = [
  wallet('PAYTM', 740.1, [sub('PAYTM_POSTPAID', 'WALLET', 900)]),
  wallet('AMAZONPAY', 500, [sub('AMAZONPAYLATER', 'CONSUMER_FINANCE', 100), sub('AMAZONPAY', 'WALLET', 500)]),
  wallet('SIMPL', null, [sub('SIMPL', 'WALLET', 900)]),
  wallet('TWID_V2', null, [sub('TWID', 'REWARD', 640)]),
  wallet('PAYPAL', null),
];

/** Creates an emulator with the wallets of Asha, who has one of each kind, and of Ravi, who has no wallet. */
export function setUpShop(options: JuspayEmulatorOptions = {}): JuspayEmulator {
  return createJuspayEmulator({
    now: () => time,
    customers: { asha: { wallets }, ravi: { wallets: [] } },
    ...options,
  });
}

export function createOrder(
  emulator: JuspayEmulator,
  order_id: string,
  amount: string,
  rest: Record<string, string> = {},
) {
  const form = { order_id, amount, customer_id: 'asha', ...rest };
  return answerOf(ask(emulator, 'POST /orders', { form }));
}

export const getOrder = (emulator: JuspayEmulator, orderId = 'ORD_1') =>
  answerOf(ask(emulator, `GET /orders/${orderId}`));

export async function getToken(emulator: JuspayEmulator, walletId = 'wlt_paytm'): Promise<string> {
  return (await answerOf(ask(emulator, `GET /wallets/${walletId}`))).body.token;
}

/** Debits Paytm, or the wallet that has the token in `rest`. */
export async function pay(emulator: JuspayEmulator, order_id = 'ORD_1', rest: Record<string, string> = {}) {
  const form = {
    order_id,
    merchant_id: 'test_merchant',
    payment_method_type: 'WALLET',
    payment_method: 'PAYTM',
    redirect_after_payment: 'true',
    format: 'json',
    ...rest,
  };
  return answerOf(
    ask(emulator, 'POST /txns', { form: { direct_wallet_token: await getToken(emulator), ...form } }),
  );
}

/** Debits an instrument of any wallet. */
export async function payWith(
  emulator: JuspayEmulator,
  provider: string,
  payment_method: string,
  payment_method_type = 'WALLET',
) {
  const direct_wallet_token = await getToken(emulator, `wlt_${provider.toLowerCase()}`);
  return pay(emulator, 'ORD_1', { payment_method, payment_method_type, direct_wallet_token });
}

/** Posts a button of a customer's page. */
export const pressOn = (emulator: JuspayEmulator, url: string, action: string) =>
  emulator.fetch(url, { method: 'POST', body: new URLSearchParams({ action }) });
