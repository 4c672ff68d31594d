import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

const hookWhileLoading = /^(?:before|after)(?:Each|All)\(/m;

const helpers = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|node_modules/.test(path));

// Vitest loads a set-up file again for each test file.
const setUpFiles = ['vitest.config.ts', 'test/languages/vitest.config.ts'].flatMap((path) =>
  [...readFileSync(path, 'utf8').matchAll(/'test\/([^']+\.ts)'/g)].map(([, file]) => file),
);

test('registers no hook while a helper loads, because test files share the loaded helpers', () => {
  expect(setUpFiles).toContain('setup-browser.ts');
  expect(helpers.length).toBeGreaterThan(50);
  const registering = helpers.filter((path) => hookWhileLoading.test(readFileSync(`test/${path}`, 'utf8')));
  expect(registering.toSorted()).toEqual([
    'languages/measure-languages.ts',
    'setup-browser.ts',
    'setup-network.ts',
    'translate-stories.ts',
  ]);
  expect(setUpFiles).toEqual(expect.arrayContaining(registering));
});
