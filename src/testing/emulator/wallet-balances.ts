import type { EmulatedWallet, WalletRow } from './emulated-wallet.js';
import { juspayTime } from './juspay-time.js';

/** Providers that lend and hold no money. Their own balance is null, and `sub_details` has the credit. */
export const payLaterProviders: readonly unknown[] = ['SIMPL', 'LAZYPAY'];

/** Twid sends an OTP of twenty characters, can resend it, and holds only points. */
export const twidProviders: readonly unknown[] = ['TWID', 'TWID_V2'];

/** Credit that Juspay types as `WALLET`. */
const creditMethods: readonly unknown[] = ['PAYTM_POSTPAID', 'OLAPOSTPAID', 'LAZYPAY', 'SIMPL', 'SIMPL_SOD'];

export function isLinked(wallet: EmulatedWallet): boolean {
  return wallet.row.linked === true || wallet.row.linked === 'true';
}

/** Returns the rows of `sub_details` that are objects. */
export function subDetails(wallet: EmulatedWallet): WalletRow[] {
  const details: unknown = wallet.row.sub_details;
  return Array.isArray(details) ? details.filter(isRow) : [];
}

function subDetail(wallet: EmulatedWallet, method: string): WalletRow | undefined {
  return subDetails(wallet).find((detail) => detail.payment_method === method);
}

/**
 * Returns the `payment_method_type` that pays with an instrument, or undefined where the wallet does not hold it. The
 * wallet's own money is `WALLET`. Twid has no money.
 */
export function instrumentType(wallet: EmulatedWallet, method: string): string | undefined {
  const detail = subDetail(wallet, method);
  if (detail) return String(detail.payment_method_type);
  return method === wallet.row.wallet && !twidProviders.includes(method) ? 'WALLET' : undefined;
}

/** Returns the wallet's balance at its provider, in major units, or null where the provider gives no balance. */
function providerBalance(wallet: EmulatedWallet): number | null {
  return wallet.providerBalance === undefined ? toNumber(wallet.row.current_balance) : wallet.providerBalance;
}

/** Returns the balance of a sub detail at the provider. Undefined where there is no such payment method. */
function instrumentBalance(wallet: EmulatedWallet, method: string): number | null | undefined {
  const atProvider = wallet.instrumentBalances?.[method];
  if (atProvider !== undefined) return atProvider;
  const detail = subDetail(wallet, method);
  return detail && toNumber(detail.current_balance);
}

/** Copies the provider's balances and the time into the row. They keep the form that the row has. */
export function refreshBalances(wallet: EmulatedWallet, now: number): void {
  const { row, dated = true } = wallet;
  row.current_balance = inFormOf(row.current_balance, providerBalance(wallet));
  if (dated) row.last_refreshed = juspayTime(now, row.last_refreshed);
  for (const detail of subDetails(wallet)) {
    const balance = instrumentBalance(wallet, String(detail.payment_method));
    if (balance !== undefined) detail.current_balance = inFormOf(detail.current_balance, balance);
    if (dated) detail.last_refreshed = juspayTime(now, detail.last_refreshed);
  }
}

/** Keeps the balances of the row at the provider, where the provider has no other ones. */
export function keepBalances(wallet: EmulatedWallet): void {
  wallet.providerBalance = providerBalance(wallet);
  const methods = subDetails(wallet).map((detail) => String(detail.payment_method));
  const balances = methods.map((method) => [method, instrumentBalance(wallet, method) ?? null] as const);
  wallet.instrumentBalances = { ...wallet.instrumentBalances, ...Object.fromEntries(balances) };
}

/** Removes every balance from the row. Juspay does so when a wallet is delinked. */
export function clearBalances(wallet: EmulatedWallet): void {
  Object.assign(wallet.row, { current_balance: null, last_refreshed: null });
  for (const detail of subDetails(wallet))
    Object.assign(detail, { current_balance: null, last_refreshed: null });
}

/** Returns the missing part of an amount, in major units. 0 where the provider gives no balance. */
export function shortfall(wallet: EmulatedWallet, method: string, amount: number): number {
  const own = method === wallet.row.wallet ? providerBalance(wallet) : null;
  const available = instrumentBalance(wallet, method) ?? own;
  return available === null ? 0 : Math.max(0, toMajorUnits(amount - available));
}

/**
 * Takes an amount from the instrument at its provider. A negative amount adds to it. An unknown balance stays
 * unknown.
 */
export function takeMoney(wallet: EmulatedWallet, method: string, amount: number): void {
  const own = instrumentBalance(wallet, method);
  if (typeof own === 'number') {
    wallet.instrumentBalances = { ...wallet.instrumentBalances, [method]: toMajorUnits(own - amount) };
  }
  const balance = providerBalance(wallet);
  if (method !== wallet.row.wallet || balance === null) return;
  // A wallet and its own sub detail can disagree.
  wallet.providerBalance = Math.max(0, toMajorUnits(balance - amount));
}

/** Whether a payment above the balance offers to add the missing money. */
export function takesTopUp(wallet: EmulatedWallet, method: string): boolean {
  return wallet.topUp ?? (instrumentType(wallet, method) === 'WALLET' && !creditMethods.includes(method));
}

/** Returns an amount rounded to two decimals, so that sums stay exact. */
export function toMajorUnits(amount: number): number {
  return Math.round(amount * 100) / 100;
}

function toNumber(balance: unknown): number | null {
  if (typeof balance === 'number') return balance;
  if (typeof balance !== 'string' || balance.trim() === '') return null;
  const number = Number(balance);
  return Number.isFinite(number) ? number : null;
}

function inFormOf(before: unknown, balance: number | null): unknown {
  if (balance === null) return null;
  return typeof before === 'string' ? balance.toFixed(2) : toMajorUnits(balance);
}

function isRow(value: unknown): value is WalletRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
