import { providerName } from '../../src/model/provider-name.js';
import type { EmulatedWallet } from '../../src/testing/emulator/emulated-wallet.js';
import { otpOf, takesRedirect } from '../../src/testing/operations/send-otp.js';
import type { ProviderCode } from '../shop/controls-state.js';
import { linkableProviders } from '../shop/linkable-providers.js';

/** Returns the OTP that each provider sends to a customer who links a wallet. */
export function codesOf(wallets: readonly EmulatedWallet[]): ProviderCode[] {
  const own = wallets.map((wallet) => [String(wallet.row.wallet), wallet] as const);
  const others = linkableProviders.map((provider) => [provider, { row: { wallet: provider } }] as const);
  return [...new Map<string, EmulatedWallet>([...others, ...own])].map(([provider, wallet]) => ({
    name: providerName(provider),
    code: takesRedirect(wallet) ? null : otpOf(wallet),
  }));
}
