import { dehydrate } from '@tanstack/react-query';
import { describe, expect, test, vi } from 'vitest';
import { refreshBalances } from '../../../src/query/refresh-balances.js';
import { linkedWallet, unlinkedWallet } from '../../../src/testing/data/wallet-fixture.js';
import { openCheckout, start } from './merchant.js';
import { eventually, until } from '../../eventually.js';

const paytm = () => unlinkedWallet('PAYTM', { providerBalance: 820, mobileNumber: '9876543210' });
const lazypay = () => unlinkedWallet('LAZYPAY');
const twid = () => unlinkedWallet('TWID_V2');

/** Opens a page and waits until a code was sent for a wallet. */
async function otpSent(wallet = paytm(), ...others: ReturnType<typeof paytm>[]) {
  const checkout = await openCheckout(wallet, ...others);
  const linking = checkout.linking(String(wallet.row['id']));
  linking.send();
  await linking.until('otp_sent');
  return { ...checkout, linking };
}

describe('linking a wallet', () => {
  test('sends a code, verifies it and shows the wallet with its balance', async () => {
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
      instruments: [{ balance: 820, lastRefreshed: start }],
    });
    expect(checkout.requests).toEqual(['POST /wlt_paytm/authenticate', 'POST /wlt_paytm/link']);
  });

  test('removes spaces and hyphens from an entered code and keeps letters', async () => {
    const { linking } = await otpSent(twid());
    linking.verify(' TWID-0000 0000 0000 1234 ');
    expect(await linking.until('linked')).toMatchObject({ wallet: { id: 'wlt_twid_v2' } });
  });

  test('ignores an empty code and a code that was entered before one was sent', async () => {
    const { linking, requests } = await otpSent();
    linking.verify(' - ');
    expect(linking.state().status).toBe('otp_sent');
    linking.cancel();
    linking.verify('1234');
    expect(linking.state()).toEqual({ status: 'idle' });
    expect(requests).toEqual(['POST /wlt_paytm/authenticate']);
  });

  test('sends one request for several presses', async () => {
    const { linking, requests } = await otpSent();
    for (let press = 0; press < 5; press++) linking.verify('1234');
    await linking.until('linked');
    expect(requests).toEqual(['POST /wlt_paytm/authenticate', 'POST /wlt_paytm/link']);
  });

  test('returns the address of the provider’s page', async () => {
    const checkout = await openCheckout(unlinkedWallet('AMAZONPAY'));
    const linking = checkout.linking('wlt_amazonpay');
    linking.send();
    expect(await linking.until('redirect')).toMatchObject({
      url: expect.stringMatching(/^https:/) as string,
    });
    linking.verify('1234');
    expect(linking.state().status).toBe('redirect');
  });

  test('continues after the customer closes the step', async () => {
    const { linking, walletOf } = await otpSent();
    linking.verify('1234');
    linking.cancel();
    expect(linking.state()).toEqual({ status: 'idle' });
    await eventually(() => expect(walletOf('wlt_paytm')).toMatchObject({ linked: true }));
  });
});

describe('a wrong code', () => {
  test.each([
    ['a 200 with linked: false', paytm],
    ['an error of Juspay', lazypay],
  ])('can be entered again after %s', async (_, wallet) => {
    const { linking } = await otpSent(wallet());
    linking.verify('0000');
    expect(await linking.until('wrong_otp')).toHaveProperty('sent.resendAllowedAt');
    linking.verify('1234');
    await linking.until('linked');
  });

  test('is recognised in a 200 that contains an error', async () => {
    const { linking, network } = await otpSent();
    network.answer = async () => Response.json({ status: 'x', error_code: 'LP_INCORRECT_OTP' });
    linking.verify('0000');
    expect(await linking.until('wrong_otp')).toMatchObject({ sent: { mobileNumber: '98****10' } });
  });

  test('keeps the wallet unlinked', async () => {
    const { linking, walletOf } = await otpSent();
    linking.verify('0000');
    await linking.until('wrong_otp');
    expect(walletOf('wlt_paytm')).toMatchObject({ linked: false });
  });

  test('locks the wallet after three attempts', async () => {
    const { linking } = await otpSent();
    for (const otp of ['0000', '0001']) {
      linking.verify(otp);
      await linking.until('wrong_otp');
    }
    linking.verify('0002');
    expect(await linking.until('locked')).toEqual({ status: 'locked' });
  });
});

test('reports an expired code and sends another one', async () => {
  const { linking, time } = await otpSent();
  time.now += 600_000;
  linking.verify('1234');
  expect(await linking.until('expired')).toEqual({ status: 'expired' });
  linking.send();
  await linking.until('otp_sent');
  linking.verify('1234');
  await linking.until('linked');
});

