import { expect, test } from 'vitest';
import { type AddInput, type AddResult, addWallet } from '../../../src/linking/query/add-wallet.js';
import { addWalletMutationKey } from '../../../src/linking/query/wallet-mutation-keys.js';
import { mutationState } from '../../../src/query/start-mutation.js';
import type { EmulatedWallet } from '../../../src/testing/emulator/emulated-wallet.js';
import { linkedWallet } from '../../../src/testing/data/wallet-fixture.js';
import { openCheckout, start } from './merchant.js';
import { until } from '../../eventually.js';

async function openAddWallet(...wallets: EmulatedWallet[]) {
  const checkout = await openCheckout(...wallets);
  const { client, queryClient } = checkout;
  const state = () => mutationState<AddResult, AddInput>(queryClient, addWalletMutationKey(client));
  return { ...checkout, ...addWallet(client, queryClient), state };
}

const mobikwik = linkedWallet('MOBIKWIK', { balance: 5, lastRefreshed: start });

test('adds a wallet at the end of the list with a code sent, and links it', async () => {
  const { add, state, walletOf, linking, requests } = await openAddWallet(mobikwik);
  for (let press = 0; press < 3; press++) add({ provider: 'FREECHARGE' });
  expect(state()).toMatchObject({ status: 'pending', variables: { provider: 'FREECHARGE' } });
  await until(() => state()?.data);
  const id = state()?.data?.wallet.id ?? '';
  expect(walletOf(id)).toMatchObject({ provider: 'FREECHARGE', linked: false });
  const added = linking(id);
  expect(added.state()).toMatchObject({ status: 'otp_sent', sent: { resendAllowedAt: start + 30_000 } });
  added.verify('1234');
  await added.until('linked');
  expect(walletOf(id)).toMatchObject({ linked: true });
  expect(requests).toEqual(['POST', `POST /${id}/link`]);
});

test('adds the first wallet of an empty list without a second list request', async () => {
  const { add, state, walletOf, requests } = await openAddWallet();
  add({ provider: 'FREECHARGE' });
  await until(() => state()?.status === 'success');
  expect(walletOf(state()?.data?.wallet.id ?? '')).toMatchObject({ provider: 'FREECHARGE' });
  expect(requests).toEqual(['POST']);
});

test('rejects a provider that the merchant does not offer and keeps the list', async () => {
  const { add, reset, state, queryClient, walletOf } = await openAddWallet(mobikwik);
  add({ provider: 'SIMPL' });
  await until(() => state()?.status === 'error');
  expect(state()?.error).toMatchObject({ code: 'rejected' });
  expect(walletOf('wlt_mobikwik')).toMatchObject({ linked: true });
  reset();
  expect(queryClient.getMutationCache().getAll()).toEqual([]);
});

test('sends a mobile number to the server and does not keep it on the page', async () => {
  const { add, state, network } = await openAddWallet(mobikwik);
  let body = '';
  network.answer = async (request) => {
    body = await request.text();
    return Response.json({ id: 'wlt_new', wallet: 'PAYTM', linked: false });
  };
  add({ provider: 'PAYTM', mobileNumber: '9876543210' });
  await until(() => state()?.data);
  expect(body).toContain('9876543210');
  expect(JSON.stringify(state())).not.toContain('9876543210');
});
