/**
 * The providers that a customer of the shop can add, as Juspay writes them. The proxy accepts these providers only, and
 * the page offers them.
 */
export const linkableProviders: readonly string[] = [
  'PAYTM',
  'PHONEPE',
  'MOBIKWIK',
  'FREECHARGE',
  'AMAZONPAY',
  'LAZYPAY',
  'TWID_V2',
  'PAYPAL',
];
