import { expect, test } from 'vitest';
import { dropUnusedMethods } from '../../scripts/drop-unused-methods.mjs';

/** Returns the methods that are left of a class. */
const left = (members: string, rest = '') =>
  [...dropUnusedMethods(`class Query { ${members} }\n${rest}`).matchAll(/#?\w+(?=\(\) \{)/g)].map(
    ([name]) => name,
  );

test('removes a method that nothing names, and the methods that only it names', () => {
  expect(
    left('fetch() {} reset() { this.clear() } clear() { this.#stop() } #stop() {}', 'new Query().fetch()'),
  ).toEqual(['fetch']);
});

test.each([
  ['a property', 'query.fetch()'],
  ['a property that may be absent', 'query?.fetch?.()'],
  ['a pattern', 'const { fetch } = query'],
  ['a text', "query['fetch']()"],
  ['a template', 'query[`fetch`]()'],
])('keeps a method that is named in %s', (_where, code) => {
  expect(left('fetch() {} constructor() {}', code)).toEqual(['fetch', 'constructor']);
});

test('keeps every method of a custom element, which the browser and the page call', () => {
  expect(left('connectedCallback() {} refresh() {}')).toEqual(['connectedCallback', 'refresh']);
});

test('keeps private and public methods of one name apart', () => {
  expect(left('#mount() {} mount() {} run() { this.#mount() }', 'query.run()')).toEqual(['#mount', 'run']);
});
