import { expect, test } from 'vitest';
import { routes } from '../../src/contract/routes.js';

test('builds the path of a wallet command', () => {
  expect(routes.wallet('wlt_1', 'refresh')).toBe('/wlt_1/refresh');
});

test.each([['../customers'], ['a/b'], ['a?b'], ['a#b'], ['a%2fb'], ['@host']])(
  'keeps the wallet ID %j in one path segment',
  (id) => {
    const { origin, pathname, search, hash } = new URL(
      `https://shop.example/api${routes.wallet(id, 'link')}`,
    );
    expect({ origin, search, hash }).toEqual({ origin: 'https://shop.example', search: '', hash: '' });
    expect(pathname.split('/').map(decodeURIComponent)).toEqual(['', 'api', id, 'link']);
  },
);

test.each([[''], ['.'], ['..']])('replaces the wallet ID %j, which no encoding keeps in the path', (id) => {
  const { pathname } = new URL(`https://shop.example/api${routes.wallet(id, 'delink')}`);
  expect(pathname).toBe('/api/_/delink');
});
