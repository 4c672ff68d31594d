import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import pkg from '../../package.json' with { type: 'json' };

const paths = Object.keys(pkg.exports).map((path) => path.slice(2));
const modules = (folder: string, pattern: RegExp) =>
  readdirSync(folder)
    .filter((file) => pattern.test(file))
    .map((file) => file.replace(/\.ts$/, ''));

test('exports every entry point and every locale, and nothing else', () => {
  const entries = modules('src', /\.ts$/).map((name) => (name === 'index' ? '' : name));
  const inner = ['testing/msw'];
  const locales = ['messages', 'messages/linking'].flatMap((folder) =>
    modules(`src/${folder}`, /^[a-z]{2,3}(-\w+)?\.ts$/).map((name) => `${folder}/${name}`),
  );
  const sheets = ['styles.css', 'styles.layer.css', 'linking.css', 'linking.layer.css'];
  const tokens = ['tokens.json', 'tokens.light.json', 'tokens.dark.json'];
  const assets = [...sheets, ...tokens, 'element.sri.json', 'package.json'];

  expect(paths.toSorted()).toEqual([...entries, ...inner, ...locales, ...assets].toSorted());
});

test('points each export at the file built from its source', () => {
  for (const [path, target] of Object.entries(pkg.exports)) {
    if (typeof target === 'string') continue;
    const built = path === '.' ? './dist/index' : path.replace('./', './dist/');
    expect(target).toEqual({ types: `${built}.d.ts`, default: `${built}.js` });
  }
});
