import type { EmulatedWallet, WalletRow } from './emulated-wallet.js';
import { juspayTime } from './juspay-time.js';

/** Providers that lend instead of holding money: their own balance is null, the credit is in `sub_details`. */
export const payLaterProviders: readonly unknown[] = ['SIMPL', 'LAZYPAY'];

export function isLinked(wallet: EmulatedWallet): boolean {
  return wallet.row.linked === true || wallet.row.linked === 'true';
}

/** The rows of `sub_details` that can be read. */
export function subDetails(wallet: EmulatedWallet): WalletRow[] {
  const details: unknown = wallet.row.sub_details;
  return Array.isArray(details) ? details.filter(isRow) : [];
}

/** What the wallet holds at its provider, in major units, or null where the provider tells no balance. */
export function providerBalance(wallet: EmulatedWallet): number | null {
  return wallet.providerBalance === undefined ? toNumber(wallet.row.current_balance) : wallet.providerBalance;
}

/** What a payment method under the wallet holds at its provider. Undefined where there is no such method. */
export function subBalance(wallet: EmulatedWallet, method: string): number | null | undefined {
  const planted = wallet.subBalances?.[method];
  if (planted !== undefined) return planted;
  const detail = subDetails(wallet).find((sub) => sub.payment_method === method);
  return detail && toNumber(detail.current_balance);
}

/** Copies the provider's figures into the row, in the form that the row has, and marks the time. */
export function refreshBalances(wallet: EmulatedWallet, now: number): void {
  const { row } = wallet;
  row.current_balance = likewise(providerBalance(wallet), row.current_balance);
  row.last_refreshed = juspayTime(now, row.last_refreshed);
  for (const detail of subDetails(wallet)) {
    const figure = subBalance(wallet, String(detail.payment_method));
    if (figure !== undefined) detail.current_balance = likewise(figure, detail.current_balance);
    detail.last_refreshed = juspayTime(now, detail.last_refreshed);
  }
}

/** Writes down at the provider what only the row says so far. */
export function keepBalances(wallet: EmulatedWallet): void {
  wallet.providerBalance = providerBalance(wallet);
  const methods = subDetails(wallet).map((detail) => String(detail.payment_method));
  const figures = methods.map((method) => [method, subBalance(wallet, method) ?? null] as const);
  wallet.subBalances = { ...wallet.subBalances, ...Object.fromEntries(figures) };
}

/** Takes every figure out of the row, as Juspay does when a wallet is delinked. */
export function clearBalances(wallet: EmulatedWallet): void {
  Object.assign(wallet.row, { current_balance: null, last_refreshed: null });
  for (const detail of subDetails(wallet))
    Object.assign(detail, { current_balance: null, last_refreshed: null });
}

function toNumber(figure: unknown): number | null {
  if (typeof figure === 'number') return figure;
  if (typeof figure !== 'string' || figure.trim() === '') return null;
  const number = Number(figure);
  return Number.isFinite(number) ? number : null;
}

/** Rounds to paise, so that sums of payments stay exact. */
export function toMajorUnits(figure: number): number {
  return Math.round(figure * 100) / 100;
}

function likewise(figure: number | null, before: unknown): unknown {
  if (figure === null) return null;
  return typeof before === 'string' ? figure.toFixed(2) : toMajorUnits(figure);
}

function isRow(value: unknown): value is WalletRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
