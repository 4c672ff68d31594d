import type { ReactNode } from 'react';
import { expect, fireEvent } from 'storybook/test';
import { WalletList, type WalletListProps } from '../src/index.js';
import { LinkAnotherWallet, LinkingProvider, WalletActions, linkingMessages } from '../src/linking.js';
import { type Scenario, unlinkedWallet } from '../src/testing.js';
import { fill } from './say.js';
import type { StoryPlay } from './story-play.js';
import '../src/linking/linking.css';

type EmulatedWallet = ReturnType<typeof unlinkedWallet>;

/** The wallet list of a checkout where wallets can be linked. */
export function LinkingPage({ providers, ...list }: LinkingPageProps): ReactNode {
  return (
    <LinkingProvider>
      <WalletList linking={WalletActions} {...list} />
      {providers && <LinkAnotherWallet providers={providers} />}
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

type Context = Pick<Parameters<StoryPlay>[0], 'canvas' | 'userEvent'>;

/** Presses "Link" in a wallet's row. */
export async function pressLink({ canvas, userEvent }: Context, name = 'Freecharge'): Promise<HTMLElement> {
  const button = await canvas.findByRole('button', { name: fill(linkingMessages.linkName, { name }) });
  await userEvent.click(button);
  return button;
}

/** Presses "Link", waits for the code and types one. */
export async function typeCode(context: Context, code: string, name = 'Freecharge'): Promise<HTMLElement> {
  await pressLink(context, name);
  const field = await context.canvas.findByRole('textbox');
  // Not typed key by key: on a docs page other stories have the focus meanwhile.
  await fireEvent.change(field, { target: { value: code } });
  await expect(field).toHaveValue(code);
  return field;
}
