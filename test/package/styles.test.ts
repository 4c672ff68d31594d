import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bundleStyles } from '../../scripts/bundle-styles.js';

const css = bundleStyles('src/styles/styles.css');

test('bundles every source file into the style sheet, in the order of the import lines', () => {
  const order = [...readFileSync('src/styles/styles.css', 'utf8').matchAll(/@import '\.\/(.+)';/g)].map(
    ([, file = '']) => file,
  );
  const parts = order.map((file) => readFileSync(`src/styles/${file}`, 'utf8').trim());

  expect(readdirSync('src/styles').toSorted()).toEqual(['styles.css', ...order].toSorted());
  expect(css.trim()).toBe(parts.join('\n\n'));
});

test('loads nothing else from the network', () => {
  expect(css).not.toMatch(/@import|url\(/);
});
