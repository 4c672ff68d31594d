import type { ReactNode } from 'react';
import { WalletList, type WalletListProps } from '../src/index.js';
import { AddWalletMenu, LinkingProvider, type LinkingProviderProps, WalletActions } from '../src/linking.js';
import { type Scenario, unlinkedWallet } from '../src/testing.js';
import { useLinkingWords } from './use-linking-words.js';
import '../src/linking/linking.css';

type EmulatedWallet = ReturnType<typeof unlinkedWallet>;

/** Renders the wallet list of a checkout that supports linking. */
export function LinkingPage({ providers, otpLengths, ...list }: LinkingPageProps): ReactNode {
  return (
    <LinkingProvider messages={useLinkingWords()} otpLengths={otpLengths}>
      <WalletList rowActions={WalletActions} {...list} />
      {providers && <AddWalletMenu providers={providers} />}
    </LinkingProvider>
  );
}

export interface LinkingPageProps extends WalletListProps, Pick<LinkingProviderProps, 'otpLengths'> {
  /** Providers whose wallets the customer can add. */
  providers?: string[];
}

/** Returns a scenario in which the customer has these wallets. */
export const withWallets = (wallets: EmulatedWallet[], rest: Partial<Scenario> = {}): Scenario => ({
  title: 'A customer who links wallets',
  customerId: 'asha',
  customers: { asha: { wallets } },
  ...rest,
});

/** Returns a scenario in which the customer has one unlinked wallet. Its code is 1234. */
export const freecharge = (rest: Partial<Scenario> = {}, wallet: Partial<EmulatedWallet> = {}): Scenario =>
  withWallets(
    [unlinkedWallet('FREECHARGE', { providerBalance: 150, mobileNumber: '9876543210', ...wallet })],
    rest,
  );
