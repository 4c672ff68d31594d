import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'batua-types-'));
const read = (path: string) => readFileSync(join(folder, path), 'utf8').replace(/\/\*\*[^]*?\*\//g, '');

beforeAll(() => {
  execFileSync('node_modules/.bin/tsc', ['-p', 'tsconfig.build.json', '--outDir', folder]);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const importOrExport = /^(import|export)(?: type)? \{([^}]*)\} from '(\.[^']*)\.js';$/gm;

/** Returns the names that a module takes from others by `import` or `export`, with the module of each. */
function namesFrom(path: string, keyword: 'import' | 'export'): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, word, names = '', from = ''] of read(path).matchAll(importOrExport)) {
    const module = `${posix.join(posix.dirname(path), from)}.d.ts`;
    if (word !== keyword) continue;
    for (const name of names.split(',')) found.set(name.replace('type ', '').trim(), module);
  }
  found.delete('');
  return found;
}

/** Returns the batua types that the declaration of a name mentions. */
function typesIn(path: string, name: string): string[] {
  const declarations = read(path).split(/^(?=export |interface |type |declare )/m);
  const declared = declarations.map((text) => /^(?:export )?(?:declare )?\w+ (\w+)/.exec(text)?.[1] ?? '');
  const own = declarations[declared.indexOf(name)] ?? '';
  const known = [...namesFrom(path, 'import').keys(), ...declared].filter((known) => /^[A-Z]/.test(known));
  return known.filter((known) => known !== name && new RegExp(`(?<![\\w'])${known}(?![\\w'])`).test(own));
}

/** Each entry, how many names it exports at least, and the entry that has its other types. */
test.each([
  ['index', 10, 'index'],
  ['linking', 10, 'linking'],
  ['server', 10, 'server'],
  ['node', 4, 'node'],
  ['testing', 10, 'testing'],
  ['testing/msw', 1, 'testing'],
])('batua/%s exports every type that its exported signatures mention', (entry, count, other) => {
  const exported = namesFrom(`${entry}.d.ts`, 'export');
  expect(exported.size).toBeGreaterThan(count);
  for (const [name, path] of namesFrom(`${other}.d.ts`, 'export')) exported.set(name, path);
  const missing = [...exported].flatMap(([name, path]) =>
    typesIn(path, name)
      .filter((type) => !exported.has(type))
      .map((type) => `${type} (in ${name})`),
  );
  expect(missing).toEqual([]);
});
