import { createJuspayClient } from 'batua/server';

export const juspay = createJuspayClient({
  apiKey: process.env.JUSPAY_API_KEY,
  merchantId: process.env.JUSPAY_MERCHANT_ID,
  baseUrl: process.env.JUSPAY_BASE_URL,
});
