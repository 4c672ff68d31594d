import { createWalletsProxy } from 'batua/server';
import { juspay } from '../../../../server/juspay';
import { readSession } from '../../../../server/session';

const wallets = createWalletsProxy({
  juspay,
  basePath: '/api/wallets',
  customer: async () => (await readSession()).customerId,
  linking: { providers: ['FREECHARGE', 'LAZYPAY'] },
});

export { wallets as GET, wallets as POST };
