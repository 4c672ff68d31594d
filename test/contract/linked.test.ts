import { expect, test } from 'vitest';
import { readOne, unreadable } from './read-one.js';

test.each([[true], ['true'], ['TRUE'], [' true ']])('reads linked %j as linked', (linked) => {
  expect(readOne({ linked })).toMatchObject({ wallet: { linked: true }, warnings: [] });
});

test.each([[false], ['false'], ['False'], [null], ['']])('reads linked %j as not linked', (linked) => {
  expect(readOne({ linked })).toMatchObject({ wallet: { linked: false }, warnings: [] });
});

test('reads a wallet without the field linked as not linked', () => {
  expect(readOne({ linked: undefined })).toMatchObject({ wallet: { linked: false }, warnings: [] });
});

test.each([[1], [0], ['yes'], [{}], [[true]], [{ toString: 1 }]])(
  'reads linked %j as not linked, and warns',
  (linked) => {
    expect(readOne({ linked })).toMatchObject({
      wallet: { linked: false },
      warnings: [unreadable('linked')],
    });
  },
);
