import { expect, test } from 'vitest';
import { payWithWallet } from '../../../src/server.js';
import { answerJuspay, paytm, payment } from './answer-juspay.js';

const detail = (
  payment_method: string,
  payment_method_type: string,
  current_balance: number | null = 100,
) => ({
  payment_method,
  payment_method_type,
  current_balance,
});

const rows = {
  paytm: { ...paytm, sub_details: [detail('PAYTM_POSTPAID', 'WALLET'), detail('PAYTM', 'WALLET')] },
  plain: paytm,
  amazon: {
    ...paytm,
    wallet: 'AMAZONPAY',
    sub_details: [detail('AMAZONPAYLATER', 'CONSUMER_FINANCE'), detail('AMAZONPAY', 'WALLET')],
  },
  amazonWithoutOwn: {
    ...paytm,
    wallet: 'AMAZONPAY',
    sub_details: [detail('AMAZONPAYLATER', 'CONSUMER_FINANCE')],
  },
  simpl: {
    ...paytm,
    wallet: 'SIMPL',
    current_balance: null,
    sub_details: [detail('SIMPL_SOD', 'WALLET'), detail('SIMPL', 'WALLET')],
  },
  onlyCredit: {
    ...paytm,
    wallet: 'SIMPL',
    current_balance: null,
    sub_details: [detail('SIMPL_SOD', 'WALLET')],
  },
  lazypay: { ...paytm, wallet: 'LAZYPAY', sub_details: [detail('LAZYPAY', 'CONSUMER_FINANCE')] },
  twid: { ...paytm, wallet: 'TWID_V2', current_balance: null, sub_details: [detail('TWID', 'REWARD')] },
  mixed: { ...paytm, sub_details: [detail('PAYTM', 'WALLET'), detail('PAYTM_POINTS', 'REWARD')] },
};

test.each<[row: keyof typeof rows, choice: string, type: string, method: string]>([
  ['plain', 'wlt_paytm', 'WALLET', 'PAYTM'],
  ['plain', 'wlt_paytm:PAYTM', 'WALLET', 'PAYTM'],
  ['paytm', 'wlt_paytm', 'WALLET', 'PAYTM'],
  ['paytm', 'wlt_paytm:PAYTM_POSTPAID', 'WALLET', 'PAYTM_POSTPAID'],
  ['amazon', 'wlt_paytm', 'WALLET', 'AMAZONPAY'],
  ['amazon', 'wlt_paytm:AMAZONPAYLATER', 'CONSUMER_FINANCE', 'AMAZONPAYLATER'],
  ['amazonWithoutOwn', 'wlt_paytm', 'WALLET', 'AMAZONPAY'],
  ['simpl', 'wlt_paytm', 'WALLET', 'SIMPL'],
  ['simpl', 'wlt_paytm:SIMPL_SOD', 'WALLET', 'SIMPL_SOD'],
  ['onlyCredit', 'wlt_paytm', 'WALLET', 'SIMPL_SOD'],
  ['lazypay', 'wlt_paytm', 'CONSUMER_FINANCE', 'LAZYPAY'],
  ['mixed', 'wlt_paytm', 'WALLET', 'PAYTM'],
])(
  'debits for the wallet %s and the choice %s the method %s %s',
  async (row, choice, payment_method_type, payment_method) => {
    const { juspay, debits } = await answerJuspay({ wallets: [rows[row]] });
    await expect(payWithWallet(juspay, { ...payment, choice })).resolves.toMatchObject({ status: 'CHARGED' });
    expect(debits()).toMatchObject([{ payment_method_type, payment_method, direct_wallet_token: 'tok_1' }]);
  },
);

test.each<[row: keyof typeof rows, choice: string, code: string]>([
  ['plain', 'wlt_paytm:PAYTM_POSTPAID', 'method_not_held'],
  ['plain', 'wlt_paytm:SIMPL', 'method_not_held'],
  ['plain', 'wlt_other', 'wallet_not_found'],
  ['twid', 'wlt_paytm', 'points_only'],
  ['twid', 'wlt_paytm:TWID', 'points_only'],
  ['mixed', 'wlt_paytm:PAYTM_POINTS', 'points_only'],
  ['plain', 'wlt_paytm:', 'invalid_choice'],
  ['plain', 'wlt_paytm:PAYTM:PAYTM', 'invalid_choice'],
  ['plain', 'wlt/paytm', 'invalid_choice'],
  ['plain', '', 'invalid_choice'],
])('sends no debit for the wallet %s and the choice %s, but returns %s', async (row, choice, code) => {
  const { juspay, debits } = await answerJuspay({ wallets: [rows[row]] });
  await expect(payWithWallet(juspay, { ...payment, choice })).resolves.toEqual({ status: 'FAILED', code });
  expect(debits()).toEqual([]);
});

test('sends only the options of the method that pays', async () => {
  const methodOptions = {
    SIMPL_SOD: { pre_auth_enabled: 'true', order_id: 'order2' },
    SIMPL: { other: '1' },
  };
  const { juspay, debits } = await answerJuspay({ wallets: [rows.simpl] });
  await payWithWallet(juspay, { ...payment, choice: 'wlt_paytm:SIMPL_SOD' }, { methodOptions });
  const [debit] = debits();
  expect(debit).toMatchObject({ pre_auth_enabled: 'true', order_id: 'order1' });
  expect(debit).not.toHaveProperty('other');
});
