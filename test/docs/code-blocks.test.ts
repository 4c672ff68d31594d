import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import pkg from '../../package.json' with { type: 'json' };
import { type CodeBlock, codeBlocks } from './code-blocks.js';

mkdirSync('node_modules/.cache', { recursive: true });
const folder = mkdtempSync('node_modules/.cache/docs-');
afterAll(() => rmSync(folder, { recursive: true }));

const pages = [
  'README.md',
  ...readdirSync('docs')
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];
const entries = ['index', 'linking', 'server', 'prefetch', 'node', 'testing'];

/** The module of each name that a fragment can use without importing it. The first entry that has a name counts. */
const modules = new Map<string, string>([
  ...entries.toReversed().flatMap((entry) => {
    const names = readFileSync(`src/${entry}.ts`, 'utf8').matchAll(/\b(\w+)(?=\s*[,}])/g);
    return [...names].map(([, name = '']) => [name, entry === 'index' ? 'batua' : `batua/${entry}`] as const);
  }),
  ...['HydrationBoundary', 'MutationCache', 'QueryClient', 'QueryClientProvider', 'useQuery'].map(
    (name) => [name, '@tanstack/react-query'] as const,
  ),
  ...['useState', 'ReactNode'].map((name) => [name, 'react'] as const),
  ['createServer', 'node:http'],
]);

/** Modules of a shop that pages import but do not show. */
const shop = {
  'orders.ts': `export const newOrder = () => findOrder('order1');
export const findOrder = async (orderId: string) => ({ orderId, customerId: 'asha', amount: 1499 });`,
  'session.ts': `export const readSession = async () =>
  null as { customerId: string; customerHash: string } | null;`,
};

const importLine = /^import\b[^;]*;.*$/gm;

/** Returns a block as a module: with the imports that an earlier block of its page has, and in a function if it exports nothing. */
function toModule({ code }: CodeBlock): string {
  const written = code.match(importLine) ?? [];
  const rest = code.replace(importLine, '').replace(/^'use (client|server)';$/m, '');
  const known = [...modules].filter(([name]) => {
    const isUsed = new RegExp(`(?<![\\w.'"/-])${name}(?![\\w'"/-])`).test(rest);
    const isDeclared = new RegExp(`(const|function|class) ${name}\\b`).test(rest);
    return isUsed && !isDeclared && !written.some((line) => new RegExp(`\\b${name}\\b`).test(line));
  });
  const imports = [...known.map(([name, from]) => `import { ${name} } from '${from}';`), ...written].join(
    '\n',
  );
  return /^export /m.test(rest)
    ? `${imports}\n${rest}`
    : `${imports}\nexport async function block() {\n${rest}\n}\n`;
}

test('the TypeScript of the README and of every page compiles', { timeout: 120_000 }, async () => {
  const up = relative(folder, '.');
  const paths: [string, string[]][] = Object.keys(pkg.exports)
    .filter((path) => !/\.(css|json)$/.test(path))
    .map((path) => [`batua${path.slice(1)}`, [`${up}/src/${path === '.' ? 'index' : path.slice(2)}.ts`]]);
  const places = new Map<string, string>();
  for (const page of pages.filter((path) => path !== 'docs/api.md')) {
    const home = join(folder, page.replace('.md', ''));
    mkdirSync(join(home, 'server'), { recursive: true });
    for (const [file, code] of Object.entries(shop)) writeFileSync(join(home, 'server', file), code);
    codeBlocks(page)
      .filter(({ language }) => /^tsx?$/.test(language))
      .forEach((block, index) => {
        // A block can name its file, as in `// app/checkout/page.tsx`. The other blocks of the page can import it.
        const path = join(
          home,
          /^\/\/ (\S+\.tsx?)/.exec(block.code)?.[1] ?? `block-${index}.${block.language}`,
        );
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, toModule(block));
        places.set(relative(folder, path), block.place);
      });
  }
  expect(places.size).toBeGreaterThan(20);
  cpSync('registry', join(folder, 'registry'), { recursive: true });
  const compilerOptions = {
    verbatimModuleSyntax: false,
    module: 'ESNext',
    moduleResolution: 'Bundler',
    paths: { ...Object.fromEntries(paths), '@/components/ui/*': [`${up}/test/docs/shop/ui/*.tsx`] },
    types: ['vite/client', 'node'],
  };
  const config = {
    extends: `${up}/tsconfig.json`,
    compilerOptions,
    include: ['.', `${up}/test/docs/shop/*.d.ts`],
    exclude: [],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));

  const { stdout } = await promisify(execFile)('node_modules/.bin/tsc', ['-p', folder]).catch(
    (error: { stdout: string }) => error,
  );
  const problems = stdout
    .split('\n')
    .filter((line) => line.includes('error TS'))
    .map((line) => {
      const [, path = '', what = line] = /([^(]+)\(\S+: (.*)/.exec(line) ?? [];
      return `${places.get(relative(folder, path)) ?? path}: ${what}`;
    });
  expect(problems).toEqual([]);
});

test('every relative link of the packed documents leads to a packed file', () => {
  const packed = (path: string) => pkg.files.some((one) => path === one || path.startsWith(`${one}/`));
  const documents = [
    'README.md',
    'ARCHITECTURE.md',
    'SECURITY.md',
    'llms.txt',
    ...pages,
    ...readdirSync('decisions')
      .filter((file) => file.endsWith('.md'))
      .map((file) => `decisions/${file}`),
  ];
  const broken = documents
    .filter((path) => path === 'README.md' || packed(path))
    .flatMap((page) =>
      [...readFileSync(page, 'utf8').matchAll(/\]\(([^)#\s]+)/g)]
        .map(([, link = '']) => link)
        .filter((link) => !/^(https?|mailto):/.test(link))
        .map((link) => join(dirname(page), link))
        .filter((path) => !existsSync(path) || !(packed(path.replace(/\/$/, '')) || path === 'README.md'))
        .map((path) => `${page} → ${path}`),
    );
  expect(broken).toEqual([]);
});

test('llms.txt lists every page', () => {
  const listed = [...readFileSync('llms.txt', 'utf8').matchAll(/\]\((\S+\.md)\)/g)].map(([, path]) => path);
  expect(new Set(listed)).toEqual(new Set([...pages, 'ARCHITECTURE.md', 'SECURITY.md']));
});
