import type { Answer } from '../emulator/answer.js';
import { ok } from '../emulator/answer.js';
import type { EmulatedWallet } from '../emulator/emulated-wallet.js';
import type { EmulatorCall, EmulatorState } from '../emulator/emulator-state.js';
import { findWallet, providerAnswers } from '../emulator/emulator-state.js';
import { rowOf } from './list-wallets.js';
import {
  incorrectOtp,
  invalidRequest,
  otpExpired,
  otpRequired,
  providerUnavailable,
  userLocked,
  walletNotFound,
} from '../emulator/error-responses.js';
import { otpOf, sendOtp, takesRedirect, withAuthParams } from './send-otp.js';
import {
  clearBalances,
  isLinked,
  keepBalances,
  payLaterProviders,
  refreshBalances,
  subDetails,
  twidProviders,
} from '../emulator/wallet-balances.js';

/**
 * `command=authenticate`: the provider sends an OTP, or the answer has the page where the customer links the wallet.
 */
export function authenticateWallet(state: EmulatorState, call: EmulatorCall): Answer {
  const wallet = findWallet(state, call.id);
  if (!wallet) return walletNotFound();
  if (isLinked(wallet)) return invalidRequest('Wallet is already linked.');
  return sendOtp(state, wallet, call);
}

/** `command=resend`: documented for Twid only. */
export function resendOtp(state: EmulatorState, call: EmulatorCall): Answer {
  const wallet = findWallet(state, call.id);
  if (!wallet) return walletNotFound();
  if (!twidProviders.includes(wallet.row.wallet))
    return invalidRequest('Resend is not supported for this wallet.');
  if (!state.sentOtps.has(wallet)) return invalidRequest('Authenticate the wallet first.');
  return sendOtp(state, wallet, call);
}

/**
 * `command=link`. A wrong OTP is a 200 with `linked: false`, and an error at LazyPay. The third wrong OTP locks the
 * wallet: LazyPay then answers the code of a wrong OTP with another text, every other provider that it is locked.
 */
export function linkWallet(state: EmulatorState, call: EmulatorCall): Answer {
  const wallet = findWallet(state, call.id);
  if (!wallet) return walletNotFound();
  const otp = call.form.get('otp')?.trim();
  if (!otp) return otpRequired();
  if (isLinked(wallet)) return ok(rowOf(state, wallet));
  if (takesRedirect(wallet)) return invalidRequest('This wallet is linked on its provider’s page.');
  if (!providerAnswers(state, wallet)) return providerUnavailable();
  if (wallet.locked) return userLocked();
  const sent = state.sentOtps.get(wallet);
  if (!sent) return invalidRequest('Authenticate the wallet first.');
  if (sent.expiresAt <= state.clock.now()) return otpExpired();
  if (otp === otpOf(wallet)) {
    markLinked(state, wallet);
    return ok(withAuthParams(wallet, rowOf(state, wallet)));
  }
  sent.attemptsLeft -= 1;
  if (sent.attemptsLeft === 0) wallet.locked = true;
  if (wallet.row.wallet === 'LAZYPAY') return incorrectOtp(sent.attemptsLeft);
  return wallet.locked ? userLocked() : ok(withAuthParams(wallet, rowOf(state, wallet)));
}

/** `command=delink`: token, balance and time become null. The money stays at the provider. */
export function delinkWallet(state: EmulatorState, call: EmulatorCall): Answer {
  const wallet = findWallet(state, call.id);
  if (!wallet) return walletNotFound();
  if (!providerAnswers(state, wallet)) return providerUnavailable();
  state.tokens.revoke(wallet);
  if (isLinked(wallet)) keepBalances(wallet);
  Object.assign(wallet.row, { linked: false, token: null });
  clearBalances(wallet);
  return ok(rowOf(state, wallet));
}

/** Links a wallet and copies its balances from the provider. */
export function markLinked(state: EmulatorState, wallet: EmulatedWallet): void {
  const { row } = wallet;
  state.sentOtps.delete(wallet);
  row.linked = true;
  if (payLaterProviders.includes(row.wallet)) {
    wallet.providerBalance ??= null;
    if (subDetails(wallet).length === 0) row.sub_details = [creditOf(row.wallet)];
    wallet.instrumentBalances ??= { [String(row.wallet)]: state.balanceOnLink };
  } else if (wallet.providerBalance === undefined) {
    wallet.providerBalance = state.balanceOnLink;
  }
  refreshBalances(wallet, state.clock.now());
}

function creditOf(provider: unknown) {
  return {
    payment_method: provider,
    payment_method_type: 'WALLET',
    last_refreshed: null,
    current_balance: null,
  };
}
