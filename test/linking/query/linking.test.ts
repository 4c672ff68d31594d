import { dehydrate } from '@tanstack/react-query';
import { describe, expect, test, vi } from 'vitest';
import { refreshBalances } from '../../../src/query/refresh-balances.js';
import { linkedWallet, unlinkedWallet } from '../../../src/testing/data/wallet-fixture.js';
import { openCheckout, start } from './merchant.js';
import { eventually, until } from '../../eventually.js';

const paytm = () => unlinkedWallet('PAYTM', { providerBalance: 820, mobileNumber: '9876543210' });
const lazypay = () => unlinkedWallet('LAZYPAY');
const twid = () => unlinkedWallet('TWID_V2');

/** A page on which a code was sent for a wallet. */
async function codeSent(wallet = paytm(), ...others: ReturnType<typeof paytm>[]) {
  const checkout = await openCheckout(wallet, ...others);
  const linking = checkout.linking(String(wallet.row['id']));
  linking.send();
  await linking.until('otp_sent');
  return { ...checkout, linking };
}

describe('the way to a linked wallet', () => {
  test('is a code sent, the code checked, and the wallet in its list with its balance', async () => {
    const checkout = await openCheckout(
      linkedWallet('MOBIKWIK', { balance: 1, lastRefreshed: start }),
      paytm(),
    );
    const linking = checkout.linking('wlt_paytm');
    expect(linking.state()).toEqual({ status: 'idle' });
    linking.send();
    expect(linking.state()).toEqual({ status: 'sending', sent: null });
    expect(await linking.until('otp_sent')).toMatchObject({ sent: { mobileNumber: '98****10' } });
    linking.verify('1234');
    expect(linking.state()).toMatchObject({ status: 'verifying', sent: { mobileNumber: '98****10' } });
    await linking.until('linked');
    expect(checkout.walletOf('wlt_paytm')).toMatchObject({
      linked: true,
      balance: 820,
      lastRefreshed: start,
    });
    expect(checkout.requests).toEqual(['POST /wlt_paytm/authenticate', 'POST /wlt_paytm/link']);
  });

  test('takes a code as customers type it: spaces and hyphens out, letters kept', async () => {
    const { linking } = await codeSent(twid());
    linking.verify(' TWID-0000 0000 0000 1234 ');
    expect(await linking.until('linked')).toMatchObject({ wallet: { id: 'wlt_twid_v2' } });
  });

  test('makes nothing of an empty code, or of a code before one was sent', async () => {
    const { linking, requests } = await codeSent();
    linking.verify(' - ');
    expect(linking.state().status).toBe('otp_sent');
    linking.cancel();
    linking.verify('1234');
    expect(linking.state()).toEqual({ status: 'idle' });
    expect(requests).toEqual(['POST /wlt_paytm/authenticate']);
  });

  test('is one request, however often the button is pressed', async () => {
    const { linking, requests } = await codeSent();
    for (let press = 0; press < 5; press++) linking.verify('1234');
    await linking.until('linked');
    expect(requests).toEqual(['POST /wlt_paytm/authenticate', 'POST /wlt_paytm/link']);
  });

  test('may lead to a page of the provider', async () => {
    const checkout = await openCheckout(unlinkedWallet('AMAZONPAY'));
    const linking = checkout.linking('wlt_amazonpay');
    linking.send();
    expect(await linking.until('redirect')).toMatchObject({
      url: expect.stringMatching(/^https:/) as string,
    });
    linking.verify('1234');
    expect(linking.state().status).toBe('redirect');
  });

  test('goes on behind a step that the customer closed', async () => {
    const { linking, walletOf } = await codeSent();
    linking.verify('1234');
    linking.cancel();
    expect(linking.state()).toEqual({ status: 'idle' });
    await eventually(() => expect(walletOf('wlt_paytm')).toMatchObject({ linked: true }));
  });
});

describe('a wrong code', () => {
  test.each([
    ['as a 200 with linked: false', paytm],
    ['as an error of Juspay’s', lazypay],
  ])('%s can be typed again', async (_, wallet) => {
    const { linking } = await codeSent(wallet());
    linking.verify('0000');
    expect(await linking.until('wrong_otp')).toHaveProperty('sent.resendAllowedAt');
    linking.verify('1234');
    await linking.until('linked');
  });

  test('in a 200 that holds an error is one, too', async () => {
    const { linking, network } = await codeSent();
    network.answer = async () => Response.json({ status: 'x', error_code: 'LP_INCORRECT_OTP' });
    linking.verify('0000');
    expect(await linking.until('wrong_otp')).toMatchObject({ sent: { mobileNumber: '98****10' } });
  });

  test('leaves the wallet among those to be linked', async () => {
    const { linking, walletOf } = await codeSent();
    linking.verify('0000');
    await linking.until('wrong_otp');
    expect(walletOf('wlt_paytm')).toMatchObject({ linked: false });
  });

  test('three times locks the wallet', async () => {
    const { linking } = await codeSent();
    for (const code of ['0000', '0001']) {
      linking.verify(code);
      await linking.until('wrong_otp');
    }
    linking.verify('0002');
    expect(await linking.until('locked')).toEqual({ status: 'locked' });
  });
});

