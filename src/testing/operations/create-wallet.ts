import type { Answer } from '../emulator/answer.js';
import { ok } from '../emulator/answer.js';
import type { EmulatedWallet } from '../emulator/emulated-wallet.js';
import type { EmulatorCall, EmulatorState } from '../emulator/emulator-state.js';
import { rowOf } from './list-wallets.js';
import { randomId } from '../emulator/random-id.js';
import { customerNotFound, invalidRequest } from '../emulator/error-responses.js';
import { sendOtp } from './send-otp.js';
import { isLinked } from '../emulator/wallet-balances.js';

/**
 * `POST /customers/{id}/wallets` with `gateway`, and `command=authenticate` to send the OTP at once. A wallet that the
 * customer already has is answered again.
 */
export function createWallet(state: EmulatorState, call: EmulatorCall): Answer {
  const customer = state.customers.get(call.id);
  if (!customer) return customerNotFound();
  const gateway = call.form.get('gateway') ?? '';
  if (!/^[A-Z][A-Z0-9_]{1,39}$/.test(gateway)) return invalidRequest('gateway is required.');
  const command = call.form.get('command');
  if (command !== null && command !== 'authenticate') return invalidRequest('Unknown command.');
  let wallet = customer.wallets.find(({ row }) => row.wallet === gateway);
  if (wallet) wallet.row.id ||= newId();
  else {
    wallet = newWallet(gateway);
    customer.wallets.push(wallet);
  }
  const mobileNumber = call.form.get('mobile_number');
  if (mobileNumber) wallet.row.metadata = { mobile_number: mobileNumber };
  return command && !isLinked(wallet) ? sendOtp(state, wallet, call) : ok(rowOf(state, wallet));
}

const newId = () => `wlt_${randomId(16)}`;

function newWallet(gateway: string): EmulatedWallet {
  const row = {
    id: newId(),
    object: 'wallet_account',
    wallet: gateway,
    token: null,
    current_balance: null,
    linked: false,
    last_refreshed: null,
  };
  return { row };
}
