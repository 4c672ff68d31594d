import { afterEach, expect, test, vi } from 'vitest';
import { createJuspayEmulator } from '../../../src/testing/create-juspay-emulator.js';
import type { EmulatedWallet } from '../../../src/testing/emulator/emulated-wallet.js';
import type { JuspayEmulatorOptions } from '../../../src/testing/emulator/juspay-emulator.js';
import { answerOf, ask } from '../emulator/ask.js';

const now = Date.UTC(2026, 2, 1, 10);
const refreshAll = 'GET /customers/asha/wallets/refresh-balances';

afterEach(() => {
  vi.useRealTimers();
});

function linked(wallet: string, rest: Partial<EmulatedWallet> = {}): EmulatedWallet {
  const last_refreshed = '2026-03-01T09:00:00Z';
  return {
    ...rest,
    row: { id: `wlt_${wallet}`, wallet, linked: true, current_balance: 100, last_refreshed, ...rest.row },
  };
}

function emulatorWith(wallets: EmulatedWallet[], options: JuspayEmulatorOptions = {}) {
  return createJuspayEmulator({ now: () => now, customers: { asha: { wallets } }, ...options });
}

test('lists the old balances until a refresh asks the provider', async () => {
  const emulator = emulatorWith([linked('PAYTM', { providerBalance: 740.5 })]);
  const before = await answerOf(ask(emulator, 'GET /customers/asha/wallets'));
  expect(before.body.list[0]).toMatchObject({ current_balance: 100, last_refreshed: '2026-03-01T09:00:00Z' });
  await ask(emulator, refreshAll);
  const after = await answerOf(ask(emulator, 'GET /customers/asha/wallets'));
  expect(after.body.list[0]).toMatchObject({
    current_balance: 740.5,
    last_refreshed: '2026-03-01T10:00:00Z',
  });
});

test('answers a refresh of all with linked wallets only, also with linked: "true"', async () => {
  const emulator = emulatorWith([
    linked('PAYTM'),
    linked('MOBIKWIK', { row: { linked: 'true' } }),
    linked('FREECHARGE', { row: { linked: false } }),
    linked('OLAMONEY', { row: { linked: 'false' } }),
  ]);
  const { body } = await answerOf(ask(emulator, refreshAll));
  expect(body.list.map((row) => row.wallet)).toEqual(['PAYTM', 'MOBIKWIK']);
  expect(body).toMatchObject({ count: 2, offset: 0, total: 2 });
});

test('keeps balance and time of a provider that is down, and refreshes the others', async () => {
  const emulator = emulatorWith([
    linked('PAYTM', { providerBalance: 5, down: true }),
    linked('MOBIKWIK', { providerBalance: 7 }),
  ]);
  const { status, body } = await answerOf(ask(emulator, refreshAll));
  expect(status).toBe(200);
  expect(body.list).toMatchObject([
    { current_balance: 100, last_refreshed: '2026-03-01T09:00:00Z' },
    { current_balance: 7, last_refreshed: '2026-03-01T10:00:00Z' },
  ]);
  emulator.setFault({ kind: 'provider_down', providers: ['MOBIKWIK'] });
  const paytm = emulator.wallet('wlt_PAYTM');
  if (paytm) paytm.down = false;
  emulator.clock.advance(60_000);
  const again = await answerOf(ask(emulator, refreshAll));
  expect(again.body.list).toMatchObject([
    { current_balance: 5, last_refreshed: '2026-03-01T10:01:00Z' },
    { current_balance: 7, last_refreshed: '2026-03-01T10:00:00Z' },
  ]);
});

test.for([
  ['a number', { current_balance: 1 }, 250],
  ['a decimal string', { current_balance: '1.00' }, '250.00'],
])('keeps the form of a balance that is %s', async ([, row, expected]) => {
  const emulator = emulatorWith([
    linked('PAYTM', { row: row as Record<string, unknown>, providerBalance: 250 }),
  ]);
  const { body } = await answerOf(ask(emulator, 'POST /wallets/wlt_PAYTM', { form: { command: 'refresh' } }));
  expect(body.current_balance).toBe(expected);
});

test.for([
  ['2016-08-02T08:07:52+0000', '2026-03-01T10:00:00+0000'],
  ['2016-08-02T08:07:52.985Z', '2026-03-01T10:00:00.000Z'],
  ['2016-08-02T08:07:52Z', '2026-03-01T10:00:00Z'],
  [null, '2026-03-01T10:00:00Z'],
])('keeps the form of the time %s', async ([last_refreshed, expected]) => {
  const emulator = emulatorWith([linked('PAYTM', { row: { last_refreshed } })]);
  const { body } = await answerOf(ask(emulator, refreshAll));
  expect(body.list[0]?.last_refreshed).toBe(expected);
});

