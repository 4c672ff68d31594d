import type { ReactNode } from 'react';
import { WalletList, type WalletListProps } from '../src/index.js';
import { AddWalletMenu, LinkingProvider, WalletActions } from '../src/linking.js';
import { type Scenario, unlinkedWallet } from '../src/testing.js';
import '../src/linking/linking.css';

type EmulatedWallet = ReturnType<typeof unlinkedWallet>;

/** The wallet list of a checkout where wallets can be linked. */
export function LinkingPage({ providers, ...list }: LinkingPageProps): ReactNode {
  return (
    <LinkingProvider>
      <WalletList rowActions={WalletActions} {...list} />
      {providers && <AddWalletMenu providers={providers} />}
    </LinkingProvider>
  );
}

export interface LinkingPageProps extends WalletListProps {
  /** Providers that can be added. */
  providers?: string[];
}

/** A customer with these wallets. */
export const having = (wallets: EmulatedWallet[], rest: Partial<Scenario> = {}): Scenario => ({
  title: 'A customer who links wallets',
  customerId: 'asha',
  customers: { asha: { wallets } },
  ...rest,
});

/** A customer with one wallet, which is not linked. Its code is 1234. */
export const freecharge = (rest: Partial<Scenario> = {}, wallet: Partial<EmulatedWallet> = {}): Scenario =>
  having(
    [unlinkedWallet('FREECHARGE', { providerBalance: 150, mobileNumber: '9876543210', ...wallet })],
    rest,
  );
