import type { Answer } from '../emulator/answer.js';
import type { EmulatorLatency } from '../emulator/emulator-latency.js';
import type { EmulatorOperation } from '../emulator/emulator-operation.js';
import type { EmulatorCall, EmulatorState } from '../emulator/emulator-state.js';
import { createWallet } from './create-wallet.js';
import { createCustomer, getCustomer } from './customers.js';
import { debitWallet } from './debit-wallet.js';
import { linkPage } from './link-page.js';
import { authenticateWallet, delinkWallet, linkWallet, resendOtp } from './link-wallet.js';
import { getWallet, listWallets } from './list-wallets.js';
import { createOrder, getOrder } from './orders.js';
import { paymentPage } from './payment-page.js';
import { refreshAllWallets, refreshWallet } from './refresh-wallets.js';

interface Operation {
  handler: (state: EmulatorState, call: EmulatorCall) => Answer | Promise<Answer>;
  /** The latency that applies, or undefined for an answer at once. */
  latency?: Exclude<keyof EmulatorLatency, 'perProvider'>;
}

/** Every operation of the emulator with its handler. */
export const operations: Record<EmulatorOperation, Operation> = {
  list: { handler: listWallets, latency: 'list' },
  get: { handler: getWallet, latency: 'list' },
  refresh_all: { handler: refreshAllWallets, latency: 'refresh' },
  refresh: { handler: refreshWallet, latency: 'refresh' },
  create: { handler: createWallet, latency: 'link' },
  authenticate: { handler: authenticateWallet, latency: 'link' },
  resend: { handler: resendOtp, latency: 'link' },
  link: { handler: linkWallet, latency: 'link' },
  delink: { handler: delinkWallet, latency: 'link' },
  create_customer: { handler: createCustomer, latency: 'list' },
  get_customer: { handler: getCustomer, latency: 'list' },
  create_order: { handler: createOrder, latency: 'pay' },
  get_order: { handler: getOrder, latency: 'pay' },
  pay: { handler: debitWallet, latency: 'pay' },
  payment_page: { handler: paymentPage },
  link_page: { handler: linkPage },
};
