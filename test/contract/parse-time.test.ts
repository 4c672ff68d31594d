import { expect, test } from 'vitest';
import { parseTime } from '../../src/contract/parse-time.js';

test('reads an offset without a colon', () => {
  expect(parseTime('2016-08-02T08:07:52+0000')).toBe(Date.UTC(2016, 7, 2, 8, 7, 52));
});
