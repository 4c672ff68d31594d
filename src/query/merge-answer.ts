import type { QueryClient } from '@tanstack/react-query';
import type { WalletAnswer, WalletsAnswer, WalletsClient } from '../client/wallets-client.js';
import type { Wallet } from '../contract/wallet.js';
import { isSignedOut } from '../contract/wallets-error.js';
import { linkedById } from '../model/linked-by-id.js';
import { mergeWallets } from '../model/merge-wallets.js';
import { walletsQueryKey } from './wallets-query-options.js';

interface Merged<Answer> {
  answer: Answer;
  /** The wallets on screen when the call was made. Empty if there was no list. */
  before: Wallet[];
}

/**
 * Makes a call and merges its answer into the wallet list, by ID.
 *
 * It cancels a list request in flight and loads the list again afterwards. A wallet that was linked or
 * delinked while the call ran stays as it is. A list that was cleared or reset in the meantime, as on
 * sign-out, stays as it is: the answer may be another customer's. So does a list with another customer tag.
 *
 * An answer of another customer, and the answer that nobody is signed in, remove the list from the screen.
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
  const query = find();
  const shown = () => query?.state.data;
  let reloads = false;

  async function cancelList() {
    if (!queryClient.isFetching(filters)) return;
    reloads = true;
    await queryClient.cancelQueries(filters);
  }

  await cancelList();
  const asked = shown();
  let known = asked;

  /** Returns the list if it is still that of the customer who made the call. */
  function theirs() {
    const now = shown();
    if (!now || query !== find() || now.customerTag !== known?.customerTag) return undefined;
    if (now === known) return now;
    const linked = linkedById(now.wallets);
    return known?.wallets.some(({ id }) => linked.has(id)) ? now : undefined;
  }

  try {
    const answer = await call();
    const wallets = 'wallets' in answer ? answer.wallets : [answer.wallet];
    const [then, now] = [linkedById(asked?.wallets), linkedById(shown()?.wallets)];
    const incoming = wallets.filter(({ id }) => then.get(id) === now.get(id));
    // A list request made in the meantime may not include what this call has linked or delinked.
    if (incoming.some(({ id, linked }) => then.get(id) !== linked)) await cancelList();
    const list = theirs();
    if (list && answer.customerTag && answer.customerTag !== list.customerTag) {
      reloads = true;
      if (list.customerTag) query?.reset();
    } else if (list) {
      const merged = mergeWallets(list.wallets, incoming, {
        complete: false,
        checkedAt: refresh ? client.clock.now() : null,
      });
      queryClient.setQueryData<WalletsAnswer>(filters.queryKey, { ...list, wallets: merged });
      known = shown();
    }
    return { answer, before: asked?.wallets ?? [] };
  } catch (error) {
    if (isSignedOut(error) && theirs()) query?.reset();
    throw error;
  } finally {
    if (reloads || !theirs()) void queryClient.invalidateQueries(filters);
  }
}