test('a code that is too old is expired, and another can be sent', async () => {
  const { linking, time } = await codeSent();
  time.now += 600_000;
  linking.verify('1234');
  expect(await linking.until('expired')).toEqual({ status: 'expired' });
  linking.send();
  await linking.until('otp_sent');
  linking.verify('1234');
  await linking.until('linked');
});

describe('another code', () => {
  test('waits as the provider says, then comes by its own call', async () => {
    const { linking, time, requests } = await codeSent(twid());
    expect(linking.state()).toMatchObject({ sent: { resendAllowedAt: start + 15_000 } });
    linking.resend();
    expect(linking.state().status).toBe('otp_sent');
    time.now += 15_000;
    linking.resend();
    expect(linking.state()).toMatchObject({ status: 'sending', sent: { mobileNumber: null } });
    expect(await linking.until('otp_sent')).toMatchObject({ sent: { resendAllowedAt: start + 30_000 } });
    expect(requests).toEqual(['POST /wlt_twid_v2/authenticate', 'POST /wlt_twid_v2/resend']);
  });

  test('is asked for from the start where the provider has no such call', async () => {
    const { linking, time, requests } = await codeSent(paytm());
    expect(linking.state()).toMatchObject({ sent: { resendAllowedAt: start + 30_000 } });
    time.now += 30_000;
    linking.resend();
    await linking.until('otp_sent');
    expect(requests).toEqual(['POST /wlt_paytm/authenticate', 'POST /wlt_paytm/authenticate']);
  });

  test('is not to be had where the provider says so', async () => {
    const { linking, time, requests } = await codeSent(lazypay());
    expect(linking.state()).toMatchObject({ sent: { resendAllowedAt: null } });
    time.now += 3_600_000;
    linking.resend();
    expect(linking.state().status).toBe('otp_sent');
    expect(requests).toHaveLength(1);
  });
});

describe('a step that fails', () => {
  test.each([
    ['service_unavailable', async () => new Response('', { status: 502 })],
    ['rate_limited', async () => new Response('', { status: 429, headers: { 'retry-after': '60' } })],
    ['unauthenticated', async () => new Response('', { status: 401 })],
    ['malformed_answer', async () => new Response('<html>')],
    ['service_unavailable', () => Promise.reject(new TypeError('network'))],
  ] as const)('is %s, and the code can be typed again', async (code, answer) => {
    const { linking, network, time } = await codeSent();
    network.answer = answer;
    linking.verify('1234');
    expect(await linking.until('failed')).toMatchObject({
      error: { code },
      sent: { mobileNumber: '98****10' },
    });
    network.answer = undefined;
    time.now += 60_000;
    linking.verify('1234');
    await linking.until('linked');
  });

  test('is offline at once, and does not fire later', async () => {
    const { linking, requests } = await codeSent();
    vi.stubGlobal('navigator', { onLine: false });
    linking.verify('1234');
    const failed = await linking.until('failed').finally(() => vi.unstubAllGlobals());
    expect(failed).toMatchObject({ error: { code: 'offline' } });
    expect(requests).toHaveLength(1);
  });

  test('is not tried again before the server allows it', async () => {
    const { linking, network, requests } = await codeSent();
    network.answer = async () => new Response('', { status: 429, headers: { 'retry-after': '60' } });
    linking.verify('1234');
    await linking.until('failed');
    linking.verify('1234');
    expect(linking.state()).toMatchObject({ status: 'failed', error: { code: 'rate_limited' } });
    expect(requests.filter((request) => request.endsWith('/link'))).toHaveLength(1);
  });

  test('for too many codes sent does not keep the customer from typing the one that came', async () => {
    const { linking, network, time } = await codeSent();
    time.now += 30_000;
    network.answer = async () => new Response('', { status: 429, headers: { 'retry-after': '600' } });
    linking.resend();
    expect(await linking.until('failed')).toMatchObject({
      verifies: false,
      sent: { mobileNumber: '98****10' },
    });
    linking.resend();
    expect(linking.state()).toMatchObject({ status: 'failed', verifies: false });
    network.answer = undefined;
    linking.verify('1234');
    await linking.until('linked');
  });

  test('for too many tries at a code does not keep the customer from withWallets another sent', async () => {
    const { linking, network, requests, time } = await codeSent();
    network.answer = async () => new Response('', { status: 429, headers: { 'retry-after': '600' } });
    linking.verify('0000');
    expect(await linking.until('failed')).toMatchObject({ verifies: true });
    network.answer = undefined;
    time.now += 30_000;
    linking.resend();
    await linking.until('otp_sent');
    expect(requests.filter((request) => request.endsWith('/authenticate'))).toHaveLength(2);
  });

  test('while asking for a code leaves no code to type, and can be asked again', async () => {
    const checkout = await openCheckout({ ...paytm(), down: true });
    const linking = checkout.linking('wlt_paytm');
    linking.send();
    expect(await linking.until('failed')).toMatchObject({
      error: { code: 'service_unavailable' },
      sent: null,
    });
    Object.assign(checkout.emulator.wallet('wlt_paytm') ?? {}, { down: false });
    linking.send();
    await linking.until('otp_sent');
  });

  test('for want of an answer asks the list, because the code may have come through', async () => {
    const { linking, network, proxy, walletOf } = await codeSent();
    network.answer = async (request) => {
      if (request.url.endsWith('/link')) {
        await proxy(request);
        return new Response('', { status: 504 });
      }
      return proxy(request);
    };
    linking.verify('1234');
    expect(await linking.until('failed')).toMatchObject({ error: { code: 'timeout' } });
    await eventually(() => expect(walletOf('wlt_paytm')).toMatchObject({ linked: true, balance: 820 }));
  });
});

