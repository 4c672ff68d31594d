import { expect, test } from 'vitest';
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
