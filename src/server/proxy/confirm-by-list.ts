import { readBoolean } from '../../contract/read-field.js';
import type { JuspayRecord } from '../juspay/create-transport.js';
import { findWallet } from '../juspay/get-wallet-token.js';
import type { JuspayClient } from '../juspay/juspay-client.js';
import { JuspayError } from '../juspay/juspay-error.js';

/** A wallet that the customer's own list holds. */
export interface WalletOfCustomer {
  customerId: string;
  walletId: string;
  /** Its provider as Juspay writes it. */
  provider: string;
}

/**
 * Links or removes a wallet. When the answer is lost, the list is read again and decides.
 *
 * @param linked Whether the wallet is linked afterwards.
 * @param signal Ends the reading of the list.
 * @throws {JuspayError} What the command throws, unless the list shows that it succeeded.
 */
export async function confirmByList(
  juspay: JuspayClient,
  { customerId, walletId, provider }: WalletOfCustomer,
  linked: boolean,
  signal: AbortSignal,
  command: () => Promise<JuspayRecord>,
): Promise<JuspayRecord> {
  try {
    return await command();
  } catch (error) {
    if (!isLost(error) || signal.aborted) throw error;
    const row = await readRow(juspay, customerId, walletId, signal);
    if (row === undefined || isLinked(row) !== linked) throw error;
    return row ?? { id: walletId, object: 'wallet_account', wallet: provider, linked: false };
  }
}

/** Returns the wallet's row, null when the list does not hold it, or undefined when there is no list. */
async function readRow(
  juspay: JuspayClient,
  customerId: string,
  walletId: string,
  signal: AbortSignal,
): Promise<JuspayRecord | null | undefined> {
  try {
    return findWallet(await juspay.listWallets(customerId, { signal }), walletId);
  } catch (error) {
    return error instanceof JuspayError && error.code === 'wallet_not_found' ? null : undefined;
  }
}

/** Whether nobody knows if Juspay did what it was asked. */
function isLost(error: unknown): boolean {
  const lost = ['timeout', 'unavailable', 'malformed_answer'];
  return error instanceof JuspayError && lost.includes(error.code);
}

const isLinked = (row: JuspayRecord | null) => readBoolean(row?.['linked']) === true;
