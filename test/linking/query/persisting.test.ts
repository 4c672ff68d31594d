import { QueryClient, dehydrate, hydrate } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { addWallet } from '../../../src/linking/query/add-wallet.js';
import { linkingStateOf } from '../../../src/linking/query/linking-state.js';
import { linkWalletMutationKey } from '../../../src/query/link-wallet-mutation-key.js';
import { addWalletMutationKey } from '../../../src/linking/query/wallet-mutation-keys.js';
import { mutationState } from '../../../src/query/start-mutation.js';
import { until } from '../../eventually.js';
import { openCheckout } from './merchant.js';

const row = {
  id: 'wlt_paytm',
  object: 'wallet_account',
  wallet: 'PAYTM',
  token: null,
  linked: false,
  current_balance: null,
  last_refreshed: null,
  metadata: { mobile_number: '9876543210' },
};

/** Persists all that a cache holds, also what an app should leave out. */
const persist = (queryClient: QueryClient) =>
  JSON.stringify(
    dehydrate(queryClient, { shouldDehydrateMutation: () => true, shouldDehydrateQuery: () => true }),
  );

test('persists no code, no mobile number and no token of linking', async () => {
  const { queryClient, client, linking } = await openCheckout({ row, otp: '271828' });
  addWallet(client, queryClient).add({ provider: 'FREECHARGE', mobileNumber: '9123456780' });
  await until(() => mutationState(queryClient, addWalletMutationKey(client))?.status === 'success');
  const paytm = linking('wlt_paytm');
  paytm.send();
  await paytm.until('otp_sent');
  paytm.verify('314159');
  const whileVerifying = persist(queryClient);
  await paytm.until('wrong_otp');
  paytm.verify('271828');
  await paytm.until('linked');
  for (const persisted of [whileVerifying, persist(queryClient)]) {
    expect(persisted).toContain('link_wallet');
    expect(persisted).not.toMatch(/314159|271828|9876543210|9123456780|tok_/);
  }
});

test('does not bring back a step of linking that no longer runs', async () => {
  const { queryClient, client, linking } = await openCheckout({ row });
  linking('wlt_paytm').send();
  const persisted = persist(queryClient);
  await linking('wlt_paytm').until('otp_sent');
  const restored = new QueryClient();
  hydrate(restored, JSON.parse(persisted) as object);
  await restored.resumePausedMutations();
  expect(linkingStateOf(mutationState(restored, linkWalletMutationKey(client, 'wlt_paytm')))).toEqual({
    status: 'idle',
  });
});
