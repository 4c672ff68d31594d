import type { Answer } from '../emulator/answer.js';
import { ok } from '../emulator/answer.js';
import type { EmulatedWallet } from '../emulator/emulated-wallet.js';
import type { EmulatorCall, EmulatorState } from '../emulator/emulator-state.js';
import { findWallet, providerAnswers } from '../emulator/emulator-state.js';
import { rowOf } from './list-wallets.js';
import { customerNotFound, invalidRequest, walletNotFound } from '../emulator/error-responses.js';
import { wait } from '../emulator/wait.js';
import { isLinked, refreshBalances } from '../emulator/wallet-balances.js';

/** `GET /customers/{id}/wallets/refresh-balances`: asks each provider in turn and answers linked wallets only. */
export async function refreshAllWallets(state: EmulatorState, call: EmulatorCall): Promise<Answer> {
  const customer = state.customers.get(call.id);
  if (!customer) return customerNotFound();
  for (const wallet of customer.wallets.filter(isLinked)) await askProvider(state, wallet, call.signal);
  const list = customer.wallets.filter(isLinked).map((wallet) => rowOf(state, wallet));
  return ok({ list, offset: 0, count: list.length, total: list.length, object: 'list' });
}

/** `POST /wallets/{id}` with `command=refresh`. */
export async function refreshWallet(state: EmulatorState, call: EmulatorCall): Promise<Answer> {
  const wallet = findWallet(state, call.id);
  if (!wallet) return walletNotFound();
  if (!isLinked(wallet)) return invalidRequest('Wallet is not linked.');
  await askProvider(state, wallet, call.signal);
  return ok(rowOf(state, wallet));
}

/** Refreshes a row. A provider that does not answer leaves it unchanged, `last_refreshed` too. */
async function askProvider(state: EmulatorState, wallet: EmulatedWallet, signal: AbortSignal): Promise<void> {
  const { perProvider = 0 } = state.latency;
  const byDefault =
    typeof perProvider === 'number' ? perProvider : (perProvider[String(wallet.row.wallet)] ?? 0);
  const latency = wallet.latency ?? byDefault;
  if (latency > 0) await wait(latency, signal);
  // The wallet can be delinked while its provider is asked.
  if (isLinked(wallet) && providerAnswers(state, wallet)) refreshBalances(wallet, state.clock.now());
}
