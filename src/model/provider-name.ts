/** Names that title case would spell wrong. Juspay writes them in capitals, without the blanks. */
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
];

/** Names that are not even the same letters. */
const brands: Readonly<Record<string, string>> = {
  CRED: 'CRED pay',
  SHOPEE: 'ShopeePay',
  TWID: 'Twid Rewards',
  TWID_V2: 'Twid Rewards',
};

/** The name a customer knows a provider or payment method by. One we do not know is shown in title case. */
export function providerName(provider: string): string {
  const code = provider.toUpperCase();
  const name = names.find((known) => known.replaceAll(' ', '').toUpperCase() === code);
  return name ?? brands[code] ?? (titleCase(provider) || provider);
}

const titleCase = (text: string) =>
  text
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .trim()
    .replace(/(^| )./g, (start) => start.toUpperCase());