describe('answers that overtake each other', () => {
  function gate() {
    let open = () => {};
    const opened = new Promise<void>((resolve) => (open = resolve));
    return { open, opened };
  }

  test.each(['before', 'while'])(
    'a list asked for %s the code is checked does not unlink the wallet',
    async (when) => {
      const { linking, network, proxy, queryClient, requests, walletOf } = await codeSent();
      const list = gate();
      const link = gate();
      network.answer = async (request) => {
        if (request.method === 'POST') await link.opened;
        const answer = await proxy(request);
        if (request.method === 'GET') await list.opened;
        return answer;
      };
      const reload = async () => {
        void queryClient.refetchQueries();
        await until(() => requests.includes('GET'));
      };
      if (when === 'before') await reload();
      linking.verify('1234');
      await until(() => requests.includes('POST /wlt_paytm/link'));
      if (when === 'while') await reload();
      link.open();
      await linking.until('linked');
      expect(walletOf('wlt_paytm')).toMatchObject({ linked: true, balance: 820 });
      list.open();
      await until(() => queryClient.isFetching() === 0);
      expect(walletOf('wlt_paytm')).toMatchObject({ linked: true, balance: 820 });
    },
  );

  test('a refresh that began before a wallet was delinked does not bring it back', async () => {
    const wallet = linkedWallet('PAYTM', { balance: 5, lastRefreshed: start - 1 });
    const { client, removing, network, proxy, queryClient, requests, walletOf } = await openCheckout(wallet);
    const refresh = gate();
    network.answer = async (request) => {
      const answer = await proxy(request);
      if (request.url.endsWith('/refresh-balances')) await refresh.opened;
      return answer;
    };
    refreshBalances(client, queryClient);
    await until(() => requests.includes('POST /refresh-balances'));
    removing('wlt_paytm').remove();
    await until(() => walletOf('wlt_paytm')?.linked === false);
    refresh.open();
    await until(() => queryClient.isMutating() === 0);
    expect(walletOf('wlt_paytm')).toMatchObject({ linked: false, balance: null });
  });
});

test('nothing the customer typed, and no full number or token, is left in the page’s memory of calls', async () => {
  const { linking, queryClient, emulator } = await codeSent();
  linking.verify('1234');
  await linking.until('linked');
  linking.send();
  await eventually(() => expect(queryClient.isMutating()).toBe(0));
  const dehydrated = dehydrate(queryClient, {
    shouldDehydrateQuery: () => true,
    shouldDehydrateMutation: () => true,
  });
  const held = JSON.stringify([
    dehydrated,
    queryClient
      .getMutationCache()
      .getAll()
      .map(({ state }) => state),
  ]);
  expect(held).toContain('98****10');
  for (const secret of ['"1234"', '9876543210', emulator.apiKey, ...emulator.issuedTokens]) {
    expect(held).not.toContain(secret);
  }
});
