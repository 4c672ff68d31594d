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

/** Names that differ from Juspay's by more than case and spaces. */
const brands: Readonly<Record<string, string>> = {
  CRED: 'CRED pay',
  LAZADA: 'Lazada Wallet',
  SHOPEE: 'ShopeePay',
  SIMPL_SOD: 'Simpl Pay After Delivery',
  TOUCHNGO: 'Touch ’n Go',
  TWID: 'Twid Rewards',
  TWID_V2: 'Twid Rewards',
};

/** Returns the name that customers know a provider or payment method by. An unknown one is in title case. */
export function providerName(provider: string): string {
  const code = provider.toUpperCase();
  const word = code.replace(/[_\s-]/g, '');
  const name = names.find((known) => known.replaceAll(' ', '').toUpperCase() === word);
  return name ?? brands[code] ?? brands[word] ?? (titleCase(provider) || provider);
}

const titleCase = (text: string) =>
  text
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .trim()
    .replace(/(^| )./g, (start) => start.toUpperCase());
