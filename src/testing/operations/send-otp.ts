import type { Answer } from '../emulator/answer.js';
import { ok } from '../emulator/answer.js';
import type { AuthParams, EmulatedWallet, WalletRow } from '../emulator/emulated-wallet.js';
import type { EmulatorCall, EmulatorState } from '../emulator/emulator-state.js';
import { providerAnswers } from '../emulator/emulator-state.js';
import { rowOf } from './list-wallets.js';
import { randomId } from '../emulator/random-id.js';
import { providerUnavailable, userLocked } from '../emulator/error-responses.js';
import { twidProviders } from '../emulator/wallet-balances.js';

const attempts = 3;

/**
 * Starts linking. A wallet that the customer links on a page of its provider answers
 * `payment.authentication: { method: 'GET', url }`: Juspay gives the page of a payment in this form. Juspay does not
 * document how this API links such wallets.
 */
export function sendOtp(state: EmulatorState, wallet: EmulatedWallet, call: EmulatorCall): Answer {
  if (!providerAnswers(state, wallet)) return providerUnavailable();
  if (wallet.locked) return userLocked();
  if (takesRedirect(wallet)) {
    const page = randomId(16);
    state.pendingLinks.set(page, { wallet, returnUrl: call.form.get('return_url') });
    const url = `${call.origin}/wallets/link/start/${page}`;
    return ok({ ...rowOf(state, wallet), payment: { authentication: { method: 'GET', url } } });
  }
  const attemptsLeft = state.sentOtps.get(wallet)?.attemptsLeft ?? attempts;
  state.sentOtps.set(wallet, { expiresAt: state.clock.now() + state.otpLifetime, attemptsLeft });
  return ok(withAuthParams(wallet, rowOf(state, wallet)));
}

export function takesRedirect(wallet: EmulatedWallet): boolean {
  if (wallet.linking) return wallet.linking === 'redirect';
  return wallet.row.wallet === 'AMAZONPAY' || wallet.row.wallet === 'PAYPAL';
}

export function otpOf(wallet: EmulatedWallet): string {
  return wallet.otp ?? (twidProviders.includes(wallet.row.wallet) ? 'TWID0000000000001234' : '1234');
}

export function withAuthParams(wallet: EmulatedWallet, row: WalletRow): WalletRow {
  const authParams = wallet.authParams ?? usualAuthParams(wallet.row.wallet);
  return authParams ? { ...row, auth_params: authParams } : row;
}

function usualAuthParams(provider: unknown): AuthParams | undefined {
  if (twidProviders.includes(provider)) {
    return { is_resend_allowed: true, is_submit_allowed: true, resend_wait_time: '15' };
  }
  if (provider !== 'LAZYPAY') return undefined;
  return { is_resend_allowed: false, is_submit_allowed: true, resend_wait_time: '30' };
}
