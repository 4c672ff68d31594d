import { createJuspayClient, createWalletsProxy } from 'batua/server';
import { readSession } from './session.server';

export const juspay = createJuspayClient();

export const wallets = createWalletsProxy({
  juspay,
  customer: (request) => readSession(request).customerId,
  linking: { providers: ['FREECHARGE', 'LAZYPAY'] },
});
