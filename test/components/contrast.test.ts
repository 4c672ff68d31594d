import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrastOf } from '../../stories/docs/contrast.js';

const css = readFileSync('src/styles/tokens.css', 'utf8')
  .replaceAll(/\s+/g, ' ')
  .replaceAll('( ', '(')
  .replaceAll(' )', ')');
const schemes = ['light', 'dark'] as const;
type Scheme = (typeof schemes)[number];

const rgb = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** Returns a colour token in a scheme, as a browser of today shows it: its own colour, or a mixture of two tokens. */
function colourOf(token: string, scheme: Scheme): number[] {
  const mixture =
    /color-mix\(in srgb, var\(--batua-color-([\w-]+)\) (\d+)%, var\(--batua-color-([\w-]+)\)\)/.exec(
      new RegExp(`--batua-color-${token}: color-mix[^;]+;`).exec(css)?.[0] ?? '',
    );
  if (mixture) {
    const [, one = '', percent, other = ''] = mixture;
    const [first, second] = [colourOf(one, scheme), colourOf(other, scheme)];
    const share = Number(percent) / 100;
    return first.map((channel, at) => Math.round(channel * share + (second[at] ?? 0) * (1 - share)));
  }
  const [, light = '', dark = ''] =
    new RegExp(`--batua-color-${token}: light-dark\\((\\S+), (\\S+)\\)`).exec(css) ?? [];
  return rgb(scheme === 'light' ? light : dark);
}

const tokens = [...new Set([...css.matchAll(/--batua-color-([\w-]+):/g)].map(([, name = '']) => name))];

test.each(tokens)(
  '%s has its light colour in a browser that can neither mix nor follow a scheme',
  (token) => {
    const plain = rgb(new RegExp(`--batua-color-${token}: (#\\w{6});`).exec(css)?.[1] ?? '');
    expect(plain).toEqual(colourOf(token, 'light'));
  },
);

const grounds = ['surface', 'surface-muted', 'surface-selected'];
const words = ['text', 'text-muted', 'warning', 'danger', 'accent'];
const pairs: [front: string, ground: string, least: number][] = [
  ...words.flatMap((word) => grounds.map((ground): [string, string, number] => [word, ground, 4.5])),
  ['text', 'surface-error', 4.5],
  ['surface', 'warning', 4.5],
  ['surface', 'danger', 4.5],
  ['border', 'surface', 3],
];

test.each(pairs)('%s on %s has the required contrast in both schemes: %d:1', (front, ground, least) => {
  for (const scheme of schemes) {
    const ratio = contrastOf(colourOf(front, scheme), colourOf(ground, scheme));
    expect(ratio, scheme).toBeGreaterThanOrEqual(least);
  }
});

test.each([
  ['light', '#ffffff'],
  ['dark', '#121212'],
] as const)('rings and borders have enough contrast on a %s page', (scheme, page) => {
  expect(contrastOf(colourOf('accent', scheme), rgb(page))).toBeGreaterThanOrEqual(3);
  expect(contrastOf(colourOf('border', scheme), rgb(page))).toBeGreaterThanOrEqual(3);
});
