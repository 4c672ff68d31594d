import type { ExportedNames } from './merchant-code.js';

/** Returns the names that the code uses. */
export const namesIn = (code: string, names: readonly string[]): string[] =>
  names.filter((name) => new RegExp(`\\b${name}\\b`).test(code));

/**
 * Returns the imports of the names that the code uses. `files` are the sources of the stories' own components, whose
 * imports say where their types come from.
 */
export function importsOf(code: string, { batua, linking }: ExportedNames, files: readonly string[]): string {
  const from = (module: string, path: string, values: readonly string[]) => {
    const types = files.flatMap((file) => typesFrom(file, path));
    const names = [...namesIn(code, values), ...namesIn(code, types).map((name) => `type ${name}`)];
    const sorted = [...new Set(names)].toSorted((one, two) => compare(bare(one), bare(two)));
    return sorted.length > 0 ? [`import { ${sorted.join(', ')} } from '${module}';`] : [];
  };
  const fromLinking = from(
    'batua/linking',
    '../src/linking.js',
    linking.filter((name) => !batua.includes(name)),
  );
  return [
    `import { QueryClient, QueryClientProvider } from '@tanstack/react-query';`,
    ...from('batua', '../src/index.js', batua),
    ...fromLinking,
    ...from('react', 'react', ['useCallback', 'useState', 'useEffect', 'useId', 'useMemo', 'useRef']),
    `import 'batua/styles.css';`,
    ...(fromLinking.length > 0 ? [`import 'batua/linking.css'; // after styles.css`] : []),
  ].join('\n');
}

const bare = (name: string) => name.replace(/^type /, '');
const compare = (one: string, two: string) => (one < two ? -1 : 1);

/** Returns the names of types that a file imports from a path. */
function typesFrom(file: string, path: string): string[] {
  return [...file.matchAll(/^import (type )?\{([^}]*)\} from '([^']+)';/gm)]
    .filter(([, , , from]) => from === path)
    .flatMap(([, all, list = '']) =>
      list
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name && (all || name.startsWith('type '))),
    )
    .map(bare);
}
