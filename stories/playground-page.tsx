import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useLayoutEffect, useState } from 'react';
import { type NetworkSpeed, networkDelay } from '../.storybook/toolbar.js';
import { useStorySession } from '../.storybook/story-session.js';
import { WalletList, type WalletListProps } from '../src/index.js';
import { LinkingProvider } from '../src/linking.js';
import { useLinkingWords } from './use-linking-words.js';
import { type Scenario, scenarios } from '../src/testing.js';
import '../src/linking/linking.css';
import './marks.css';

/** What the customer holds, in the words of the control. */
export const customers = {
  'Four linked wallets': scenarios.linked,
  'One wallet': scenarios.oneWallet,
  'Pay later and points': scenarios.payLater,
  'Old balances': scenarios.stale,
  'Balances that were never checked': scenarios.neverRefreshed,
  'A balance that is not available': scenarios.nullBalance,
  'Long names': scenarios.longNames,
  'Fifty wallets': scenarios.many,
  'Only wallets to link': scenarios.onlyUnlinked,
  'No wallets': scenarios.empty,
} satisfies Record<string, Scenario>;

/** What the service does, in the words of the control. */
export const states = {
  'The service answers': {},
  'The list never arrives': { endpoint: { list: 'silent' } },
  'The list fails': { fault: { kind: 'bad_gateway', on: ['list'] } },
  'Too many requests': { fault: { kind: 'rate_limited', on: ['list'] } },
  'Signed out': { customerId: null },
  'A refresh never ends': { endpoint: { refresh: 'silent' } },
  'A refresh fails': { fault: { kind: 'server_error', on: ['refresh_all', 'refresh'] } },
  'A provider does not answer a refresh': { fault: { kind: 'provider_down', providers: ['MOBIKWIK'] } },
  'Too many refreshes': { fault: { kind: 'rate_limited', on: ['refresh_all', 'refresh'] } },
} satisfies Record<string, Partial<Scenario>>;

/** Renders a list whose customer, service and looks are props. */
export function Playground({
  customer = 'Four linked wallets',
  state = 'The service answers',
  theme = 'default',
  network = 'fast',
  value,
  onValueChange,
  ...list
}: PlaygroundProps): ReactNode {
  const session = useStorySession();
  const queryClient = useQueryClient();
  const [chosen, setChosen] = useState(value);
  const [given, setGiven] = useState(value);
  // The control sets the choice, and the customer can change it afterwards.
  if (value !== given) {
    setGiven(value);
    setChosen(value);
  }

  useLayoutEffect(() => {
    session.setNetwork(network);
    session.become({ ...customers[customer], ...states[state] });
    void queryClient.resetQueries();
  }, [session, queryClient, customer, state, network]);

  return (
    <div className={`theme-${theme}`}>
      <LinkingProvider messages={useLinkingWords()}>
        <WalletList
          {...list}
          value={chosen}
          onValueChange={(next, details) => {
            setChosen(next);
            onValueChange?.(next, details);
          }}
        />
      </LinkingProvider>
    </div>
  );
}

export interface PlaygroundProps extends WalletListProps {
  /**
   * What the customer holds.
   * @default 'Four linked wallets'
   */
  customer?: keyof typeof customers | undefined;
  /**
   * What the service does.
   * @default 'The service answers'
   */
  state?: keyof typeof states | undefined;
  /**
   * Theme of the merchant.
   * @default 'default'
   */
  theme?: 'default' | 'kirana' | 'metro' | 'mela' | undefined;
  /**
   * Speed of the merchant's server.
   * @default 'fast'
   */
  network?: NetworkSpeed | undefined;
}

export const networks = Object.keys(networkDelay) as NetworkSpeed[];
