import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type PropDoc, readPropDocs } from '../../.storybook/prop-docs.js';

const sources = ['src/components', 'src/hooks', 'src/linking'].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
);
const propsOf = readPropDocs(sources);
const names = [...sources.join('\n').matchAll(/^export interface (\w+Props)\b/gm)].map(
  ([, name = '']) => name,
);

test.each(names)('every prop of %s is explained', (name) => {
  const props = propsOf(name);
  expect(props.length).toBeGreaterThan(0);
  expect(props.filter(({ description }) => description === '').map((prop) => prop.name)).toEqual([]);
});

test('props that an interface picks and omits are followed to where they are written', () => {
  const read = readPropDocs([
    `export interface A {\n  /** One. */\n  one: string;\n  /**\n   * Two.\n   * @default 'x'\n   */\n  two?: Kind | undefined;\n}\n`,
    `export type Kind = 'x' | 'y';\n`,
    `export interface B extends Omit<A, 'one'>, Pick<A, 'one'> {\n  /** Three. */\n  'three-four'?: ((value: string) => void) | undefined;\n}\n`,
  ]);
  const two: PropDoc = {
    name: 'two',
    type: "'x' | 'y'",
    required: false,
    description: 'Two.',
    defaultValue: "'x'",
  };
  expect(read('B')).toEqual([
    two,
    { name: 'one', type: 'string', required: true, description: 'One.', defaultValue: undefined },
    {
      name: 'three-four',
      type: '((value: string) => void)',
      required: false,
      description: 'Three.',
      defaultValue: undefined,
    },
  ]);
});
