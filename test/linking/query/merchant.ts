import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, onTestFinished } from 'vitest';
import { createWalletsClient } from '../../../src/client/create-wallets-client.js';
import { removeWallet } from '../../../src/linking/query/remove-wallet.js';
import { linkWallet } from '../../../src/linking/query/link-wallet.js';
import {
  type LinkingOutcome,
  type LinkingStep,
  linkingStateOf,
} from '../../../src/linking/query/linking-state.js';
import { linkWalletMutationKey } from '../../../src/query/link-wallet-mutation-key.js';
import { mutationState } from '../../../src/query/start-mutation.js';
import { walletsQueryOptions } from '../../../src/query/wallets-query-options.js';
import { createJuspayClient } from '../../../src/server/juspay/create-juspay-client.js';
import { createWalletsProxy } from '../../../src/server/proxy/create-wallets-proxy.js';
import { createJuspayEmulator } from '../../../src/testing/create-juspay-emulator.js';
import type { EmulatedWallet } from '../../../src/testing/emulator/emulated-wallet.js';
import { eventually, until } from '../../eventually.js';

export const start = Date.UTC(2026, 3, 14, 9, 30);

/** Opens a page that shows the list. The page, the proxy and the emulator run in one process. */
export async function openCheckout(...wallets: EmulatedWallet[]) {
  const time = { now: start };
  const emulator = createJuspayEmulator({ customers: { asha: { wallets } }, now: () => time.now });
  const unlimited = { take: () => ({ allowed: true }) as const };
  const proxy = createWalletsProxy({
    basePath: '/api/wallets',
    customer: () => 'asha',
    juspay: createJuspayClient({
      apiKey: emulator.apiKey,
      merchantId: emulator.merchantId,
      fetch: emulator.fetch,
    }),
    linking: { providers: ['PAYTM', 'FREECHARGE', 'LAZYPAY'], otpLimiter: unlimited },
    refreshLimiter: unlimited,
    now: () => time.now,
    onError: () => {},
  });
  const requests: string[] = [];
  /** If set, this function answers requests instead of the merchant's proxy. */
  const network: { answer?: ((request: Request) => Promise<Response>) | undefined } = {};
  const client = createWalletsClient({
    endpoint: '/api/wallets',
    now: () => time.now,
    timeout: 2_000,
    fetch: (input, init) => {
      const request = new Request(new URL(input as string, 'https://shop.example'), init);
      requests.push(`${request.method} ${new URL(request.url).pathname.replace('/api/wallets', '')}`.trim());
      return network.answer ? network.answer(request) : proxy(request);
    },
  });
  const queryClient = new QueryClient();
  const options = walletsQueryOptions(client);
  const unsubscribe = new QueryObserver(queryClient, options).subscribe(() => {});
  onTestFinished(() => {
    unsubscribe();
    queryClient.clear();
  });
  await until(() => queryClient.getQueryData(options.queryKey));
  requests.length = 0;

  const walletOf = (id: string) =>
    queryClient.getQueryData(options.queryKey)?.wallets.find((wallet) => wallet.id === id);

  return {
    time,
    emulator,
    client,
    queryClient,
    requests,
    network,
    proxy,
    walletOf,
    /** Returns the calls that link one wallet, its state, and a function that waits for a state. */
    linking: (id: string) => {
      const key = linkWalletMutationKey(client, id);
      const state = () => linkingStateOf(mutationState<LinkingOutcome, LinkingStep>(queryClient, key));
      return {
        ...linkWallet(client, queryClient, id),
        state,
        async until(status: ReturnType<typeof state>['status']) {
          await eventually(() => expect(state().status).toBe(status));
          return state();
        },
      };
    },
    removing: (id: string) => removeWallet(client, queryClient, id),
  };
}