describe('resending a code', () => {
  test('waits as long as the provider states, then uses the resend command', async () => {
    const { linking, time, requests } = await otpSent(twid());
    expect(linking.state()).toMatchObject({ sent: { resendAllowedAt: start + 15_000 } });
    linking.resend();
    expect(linking.state().status).toBe('otp_sent');
    time.now += 15_000;
    linking.resend();
    expect(linking.state()).toMatchObject({ status: 'sending', sent: { mobileNumber: null } });
    expect(await linking.until('otp_sent')).toMatchObject({ sent: { resendAllowedAt: start + 30_000 } });
    expect(requests).toEqual(['POST /wlt_twid_v2/authenticate', 'POST /wlt_twid_v2/resend']);
  });

  test('authenticates again when the provider has no resend command', async () => {
    const { linking, time, requests } = await otpSent(paytm());
    expect(linking.state()).toMatchObject({ sent: { resendAllowedAt: start + 30_000 } });
    time.now += 30_000;
    linking.resend();
    await linking.until('otp_sent');
    expect(requests).toEqual(['POST /wlt_paytm/authenticate', 'POST /wlt_paytm/authenticate']);
  });

  test('does nothing when the provider does not allow it', async () => {
    const { linking, time, requests } = await otpSent(lazypay());
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
  ] as const)('reports %s and lets the customer enter the code again', async (code, answer) => {
    const { linking, network, time } = await otpSent();
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

  test.each([['१२३४'], ['1\u200b2-3.4'], ['Your OTP is 1234'], ['@shop.example #1234']])(
    'sends the code in %j',
    async (text) => {
      const { linking } = await otpSent();
      expect(linking.verify(text)).toBe(true);
      await linking.until('linked');
    },
  );

  test.each([[''], ['\u200b'], ['- -'], ['no code here']])('sends nothing for %j', async (text) => {
    const { linking, requests } = await otpSent();
    const sent = requests.length;
    expect(linking.verify(text)).toBe(false);
    expect(linking.state()).toMatchObject({ status: 'otp_sent' });
    expect(requests).toHaveLength(sent);
  });

  test('reports at once that the device is offline and sends no request later', async () => {
    const { linking, network, requests } = await otpSent();
    vi.stubGlobal('navigator', { onLine: false });
    network.answer = () => Promise.reject(new TypeError('network'));
    linking.verify('1234');
    const failed = await linking.until('failed').finally(() => vi.unstubAllGlobals());
    expect(failed).toMatchObject({ error: { code: 'offline' } });
    expect(requests).toHaveLength(2);
  });

  test('does not retry before the server allows it', async () => {
    const { linking, network, requests } = await otpSent();
    network.answer = async () => new Response('', { status: 429, headers: { 'retry-after': '60' } });
    linking.verify('1234');
    await linking.until('failed');
    linking.verify('1234');
    expect(linking.state()).toMatchObject({ status: 'failed', error: { code: 'rate_limited' } });
    expect(requests.filter((request) => request.endsWith('/link'))).toHaveLength(1);
  });

  test('lets the customer enter the last code after too many requests for codes', async () => {
    const { linking, network, time } = await otpSent();
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

  test('lets the customer request another code after too many attempts', async () => {
    const { linking, network, requests, time } = await otpSent();
    network.answer = async () => new Response('', { status: 429, headers: { 'retry-after': '600' } });
    linking.verify('0000');
    expect(await linking.until('failed')).toMatchObject({ verifies: true });
    network.answer = undefined;
    time.now += 30_000;
    linking.resend();
    await linking.until('otp_sent');
    expect(requests.filter((request) => request.endsWith('/authenticate'))).toHaveLength(2);
  });

  test('has no code to enter when sending failed, and sends on the next try', async () => {
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

  test('reloads the list after a timeout, because the wallet may be linked', async () => {
    const { linking, network, proxy, walletOf } = await otpSent();
    network.answer = async (request) => {
      if (request.url.endsWith('/link')) {
        await proxy(request);
        return new Response('', { status: 504 });
      }
      return proxy(request);
    };
    linking.verify('1234');
    expect(await linking.until('failed')).toMatchObject({ error: { code: 'timeout' } });
    await eventually(() =>
      expect(walletOf('wlt_paytm')).toMatchObject({ linked: true, instruments: [{ balance: 820 }] }),
    );
  });
});

describe('answers in a different order', () => {
  function gate() {
    let open = () => {};
    const opened = new Promise<void>((resolve) => (open = resolve));
    return { open, opened };
  }

  test.each(['before', 'while'])(
    'keep the wallet linked when a list is requested %s the code is verified',
    async (when) => {
      const { linking, network, proxy, queryClient, requests, walletOf } = await otpSent();
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
      expect(walletOf('wlt_paytm')).toMatchObject({ linked: true, instruments: [{ balance: 820 }] });
      list.open();
      await until(() => queryClient.isFetching() === 0);
      expect(walletOf('wlt_paytm')).toMatchObject({ linked: true, instruments: [{ balance: 820 }] });
    },
  );

  test('keep a wallet delinked when an earlier refresh answers late', async () => {
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
    expect(walletOf('wlt_paytm')).toMatchObject({ linked: false, instruments: [{ balance: null }] });
  });
});

test('keeps codes, full numbers and tokens out of the query and mutation caches', async () => {
  const { linking, queryClient, emulator } = await otpSent();
  linking.verify('1234');
  await linking.until('linked');
  linking.send();
  await eventually(() => expect(queryClient.isMutating()).toBe(0));
  const dehydrated = dehydrate(queryClient, {
    shouldDehydrateQuery: () => true,
    shouldDehydrateMutation: () => true,
  });
  const cached = JSON.stringify([
    dehydrated,
    queryClient
      .getMutationCache()
      .getAll()
      .map(({ state }) => state),
  ]);
  expect(cached).toContain('98****10');
  for (const secret of ['"1234"', '9876543210', emulator.apiKey, ...emulator.issuedTokens]) {
    expect(cached).not.toContain(secret);
  }
});
