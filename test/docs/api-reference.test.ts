import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apiReference } from '../../scripts/api-reference.js';

const folder = mkdtempSync(join(tmpdir(), 'batua-api-'));

beforeAll(() => {
  execFileSync('node_modules/.bin/tsc', ['-p', 'tsconfig.build.json', '--outDir', folder]);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('docs/api.md has the types and docstrings of the sources. To renew it: npm run docs', async () => {
  await expect(apiReference(folder, existsSync)).toMatchFileSnapshot('../../docs/api.md');
});

test.each(['index', 'linking', 'server', 'testing'])('docs/api.md names every export of %s', (entry) => {
  const reference = apiReference(folder, existsSync);
  const names = [...readFileSync(`src/${entry}.ts`, 'utf8').matchAll(/\b(\w+)(?=\s*(?:,|\}|\s\}))/g)].map(
    ([, name = '']) => name,
  );
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !reference.includes(`### ${name}\n`))).toEqual([]);
});
