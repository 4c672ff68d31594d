import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const importLine = /^@import\s+['"](\.[^'"]+)['"];[^\S\n]*\n?/gm;

/**
 * The text of a style sheet with its `@import './x.css';` lines replaced by those files. The order of the import
 * lines is the order of the rules, for the build as for Vite.
 */
export function bundleStyles(path: string): string {
  return readFileSync(path, 'utf8').replace(
    importLine,
    (_line, file: string) => `${bundleStyles(join(dirname(path), file)).trim()}\n\n`,
  );
}
