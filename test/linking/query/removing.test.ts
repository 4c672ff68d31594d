import { describe, expect, test } from 'vitest';
import type { RemoveResult } from '../../../src/linking/query/remove-wallet.js';
import { removeWalletMutationKey } from '../../../src/linking/query/wallet-mutation-keys.js';
import { mutationState } from '../../../src/query/start-mutation.js';
import { linkedWallet } from '../../../src/testing/data/wallet-fixture.js';
import { openCheckout, start } from './merchant.js';
import { until } from '../../eventually.js';

async function openRemoveWallet(fixture = {}) {
  const paytm = linkedWallet('PAYTM', { balance: 5, lastRefreshed: start - 1, ...fixture });
  const checkout = await openCheckout(paytm);
  const key = removeWalletMutationKey(checkout.client, 'wlt_paytm');
  return {
    ...checkout,
    ...checkout.removing('wlt_paytm'),
    state: () => mutationState<RemoveResult>(checkout.queryClient, key),
  };
}

test('shows a delinked wallet as unlinked without another list request', async () => {
  const { remove, state, walletOf, requests } = await openRemoveWallet();
  for (let press = 0; press < 3; press++) remove();
  await until(() => state()?.status === 'success');
  expect(walletOf('wlt_paytm')).toMatchObject({
    linked: false,
    instruments: [{ balance: null, lastRefreshed: null }],
  });
  expect(requests).toEqual(['POST /wlt_paytm/delink']);
});

describe('a failed removal', () => {
  test('keeps the balance, reports the error and allows another try', async () => {
    const { remove, reset, state, walletOf, emulator } = await openRemoveWallet({ down: true });
    remove();
    await until(() => state()?.status === 'error');
    expect(state()?.error).toMatchObject({ code: 'service_unavailable' });
    expect(walletOf('wlt_paytm')).toMatchObject({ linked: true, instruments: [{ balance: 5 }] });
    reset();
    expect(state()).toBeUndefined();
    Object.assign(emulator.wallet('wlt_paytm') ?? {}, { down: false });
    remove();
    await until(() => state()?.status === 'success');
  });

  test('is forgotten when linking begins, because the wallet is unlinked', async () => {
    const { remove, state, network, linking } = await openRemoveWallet();
    network.answer = async () => Response.json({}, { status: 502 });
    remove();
    await until(() => state()?.status === 'error');
    linking('wlt_paytm').send();
    expect(state()).toBeUndefined();
  });

  test('is reported when the answer still shows a linked wallet', async () => {
    const { remove, state, network } = await openRemoveWallet();
    network.answer = async () => Response.json({ id: 'wlt_paytm', wallet: 'PAYTM', linked: true });
    remove();
    await until(() => state()?.status === 'error');
    expect(state()?.error).toMatchObject({ code: 'rejected' });
  });
});

test('links a delinked wallet again and delinks it again', async () => {
  const { remove, state, linking, walletOf } = await openRemoveWallet();
  remove();
  await until(() => state()?.status === 'success');
  const again = linking('wlt_paytm');
  expect(again.state()).toEqual({ status: 'idle' });
  again.send();
  await again.until('otp_sent');
  again.verify('1234');
  await again.until('linked');
  expect(state()).toBeUndefined();
  expect(walletOf('wlt_paytm')).toMatchObject({ linked: true });
  remove();
  await until(() => state()?.status === 'success');
  expect(again.state()).toEqual({ status: 'idle' });
});
