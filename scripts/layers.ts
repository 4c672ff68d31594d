import { posix } from 'node:path';
import { parseSync } from 'vite';

interface Layer {
  /** Layers from which it may import anything. Imports within a layer are always allowed. */
  values?: string[];
  /** Layers from which it may import types. */
  types?: string[];
  packages?: string[];
}

const react = ['react', 'react-dom'];
const query = ['@tanstack/react-query'];

/**
 * What each folder under `src/` may import. A folder with a row is a layer. A subfolder without a row belongs to the
 * layer above it. A top folder without a row is an error.
 */
const layers: Record<string, Layer> = {
  contract: {},
  model: { values: ['contract'] },
  client: { values: ['contract', 'model'] },
  query: { values: ['client', 'contract', 'model'], packages: query },
  messages: { values: ['model'], types: ['contract'] },
  hooks: {
    values: ['query', 'client', 'model', 'messages'],
    types: ['contract'],
    packages: [...react, ...query],
  },
  components: { values: ['hooks', 'model', 'messages', 'contract'], types: ['client'], packages: react },
  'linking/query': { values: ['query', 'contract', 'model'], types: ['client'], packages: query },
  'linking/hooks': {
    values: ['linking/query', 'hooks', 'query', 'model', 'messages'],
    types: ['contract', 'client'],
    packages: [...react, ...query],
  },
  'linking/components': {
    values: ['linking/hooks', 'linking/query', 'components', 'hooks', 'model', 'messages'],
    types: ['contract'],
    packages: react,
  },
  element: {
    values: ['linking/components', 'linking/hooks', 'components', 'hooks', 'client', 'messages'],
    types: ['contract'],
    packages: ['preact', '@tanstack/query-core', ...react, ...query],
  },
  server: { values: ['contract'] },
  'server/juspay': { values: ['contract', 'server'] },
  'server/limits': { values: ['server'] },
  'server/proxy': { values: ['contract', 'server', 'server/juspay', 'server/limits'] },
  'server/payments': { values: ['contract', 'server', 'server/juspay'] },
  node: { packages: ['node:http', 'node:stream'] },
  prefetch: { values: ['query', 'contract', 'server', 'server/juspay', 'server/proxy'], packages: query },
  'testing/emulator': { values: ['contract'] },
  'testing/operations': { values: ['contract', 'testing/emulator'] },
  'testing/data': { values: ['testing/emulator'] },
  testing: {
    values: [
      'contract',
      'server/juspay',
      'server/proxy',
      'testing/data',
      'testing/emulator',
      'testing/operations',
    ],
  },
  'testing/msw': { values: ['testing'], packages: ['msw'] },
  bin: { values: ['node', 'testing'], packages: ['node:http', 'node:net', 'node:process', 'node:util'] },
};

const browser = ['components', 'hooks', 'query', 'client', 'messages', 'model', 'contract'];
const linking = ['linking/components', 'linking/hooks', 'linking/query'];

/** What each entry file may import. A file right in `src/` without a row may import what `index` may. */
const entries: Record<string, Layer> = {
  index: { values: browser },
  linking: { values: [...browser, ...linking] },
  element: { values: ['element'] },
  server: {
    values: ['server', 'server/juspay', 'server/limits', 'server/proxy', 'server/payments', 'contract'],
  },
  node: { values: ['node'] },
  prefetch: { values: ['prefetch'] },
  testing: { values: ['testing', 'testing/data', 'testing/emulator', 'contract'] },
  'testing/msw': { values: ['testing/msw', 'testing'] },
};

/** Returns the layer of a path relative to `src/`, or undefined for a file right under it. */
function layerOf(path: string): string | undefined {
  const [first, second] = path.split('/').slice(0, -1);
  const inner = `${first}/${second}`;
  return second !== undefined && inner in layers ? inner : first;
}

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
 * Returns the imports of one file that cross a layer, each as a sentence.
 *
 * @param path Relative to `src/`, with forward slashes: `model/freshness.ts`.
 */
export function crossings(path: string, code: string): string[] {
  const folder = layerOf(path);
  const entry = path.replace(/\.tsx?$/, '');
  const name = folder ?? entry;
  const layer = entries[entry] ?? (folder === undefined ? entries['index'] : layers[folder]);
  if (!layer) return [`${path}: no layer is called ${name}`];
  const { values = [], types = [], packages = [] } = layer;
  return importsOf(path, code).flatMap(({ from, typeOnly }) => {
    const target = from.startsWith('.') ? posix.join(posix.dirname(path), from) : undefined;
    const home = target === undefined ? '' : (layerOf(target) ?? '');
    const allowed =
      target === undefined
        ? packages.some((one) => from === one || from.startsWith(`${one}/`))
        : home === folder || values.includes(home) || (typeOnly && types.includes(home));
    return allowed ? [] : [`${path} may not import ${typeOnly ? 'types from ' : ''}${from}`];
  });
}
