import type { SBType, StrictArgTypes } from 'storybook/internal/csf';
import { type PropDoc, readPropDocs } from './prop-docs.js';

const sources = import.meta.glob<string>(
  [
    '../src/{components,hooks,linking}/**/*.{ts,tsx}',
    '../stories/{linking-page,playground-page,whole-checkout}.tsx',
  ],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
);

const propsOf = readPropDocs(Object.values(sources));

/** A component with the data of Storybook's documentation tool. A build can shorten the component's own name. */
interface Documented {
  ['__docgenInfo']?: { displayName?: string };
}

/** Returns the table of props and the controls of a component, read from its docstrings. */
export function extractArgTypes(component: Documented): StrictArgTypes {
  const props = propsOf(`${component['__docgenInfo']?.displayName}Props`);
  return Object.fromEntries(props.map((prop) => [prop.name, argTypeOf(prop)]));
}

function argTypeOf({ name, type, required, description, defaultValue }: PropDoc) {
  return {
    name,
    description,
    type: { ...sbType(type), required },
    table: { type: { summary: type }, ...(defaultValue && { defaultValue: { summary: defaultValue } }) },
  };
}

function sbType(type: string): SBType {
  const options = type.split(' | ').filter((option) => option !== 'null');
  if (type.includes('=>')) return { name: 'function' };
  if (options.length > 1 && options.every((option) => /^('.*'|\d+)$/.test(option))) {
    return {
      name: 'enum',
      value: options.map((option) => (/^\d/.test(option) ? Number(option) : option.slice(1, -1))),
    };
  }
  const [only = ''] = options;
  if (only === 'string' || only === 'number' || only === 'boolean') return { name: only };
  return { name: 'other', value: type };
}
