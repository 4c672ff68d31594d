import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type PropDoc, readPropDocs } from '../../.storybook/prop-docs.js';

const sources = ['src/components', 'src/hooks', 'src/linking'].flatMap((folder) =>
  readdirSync(folder, { encoding: 'utf8', recursive: true })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
);
const propsOf = readPropDocs(sources);
const names = [...sources.join('\n').matchAll(/^export interface (\w+Props)\b/gm)].map(
  ([, name = '']) => name,
);

test.each(names)('documents every prop of %s', (name) => {
  const props = propsOf(name);
  expect(props.length).toBeGreaterThan(0);
  expect(props.filter(({ description }) => description === '').map((prop) => prop.name)).toEqual([]);
});

const stories = readdirSync('stories')
  .filter((file) => file.endsWith('.stories.tsx'))
  .map((file) => readFileSync(`stories/${file}`, 'utf8'))
  .join('\n');
const documented = [...stories.matchAll(/\b(?:component: (\w+)|subcomponents: \{([^}]*)\})/g)]
  .flatMap(([, one = '', others = '']) => [one, ...others.split(',')])
  .map((name) => `${name.trim()}Props`);

const entries = ['src/index.ts', 'src/linking.ts'].map((file) => readFileSync(file, 'utf8')).join('\n');
const published = names.filter((name) => new RegExp(`\\b${name}\\b`).test(entries));

test('the props of every exported component are read', () => {
  const exported = [...entries.matchAll(/\b(?!Root)\w+Props\b/g)].map(([name]) => name);
  expect(exported.length).toBeGreaterThan(20);
  expect(names).toEqual(expect.arrayContaining(exported));
});

test.each(published)('shows a table of %s in Storybook', (name) => {
  expect(documented).toContain(name);
});

test('finds props that an interface picks or omits from another interface', () => {
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
