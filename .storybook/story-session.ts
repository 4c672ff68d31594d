import { QueryClient } from '@tanstack/react-query';
import { type RequestHandler, delay, http } from 'msw';
import { createWalletsClient } from '../src/client/create-wallets-client.js';
import type { WalletsClient } from '../src/client/wallets-client.js';
import type { WalletsProviderProps } from '../src/hooks/wallets-provider.js';
import { type Scenario, scenarios } from '../src/testing/scenarios.js';
import { walletsHandlers } from '../src/testing/wallets-handlers.js';
import { type NetworkSpeed, networkDelay } from './toolbar.js';

/** `parameters.wallets`: the world around a story's component. */
export interface StoryWallets extends Omit<WalletsProviderProps, 'client' | 'endpoint' | 'children'> {
  /**
   * Which customer is asking, and how Juspay is doing.
   * @default scenarios.linked
   */
  scenario?: Scenario | undefined;
  /** How long the browser waits for an answer, in milliseconds. */
  timeout?: number | undefined;
}

/** One story's own merchant server, cache and clock, so that many can stand on one page. */
export interface StorySession {
  readonly client: WalletsClient;
  readonly queryClient: QueryClient;
  network: NetworkSpeed;
  /** Puts the customer into another scenario. What is on screen stays until the next request. */
  become(scenario: Scenario): void;
  /** Lets time pass for the browser, in milliseconds. */
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
      // The page's clock looks again whenever the page is shown.
      document.dispatchEvent(new Event('visibilitychange'));
    },
  };
  session.become(scenario);
  return session;
}
