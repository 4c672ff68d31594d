/** One prop of a component's interface. */
export interface PropDoc {
  name: string;
  /** The type in the source, without `| undefined`. */
  type: string;
  required: boolean;
  description: string;
  defaultValue: string | undefined;
}

const interfaces = /^export interface (\w+)(?:\s+extends\s+([^{]+?))?\s*\{\n([^]*?)^\}/gm;
const literals = /^export type (\w+) =\s*((?:\|?\s*(?:'[^']*'|\d+)\s*)+);/gm;
const member =
  /(?:\/\*\*((?:(?!\*\/)[^])*)\*\/\s*)?^ {2}(?:readonly )?'?([\w-]+)'?(\?)?:\s*((?:[^;{}]|\{[^{}]*\})+);/gm;
const parent = /(Pick|Omit)<\s*(\w+),\s*([^>]+)>|(\w+)/g;

/**
 * Reads the props of components from their sources. It follows `extends`, `Pick` and `Omit`, which Storybook's own
 * documentation tool does not.
 */
export function readPropDocs(sources: readonly string[]): (interfaceName: string) => PropDoc[] {
  const text = sources.join('\n');
  const known = new Map([...text.matchAll(interfaces)].map((found) => [found[1], found] as const));
  const types = new Map(
    [...text.matchAll(literals)].map(([, name, type = '']) => [name, oneLine(type)] as const),
  );

  function propsOf(name: string): PropDoc[] {
    const [, , parents = '', body = ''] = known.get(name) ?? [];
    const inherited = [...parents.matchAll(parent)].flatMap(
      ([, operator, from = '', keys = '', whole = '']) => {
        const names = [...keys.matchAll(/'([\w-]+)'/g)].map(([, key]) => key);
        if (whole) return propsOf(whole);
        return propsOf(from).filter((prop) => names.includes(prop.name) === (operator === 'Pick'));
      },
    );
    const own = [...body.matchAll(member)].map(
      ([, comment = '', prop = '', optional, type = '']): PropDoc => {
        const written = oneLine(type).replace(/ \| undefined$/, '');
        return {
          name: prop,
          type: types.get(written) ?? written,
          required: optional === undefined,
          description: oneLine(comment.replace(/^\s*\* ?/gm, '').replace(/@default[^]*/, '')),
          defaultValue: /@default\s+(.+)/.exec(comment)?.[1]?.trim(),
        };
      },
    );
    return [...inherited, ...own];
  }

  return propsOf;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').replace(/^\| /, '').trim();
