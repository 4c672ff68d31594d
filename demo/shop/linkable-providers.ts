/**
 * The providers that the shop lets a customer add, as Juspay writes them. The server holds its proxy to the list, the
 * page offers it.
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
