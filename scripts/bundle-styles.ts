import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const importLine = /^@import\s+['"](\.[^'"]+)['"];[^\S\n]*\n?/gm;

/**
 * Returns a style sheet in which each `@import './x.css';` line is replaced by that file. The import lines determine
 * the order of the rules, in the build and in Vite alike.
 */
export function bundleStyles(path: string): string {
  return readFileSync(path, 'utf8').replace(
    importLine,
    (_line, file: string) => `${bundleStyles(join(dirname(path), file)).trim()}\n\n`,
  );
}
