const names = new Map(
  Object.entries({
    MOBIKWIK: 'MobiKwik',
    PAYTM_POSTPAID: 'Paytm Postpaid',
    OLAMONEY: 'Ola Money',
    OLAPOSTPAID: 'Ola Postpaid',
    PHONEPE: 'PhonePe',
    AMAZONPAY: 'Amazon Pay',
    AMAZONPAYLATER: 'Amazon Pay Later',
    LAZYPAY: 'LazyPay',
    TWID_V2: 'Twid Rewards',
    TWID: 'Twid Rewards',
    PAYPAL: 'PayPal',
    AIRTELMONEY: 'Airtel Money',
    JIOMONEY: 'JioMoney',
    PAYZAPP: 'PayZapp',
    CRED: 'CRED pay',
    GOOGLEPAY: 'Google Pay',
    MERCADOPAGO: 'Mercado Pago',
    PICPAY: 'PicPay',
    GOPAY: 'GoPay',
    DANA: 'DANA',
    SHOPEE: 'ShopeePay',
    GRABPAY: 'GrabPay',
    LINEPAY: 'LINE Pay',
    JKOPAY: 'JKOPAY',
    OVO: 'OVO',
  }),
);

/** The name a customer knows a provider or payment method by. One we do not know is shown in title case. */
export function providerName(provider: string): string {
  return names.get(provider.toUpperCase()) ?? (titleCase(provider) || provider);
}

function titleCase(text: string): string {
  return text
    .toLowerCase()
    .split(/[_\s]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
    .trim();
}
