import { expect, test } from 'vitest';
import { parseWallets } from '../src/contract/parse-wallets.js';
import { ratio } from './ratio.js';
import { rows } from './rows.js';

const body = (count: number) => ({ object: 'list', list: rows(count), count, offset: 0, total: count });

test('reads a list in a small multiple of the time of JSON.parse', () => {
  const text = JSON.stringify(body(50));
  const parsed: unknown = JSON.parse(text);
  const result = ratio50(text, parsed);
  expect(result).toBeLessThan(12);
});

test('reads ten times as many wallets in about ten times the time', () => {
  const [few, many] = [body(50), body(500)];
  expect(
    ratio(
      'parseWallets, 500 rows to 50',
      () => parseWallets(many),
      () => parseWallets(few),
    ),
  ).toBeLessThan(20);
});

const ratio50 = (text: string, parsed: unknown) =>
  ratio(
    'parseWallets to JSON.parse, 50 rows',
    () => parseWallets(parsed),
    () => JSON.parse(text),
  );
