import { QueryClient } from '@tanstack/react-query';
import { type RequestHandler, delay, http } from 'msw';
import { createWalletsClient } from '../src/client/create-wallets-client.js';
import type { WalletsClient } from '../src/client/wallets-client.js';
import type { WalletsProviderProps } from '../src/hooks/wallets-provider.js';
import { type Scenario, scenarios } from '../src/testing/scenarios.js';
import { walletsHandlers } from '../src/testing/msw.js';
import { type NetworkSpeed, networkDelay } from './toolbar.js';

/** `parameters.wallets`: the customer, the server and the provider props of a story. */
export interface StoryWallets extends Omit<WalletsProviderProps, 'client' | 'endpoint' | 'children'> {
  /**
   * The customer and the state of Juspay.
   * @default scenarios.linked
   */
  scenario?: Scenario | undefined;
  /** How long the browser waits for an answer, in milliseconds. */
  timeout?: number | undefined;
}

/** The merchant server, cache and clock of one story, so that one page can show many stories. */
export interface StorySession {
  readonly client: WalletsClient;
  readonly queryClient: QueryClient;
  network: NetworkSpeed;
  /** Switches to another scenario. The screen stays the same until the next request. */
  become(scenario: Scenario): void;
  /** Advances the browser's clock, in milliseconds. */
  advance(milliseconds: number): void;
}

export function createStorySession(
  storyId: string,
  { scenario = scenarios.linked, timeout }: StoryWallets,
  use: (...handlers: RequestHandler[]) => void,
): StorySession {
  const endpoint = `/stories/${storyId}/wallets`;
  let offset = 0;
  const session: StorySession = {
    client: createWalletsClient({ endpoint, timeout, now: () => Date.now() + offset }),
    queryClient: new QueryClient({ defaultOptions: { queries: { retryDelay: 0 } } }),
    network: 'fast',
    become(next) {
      const slow = http.all(`*${endpoint}*`, () =>
        delay(networkDelay[session.network]).then(() => undefined),
      );
      use(slow, ...walletsHandlers(next, { endpoint }));
    },
    advance(milliseconds) {
      offset += milliseconds;
      // The clock of the page updates when the page is shown.
      document.dispatchEvent(new Event('visibilitychange'));
    },
  };
  session.become(scenario);
  return session;
}
