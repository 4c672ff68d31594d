import { expect, test } from 'vitest';
import { splitWallets } from '../../src/model/split-wallets.js';
import { walletOf } from './wallet-of.js';

test('parts linked wallets from the others, each in the order of Juspay', () => {
  const rows = [
    walletOf({ id: 'a', linked: false }),
    walletOf({ id: 'b' }),
    walletOf({ id: 'c', linked: false }),
    walletOf({ id: 'd', balance: 0 }),
  ];
  const { linked, unlinked } = splitWallets(rows);
  expect(linked.map(({ id }) => id)).toEqual(['b', 'd']);
  expect(unlinked.map(({ id }) => id)).toEqual(['a', 'c']);
});
