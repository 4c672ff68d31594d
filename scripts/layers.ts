import { posix } from 'node:path';
import { parseSync } from 'vite';

interface Layer {
  /** Folders from which it may import anything; its own is always allowed. */
  values?: string[];
  /** Folders from which it may import types. */
  types?: string[];
  packages?: string[];
}

const react = ['react', 'react-dom'];
const query = ['@tanstack/react-query'];

/** What each folder under `src/` may import. A folder that is not here may not exist. */
const layers: Record<string, Layer> = {
  contract: {},
  model: { types: ['contract'] },
  client: { values: ['contract', 'model'] },
  query: { values: ['client', 'contract', 'model'], packages: query },
  messages: { types: ['contract', 'model'] },
  hooks: {
    values: ['query', 'client', 'model', 'messages'],
    types: ['contract'],
    packages: [...react, ...query],
  },
  components: { values: ['hooks', 'model', 'messages'], types: ['contract', 'client'], packages: react },
  linking: {
    values: ['components', 'hooks', 'query', 'model', 'messages', 'contract'],
    types: ['client'],
    packages: [...react, ...query],
  },
  server: { values: ['contract'] },
  testing: { values: ['server', 'contract'], packages: ['msw'] },
};

const browser = ['components', 'hooks', 'query', 'client', 'messages', 'model', 'contract'];

/** What each entry file right under `src/` may import; one that is not here, what `index` may. */
const entries: Record<string, Layer> = {
  index: { values: browser },
  linking: { values: [...browser, 'linking'] },
  server: { values: ['server', 'contract'] },
  testing: { values: ['testing', 'contract'] },
};

interface Import {
  from: string;
  typeOnly: boolean;
}

function importsOf(path: string, code: string): Import[] {
  const { module, errors } = parseSync(path, code);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const exported = module.staticExports
    .flatMap(({ entries: names }) => names)
    .flatMap((name) =>
      name.moduleRequest ? [{ from: name.moduleRequest.value, typeOnly: name.isType }] : [],
    );
  const imported = module.staticImports.map((one) => ({
    from: one.moduleRequest.value,
    typeOnly: one.entries.length > 0 && one.entries.every((name) => name.isType),
  }));
  const dynamic = module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
    from: code.slice(start + 1, end - 1),
    typeOnly: false,
  }));
  return [...imported, ...exported, ...dynamic];
}

/**
 * The imports of one file that cross a layer, each as a sentence.
 *
 * @param path Relative to `src/`, with forward slashes: `model/freshness.ts`.
 */
export function crossings(path: string, code: string): string[] {
  const folder = path.includes('/') ? path.slice(0, path.indexOf('/')) : undefined;
  const name = folder ?? path.replace(/\.tsx?$/, '');
  const layer = folder === undefined ? (entries[name] ?? entries['index']) : layers[folder];
  if (!layer) return [`${path}: no layer is called ${name}`];
  const { values = [], types = [], packages = [] } = layer;
  return importsOf(path, code).flatMap(({ from, typeOnly }) => {
    const target = from.startsWith('.') ? posix.join(posix.dirname(path), from) : undefined;
    const home = target?.includes('/') ? target.slice(0, target.indexOf('/')) : '';
    const allowed =
      target === undefined
        ? packages.some((one) => from === one || from.startsWith(`${one}/`))
        : home === folder || values.includes(home) || (typeOnly && types.includes(home));
    return allowed ? [] : [`${path} may not import ${typeOnly ? 'types from ' : ''}${from}`];
  });
}
