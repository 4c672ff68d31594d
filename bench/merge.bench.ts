import { expect, test } from 'vitest';
import { parseWallets } from '../src/contract/parse-wallets.js';
import { mergeWallets } from '../src/model/merge-wallets.js';
import { ratio } from './ratio.js';
import { rows } from './rows.js';

const wallets = (count: number) => parseWallets({ list: rows(count) });

test('merges ten times as many wallets in about ten times the time', () => {
  const [few, many] = [wallets(50), wallets(500)];
  const merge = (list: typeof few) => () => mergeWallets(list, list, { complete: true });
  expect(ratio('mergeWallets, 500 rows to 50', merge(many), merge(few))).toBeLessThan(20);
});
