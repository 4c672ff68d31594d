import type { Answer } from '../emulator/answer.js';
import { ok } from '../emulator/answer.js';
import type { EmulatedWallet, WalletRow } from '../emulator/emulated-wallet.js';
import type { EmulatorCall, EmulatorState } from '../emulator/emulator-state.js';
import { findWallet } from '../emulator/emulator-state.js';
import { customerNotFound, walletNotFound } from '../emulator/error-responses.js';
import { isLinked } from '../emulator/wallet-balances.js';

/** `GET /customers/{id}/wallets`: the last known balances, and a new token for each linked wallet. */
export function listWallets(state: EmulatorState, call: EmulatorCall): Answer {
  const customer = state.customers.get(call.id);
  if (!customer) return customerNotFound();
  const list = customer.wallets.map((wallet) => rowOf(state, wallet));
  return ok({
    object: 'list',
    list,
    count: list.length,
    offset: 0,
    total: list.length,
    ...customer.envelope,
  });
}

/** `GET /wallets/{id}`. */
export function getWallet(state: EmulatorState, call: EmulatorCall): Answer {
  const wallet = findWallet(state, call.id);
  return wallet ? ok(rowOf(state, wallet)) : walletNotFound();
}

/** Returns a copy of the row. A linked wallet has a new token. */
export function rowOf(state: EmulatorState, wallet: EmulatedWallet): WalletRow {
  const row = structuredClone(wallet.row);
  if (isLinked(wallet)) row.token = state.tokens.issue(wallet);
  return row;
}
