import { createJuspayClient, createWalletsProxy } from 'batua/server';
import { readSession } from './session';

export const juspay = createJuspayClient();

export const wallets = createWalletsProxy({
  juspay,
  customer: async () => (await readSession()).customerId,
  linking: { providers: ['FREECHARGE', 'LAZYPAY'] },
});
