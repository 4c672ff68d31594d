import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseTokens } from '../../scripts/parse-tokens.js';
import { type DesignToken, type TokenFile, tokenFiles } from '../../scripts/token-files.js';

const files = tokenFiles();
const schemes = ['light', 'dark'] as const;

const isToken = (entry: DesignToken | Record<string, DesignToken>): entry is DesignToken => '$value' in entry;

/** Returns the tokens of a file by their path, such as `color.text`. */
const flat = (file: TokenFile) =>
  new Map(
    Object.entries(file).flatMap(([name, entry]) =>
      isToken(entry)
        ? [[name, entry] as const]
        : Object.entries(entry).map(([inner, token]) => [`${name}.${inner}`, token] as const),
    ),
  );

const hexOf = (file: TokenFile, path: string) => {
  const value = flat(file).get(path)?.$value;
  return typeof value === 'object' && 'hex' in value ? value.hex : undefined;
};

test('has a token for every documented property of the style sheet', () => {
  const properties = parseTokens(readFileSync('src/styles/tokens.css', 'utf8')).flatMap(({ tokens }) =>
    tokens.map(({ name }) => name),
  );
  expect(properties.length).toBeGreaterThan(15);

  for (const scheme of schemes) {
    const known = [...flat(files[scheme]).values()].map((token) => token.$extensions.batua.property);
    expect(known).toEqual(expect.arrayContaining(properties));
  }
});

test('has the same names in both colour schemes, so that they are two modes of one collection', () => {
  expect([...flat(files.dark).keys()]).toEqual([...flat(files.light).keys()]);
});

test('has the colours of the style sheet, and a mixture as the browser computes it', () => {
  expect(hexOf(files.light, 'color.accent')).toBe('#2052cc');
  expect(hexOf(files.dark, 'color.accent')).toBe('#93b4ff');
  // The first rule of the style sheet has the mixtures for browsers that cannot mix.
  const css = readFileSync('src/styles/tokens.css', 'utf8');
  const fallbacks = [...css.matchAll(/--batua-color-([\w-]+): (#\w{6});/g)];
  expect(fallbacks).toHaveLength(11);
  for (const [, name = '', hex] of fallbacks) {
    expect([name, hexOf(files.light, `color.${name}`)]).toEqual([name, hex]);
  }
});

test('has one mark for each of the twelve hues', () => {
  expect(hexOf(files.light, 'mark.6')).toBe('#7a3029');
  expect([...flat(files.light).keys()].filter((path) => path.startsWith('mark.'))).toHaveLength(12);
});

const channel = expect.toSatisfy((value: number) => value >= 0 && value <= 1) as number;
const number = expect.any(Number) as number;
const valuesOf = {
  number,
  dimension: { value: number, unit: 'px' },
  color: {
    colorSpace: 'srgb',
    components: [channel, channel, channel],
    hex: expect.stringMatching(/^#[\da-f]{6}$/) as string,
  },
};

test('has only values of the Design Tokens Format Module that Figma imports', () => {
  for (const scheme of schemes) {
    for (const [path, token] of flat(files[scheme])) {
      expect(token.$description, path).toMatch(/^[A-Z]/);
      expect(token.$value, path).toEqual(valuesOf[token.$type]);
    }
  }
});

test('gives sizes in pixels', () => {
  const value = (path: string) => flat(files.light).get(path)?.$value;
  expect(value('font-size-small')).toEqual({ value: 13, unit: 'px' });
  expect(value('target-size')).toEqual({ value: 44, unit: 'px' });
  expect(value('line-height')).toBe(1.5);
});
