import { QueryClient } from '@tanstack/react-query';
import { type RequestHandler, delay, http } from 'msw';
import { createContext, useContext } from 'react';
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
  /** Changes the speed of the server. Returns whether it was another one. */
  setNetwork(speed: NetworkSpeed): boolean;
  /** Switches to another scenario. The screen stays the same until the next request. */
  become(scenario: Scenario): void;
  /** Creates the session of another customer on the same page. Each name is used once. */
  another(name: string, wallets: StoryWallets): StorySession;
  /** Advances the browser's clock, in milliseconds. */
  advance(milliseconds: number): void;
}

/** The session of the story around a component. */
export const SessionContext = createContext<StorySession | null>(null);

/** Returns the session of the story. */
export function useStorySession(): StorySession {
  const session = useContext(SessionContext);
  if (!session) throw new Error('This component is not in a story.');
  return session;
}

export function createStorySession(
  storyId: string,
  { scenario = scenarios.linked, timeout }: StoryWallets,
  use: (...handlers: RequestHandler[]) => void,
): StorySession {
  const endpoint = `/stories/${storyId}/wallets`;
  let offset = 0;
  let speed: NetworkSpeed = 'fast';
  const session: StorySession = {
    client: createWalletsClient({ endpoint, timeout, now: () => Date.now() + offset }),
    queryClient: new QueryClient({ defaultOptions: { queries: { retryDelay: 0 } } }),
    setNetwork(next) {
      const changes = next !== speed;
      speed = next;
      return changes;
    },
    become(next) {
      const slow = http.all(`*${endpoint}*`, () => delay(networkDelay[speed]).then(() => undefined));
      use(slow, ...walletsHandlers(next, { endpoint }));
    },
    another: (name, wallets) => createStorySession(`${storyId}-${name}`, wallets, use),
    advance(milliseconds) {
      offset += milliseconds;
      // The clock of the page updates when the page is shown.
      document.dispatchEvent(new Event('visibilitychange'));
    },
  };
  session.become(scenario);
  return session;
}
