import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { providerName } from '../../src/model/provider-name.js';

test.each([
  ['MOBIKWIK', 'MobiKwik'],
  ['PAYTM', 'Paytm'],
  ['PAYTM_POSTPAID', 'Paytm Postpaid'],
  ['FREECHARGE', 'Freecharge'],
  ['OLAMONEY', 'Ola Money'],
  ['OLAPOSTPAID', 'Ola Postpaid'],
  ['PHONEPE', 'PhonePe'],
  ['AMAZONPAY', 'Amazon Pay'],
  ['AMAZONPAYLATER', 'Amazon Pay Later'],
  ['LAZYPAY', 'LazyPay'],
  ['SIMPL', 'Simpl'],
  ['SIMPL_SOD', 'Simpl Pay After Delivery'],
  ['TWID_V2', 'Twid Rewards'],
  ['TWID', 'Twid Rewards'],
  ['PAYPAL', 'PayPal'],
  ['AIRTELMONEY', 'Airtel Money'],
  ['JIOMONEY', 'JioMoney'],
  ['PAYZAPP', 'PayZapp'],
  ['OXIGEN', 'Oxigen'],
  ['CRED', 'CRED pay'],
  ['GOOGLEPAY', 'Google Pay'],
  ['MERCADOPAGO', 'Mercado Pago'],
  ['PICPAY', 'PicPay'],
  ['GOPAY', 'GoPay'],
  ['DANA', 'DANA'],
  ['SHOPEE', 'ShopeePay'],
  ['GRABPAY', 'GrabPay'],
  ['LINEPAY', 'LINE Pay'],
  ['JKOPAY', 'JKOPAY'],
  ['OVO', 'OVO'],
  ['SHOPEEPAY', 'ShopeePay'],
  ['LINKAJA', 'LinkAja'],
  ['ZALOPAY', 'ZaloPay'],
  ['VNPAY', 'VNPAY'],
  ['WECHATPAY', 'WeChat Pay'],
  ['WECHAT_PAY', 'WeChat Pay'],
  ['LAZADA', 'Lazada Wallet'],
  ['LAZADA_WALLET', 'Lazada Wallet'],
  ['QRIS', 'QRIS'],
  ['GCASH', 'GCash'],
  ['MAYA', 'Maya'],
  ['TOUCHNGO', 'Touch ’n Go'],
  ['TOUCH_N_GO', 'Touch ’n Go'],
  ['MOMO', 'MoMo'],
  ['TRUEMONEY', 'TrueMoney'],
  ['BOOST', 'Boost'],
  ['KAKAOPAY', 'KakaoPay'],
  ['RABBIT_LINE_PAY', 'Rabbit LINE Pay'],
  ['ALIPAY', 'Alipay'],
  ['SIMPL_PAYLATER', 'Simpl Pay Later'],
])('calls %s %s', (provider, name) => {
  expect(providerName(provider)).toBe(name);
});

test('knows a name in lower case', () => {
  expect(providerName('phonepe')).toBe('PhonePe');
});

test.each([
  ['JANACASH', 'Janacash'],
  ['NEW_WALLET_V9', 'New Wallet V9'],
  ['new-wallet pay', 'New-wallet Pay'],
  ['ÉCLAIR_PAY', 'Éclair Pay'],
])('shows the unknown provider %j as %j', (provider, name) => {
  expect(providerName(provider)).toBe(name);
});

test('never leaves a provider without a name', () => {
  const provider = fc.string().filter((text) => text.trim() !== '');
  fc.assert(
    fc.property(fc.oneof(provider, fc.constant('_')), (text) => {
      expect(providerName(text)).not.toBe('');
    }),
  );
});
