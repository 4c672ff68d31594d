import { createJuspayClient, createWalletsProxy } from 'batua/server';
import { readSession } from './session.server';

export const juspay = createJuspayClient({
  apiKey: process.env.JUSPAY_API_KEY,
  merchantId: process.env.JUSPAY_MERCHANT_ID,
  baseUrl: process.env.JUSPAY_BASE_URL,
});

export const wallets = createWalletsProxy({
  juspay,
  basePath: '/api/wallets',
  customer: (request) => readSession(request).customerId,
  linking: { providers: ['FREECHARGE', 'LAZYPAY'] },
});
