import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrastOf } from '../../stories/docs/contrast.js';

const css = readFileSync('src/styles/tokens.css', 'utf8');

/** Returns a colour token in the light and in the dark scheme. */
function schemesOf(token: string): { light: string; dark: string } {
  const [, light = '', dark = ''] =
    css.match(new RegExp(`--batua-color-${token}: light-dark\\((\\S+), (\\S+)\\)`)) ?? [];
  expect(css, `the light value of ${token} for older browsers`).toContain(
    `--batua-color-${token}: ${light};`,
  );
  return { light, dark };
}

const rgb = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

const contrast = (one: string, other: string) => contrastOf(rgb(one), rgb(other));

const grounds = ['surface', 'surface-muted', 'surface-selected'];
const words = ['text', 'text-muted', 'warning', 'danger', 'accent'];
const pairs: [front: string, ground: string, least: number][] = [
  ...words.flatMap((word) => grounds.map((ground): [string, string, number] => [word, ground, 4.5])),
  ['text', 'surface-error', 4.5],
  ['mark-text', 'mark', 4.5],
  ['border', 'surface', 3],
];

test.each(pairs)('%s on %s has the required contrast in both schemes: %d:1', (front, ground, least) => {
  const one = schemesOf(front);
  const other = schemesOf(ground);
  expect(contrast(one.light, other.light)).toBeGreaterThanOrEqual(least);
  expect(contrast(one.dark, other.dark)).toBeGreaterThanOrEqual(least);
});

test.each([
  ['light', '#ffffff'],
  ['dark', '#121212'],
] as const)('rings and borders have enough contrast on a %s page', (scheme, page) => {
  expect(contrast(schemesOf('accent')[scheme], page)).toBeGreaterThanOrEqual(3);
  expect(contrast(schemesOf('border')[scheme], page)).toBeGreaterThanOrEqual(3);
});
