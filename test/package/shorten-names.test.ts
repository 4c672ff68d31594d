import { expect, test } from 'vitest';
import { attributes } from '../../src/element/attributes.js';
import { objects } from '../../src/element/reflecting-element.js';
import { linkingEn } from '../../src/messages/linking/en.js';
import { en } from '../../src/messages/en.js';
import { shortenNames } from '../../scripts/shorten-names.mjs';

test('shortens a name of TanStack’s core everywhere alike, and no other', () => {
  const code = shortenNames(
    "query.fetchStatus; const { fetchStatus: s } = q; a['fetchStatus']; myFetchStatus; status",
  );
  const [, name = ''] = /query\.(\S+);/.exec(code) ?? [];
  expect(name.length).toBeLessThan(5);
  expect(code).toBe(`query.${name}; const { ${name}: s } = q; a['${name}']; myFetchStatus; status`);
});

test('refuses code that has a short name already', () => {
  const [, name = ''] = /\.(\S+)/.exec(shortenNames('query.fetchStatus')) ?? [];
  expect(() => shortenNames(`let ${name}`)).toThrow('already');
});

test('leaves every name that a page uses: attributes, properties and messages', () => {
  const names = [...Object.keys({ ...attributes, ...en, ...linkingEn }), ...objects];
  const details = 'value wallet instrument affordability state shortfall reason id provider bankCode linked';
  const wallets = 'mobileNumber instruments method type kind balance lastRefreshed defaultValue';
  const code = [...names, ...details.split(' '), ...wallets.split(' ')].join(';');
  expect(shortenNames(code)).toBe(code);
});
