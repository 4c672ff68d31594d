import { expect, test } from 'vitest';
import { splitWallets } from '../../src/model/split-wallets.js';
import { walletOf } from './wallet-of.js';

test('separates linked wallets from the others, each in Juspay’s order', () => {
  const rows = [
    walletOf({ id: 'a', linked: false }),
    walletOf({ id: 'b' }),
    walletOf({ id: 'c', linked: false }),
    walletOf({ id: 'd' }),
  ];
  const { linked, unlinked } = splitWallets(rows);
  expect(linked.map(({ id }) => id)).toEqual(['b', 'd']);
  expect(unlinked.map(({ id }) => id)).toEqual(['a', 'c']);
});
