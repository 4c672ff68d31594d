import type { QueryClient } from '@tanstack/react-query';
import type { WalletAnswer, WalletsAnswer, WalletsClient } from '../client/wallets-client.js';
import type { Wallet } from '../contract/wallet.js';
import { mergeWallets } from '../model/merge-wallets.js';
import { walletsQueryKey } from './wallets-query-options.js';

interface Merged<Answer> {
  answer: Answer;
  /** The wallets on screen when the call was made. Empty if there was no list. */
  before: Wallet[];
}

const linkedIn = (wallets: readonly Wallet[], id: string) =>
  wallets.find((wallet) => wallet.id === id)?.linked;

/**
 * Makes a call and merges its answer into the wallet list, by ID.
 *
 * It cancels a list request in flight and loads the list again afterwards. A wallet that was linked or
 * delinked while the call ran stays as it is. A list that was cleared or reset in the meantime, as on
 * sign-out, stays as it is: the answer may be another customer's.
 *
 * @param refresh Whether the call checks balances, so that a balance without a time was checked now.
 */
export async function mergeAnswer<Answer extends WalletsAnswer | WalletAnswer>(
  client: WalletsClient,
  queryClient: QueryClient,
  call: () => Promise<Answer>,
  refresh = false,
): Promise<Merged<Answer>> {
  const filters = { queryKey: walletsQueryKey(client) };
  const find = () => queryClient.getQueryCache().find<WalletsAnswer>(filters);
  const list = find();
  const shown = () => list?.state.data?.wallets ?? [];
  let interrupted = false;

  async function cancelList() {
    if (!queryClient.isFetching(filters)) return;
    interrupted = true;
    await queryClient.cancelQueries(filters);
  }

  await cancelList();
  const asked = shown();
  let known = asked;
  const isStillTheirs = () =>
    list === find() && (shown() === known || known.some(({ id }) => linkedIn(shown(), id) !== undefined));

  try {
    const answer = await call();
    const wallets = 'wallets' in answer ? answer.wallets : [answer.wallet];
    const incoming = wallets.filter(({ id }) => linkedIn(asked, id) === linkedIn(shown(), id));
    // A list request made in the meantime may not include what this call has linked or delinked.
    if (incoming.some(({ id, linked }) => linkedIn(asked, id) !== linked)) await cancelList();
    if (isStillTheirs()) {
      const merged = mergeWallets(shown(), incoming, {
        complete: false,
        checkedAt: refresh ? client.clock.now() : null,
      });
      queryClient.setQueryData<WalletsAnswer>(filters.queryKey, { wallets: merged });
      known = shown();
    }
    return { answer, before: asked };
  } finally {
    if (interrupted || !isStillTheirs()) void queryClient.invalidateQueries(filters);
  }
}
