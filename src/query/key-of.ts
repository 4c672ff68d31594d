import type { WalletsClient } from '../client/wallets-client.js';

/** Returns the start of every key of a client. Two customers share no key, if `customerKey` differs. */
export const keyOf = <Name extends string>(
  { endpoint, customerKey }: Pick<WalletsClient, 'endpoint' | 'customerKey'>,
  name: Name,
) => ['batua', name, endpoint, customerKey ?? null] as const;
