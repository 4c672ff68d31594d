import { memoize } from './memoize.js';

/** Names that title case would spell wrong. Juspay writes them in capitals, without spaces. */
const names = [
  'MobiKwik',
  'Ola Money',
  'Ola Postpaid',
  'PhonePe',
  'Amazon Pay',
  'Amazon Pay Later',
  'LazyPay',
  'PayPal',
  'Airtel Money',
  'JioMoney',
  'PayZapp',
  'Google Pay',
  'Mercado Pago',
  'PicPay',
  'GoPay',
  'DANA',
  'GrabPay',
  'LINE Pay',
  'JKOPAY',
  'OVO',
  'ShopeePay',
  'LinkAja',
  'ZaloPay',
  'VNPAY',
  'WeChat Pay',
  'Lazada Wallet',
  'QRIS',
  'GCash',
  'MoMo',
  'TrueMoney',
  'KakaoPay',
  'Rabbit LINE Pay',
  'Simpl Pay Later',
];

/** Names that differ from Juspay's by more than case and spaces, by Juspay's name in capitals without spaces. */
const brands: Readonly<Record<string, string>> = {
  CRED: 'CRED pay',
  LAZADA: 'Lazada Wallet',
  SHOPEE: 'ShopeePay',
  SIMPLSOD: 'Simpl Pay After Delivery',
  TOUCHNGO: 'Touch ’n Go',
  TWID: 'Twid Rewards',
  TWIDV2: 'Twid Rewards',
};

const wordOf = (name: string) => name.toUpperCase().replace(/[_\s-]/g, '');

const known = new Map(names.map((name) => [wordOf(name), name]));

/** Returns the name that customers know a provider or payment method by. An unknown one is in title case. */
export const providerName = memoize((provider) => {
  const word = wordOf(provider);
  return known.get(word) ?? brands[word] ?? (titleCase(provider) || provider);
});

const titleCase = (text: string) =>
  text
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .trim()
    .replace(/(^| )./g, (start) => start.toUpperCase());