test('refreshes the credit of a pay-later wallet, whose own balance stays null', async () => {
  const sub = {
    payment_method: 'SIMPL',
    payment_method_type: 'WALLET',
    last_refreshed: null,
    current_balance: 10,
  };
  const emulator = emulatorWith([
    linked('SIMPL', {
      row: { current_balance: null, sub_details: [sub] },
      instrumentBalances: { SIMPL: 4200 },
    }),
  ]);
  const { body } = await answerOf(ask(emulator, refreshAll));
  expect(body.list[0]).toMatchObject({
    current_balance: null,
    sub_details: [{ ...sub, current_balance: 4200, last_refreshed: '2026-03-01T10:00:00Z' }],
  });
});

test('changes the balance and leaves the time of a wallet whose balance is not dated', async () => {
  const emulator = emulatorWith([
    linked('SIMPL', {
      row: { current_balance: null, last_refreshed: null },
      providerBalance: 10_000,
      dated: false,
    }),
  ]);
  const { body } = await answerOf(ask(emulator, refreshAll));
  expect(body.list[0]).toMatchObject({ current_balance: 10_000, last_refreshed: null });
});

test('refuses to refresh a wallet that is not linked', async () => {
  const form = { command: 'refresh' };
  expect((await ask(createJuspayEmulator(), 'POST /wallets/wlt_mu2xfwb4mr18flbs', { form })).status).toBe(
    400,
  );
});

test('sets and moves the clock, and sends its time in answers', async () => {
  const emulator = emulatorWith([linked('PAYTM')]);
  emulator.clock.setNow(Date.UTC(2030, 0, 1));
  emulator.clock.advance(1000);
  expect(emulator.clock.offset).toBe(Date.UTC(2030, 0, 1) + 1000 - now);
  const response = await ask(emulator, refreshAll);
  expect(response.headers.get('date')).toBe('Tue, 01 Jan 2030 00:00:01 GMT');
  expect(await response.json()).toMatchObject({ list: [{ last_refreshed: '2030-01-01T00:00:01Z' }] });
});

test('adds up the latencies of providers, because Juspay asks one after the other', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const emulator = emulatorWith(
    [linked('PAYTM'), linked('MOBIKWIK'), linked('FREECHARGE', { latency: 800 })],
    {
      latency: { refresh: 100, perProvider: { PAYTM: 600 } },
    },
  );
  const answered = vi.fn<() => void>();
  const answer = ask(emulator, refreshAll).finally(answered);
  await vi.advanceTimersByTimeAsync(1499);
  expect(answered).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect((await answer).status).toBe(200);
  expect((await ask(emulator, 'GET /customers/asha/wallets')).status).toBe(200);
});

test('takes a new latency at any time', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const emulator = emulatorWith([linked('PAYTM')]);
  emulator.setLatency(700);
  const answered = vi.fn<() => void>();
  const answer = ask(emulator, 'GET /customers/asha/wallets').finally(answered);
  await vi.advanceTimersByTimeAsync(699);
  expect(answered).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await answer;
});

test('rejects with the abort of a caller who stops waiting', async () => {
  const emulator = emulatorWith([linked('PAYTM', { latency: 60_000, providerBalance: 9 })]);
  const controller = new AbortController();
  const answer = ask(emulator, refreshAll, { signal: controller.signal });
  setTimeout(() => controller.abort(), 10);
  await expect(answer).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  expect(emulator.wallet('wlt_PAYTM')?.row.current_balance).toBe(100);
});

test('does not answer a request that was already aborted', async () => {
  const emulator = emulatorWith([linked('PAYTM', { providerBalance: 9 })]);
  await expect(ask(emulator, refreshAll, { signal: AbortSignal.abort() })).rejects.toThrow('aborted');
  expect(emulator.wallet('wlt_PAYTM')?.row.current_balance).toBe(100);
});

test.each([
  ['all wallets', refreshAll, {}],
  ['one wallet', 'POST /wallets/wlt_PAYTM', { command: 'refresh' }],
])('leaves a wallet without balances when it is delinked during a refresh of %s', async (_, line, form) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const emulator = emulatorWith([linked('PAYTM', { latency: 1000 })]);
  const answer = ask(emulator, line, { form });
  await vi.advanceTimersByTimeAsync(999);
  await ask(emulator, 'POST /wallets/wlt_PAYTM', { form: { command: 'delink' } });
  await vi.advanceTimersByTimeAsync(1);
  expect((await answer).status).toBe(200);
  expect(emulator.wallet('wlt_PAYTM')?.row).toMatchObject({
    linked: false,
    current_balance: null,
    last_refreshed: null,
  });
});
