import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { createElement } from 'react';
import type { StoryContext } from 'storybook/internal/csf';
import { afterAll, expect, test } from 'vitest';
import { showCode } from '../../.storybook/show-code.js';
import pkg from '../../package.json' with { type: 'json' };
import { RefreshWalletButton, WalletActions } from '../../src/linking.js';
import { UnlinkedWallets, WalletList } from '../../src/index.js';
import { LinkingPage } from '../../stories/linking-page.js';
import { PurseMark, RingMark } from '../../stories/marks.js';
import { Playground } from '../../stories/playground-page.js';
import { WholeCheckout } from '../../stories/whole-checkout.js';

/** Returns the arguments with simple values of a story or of the stories of a file. */
function argsOf(source: string): Record<string, unknown> {
  const [, text = ''] = /^ {2}args: (\{[^]*?\}),$/m.exec(source) ?? [];
  return Object.fromEntries(
    [...text.matchAll(/(\w+): ('[^']*'|\d+|true)(?=[,\s])/g)].map(([, name = '', value = '']) => [
      name,
      JSON.parse(value.replaceAll("'", '"')),
    ]),
  );
}

const show = (component: unknown, args: object, source = '', argTypes: object = {}) =>
  showCode(source, { component, args, argTypes, parameters: {} } as unknown as StoryContext);

/** The code of every story that renders more than its component. */
const rendered = readdirSync('stories')
  .filter((file) => file.endsWith('.stories.tsx') && file !== 'theming.stories.tsx')
  .flatMap((file) => {
    const text = readFileSync(`stories/${file}`, 'utf8');
    const [meta = ''] = /preview\.meta\(\{[^]*?^\}\)/m.exec(text) ?? [];
    return [...text.matchAll(/^export const (\w+) = (meta\.story\(\{[^]*?^\}\));/gm)]
      .map(([, name = '', source = '']) => [`${file.replace('.stories.tsx', '')}-${name}`, source] as const)
      .filter(([, source]) => /^ {2}render:/m.test(source))
      .map(([name, source]) => [name, show(null, { ...argsOf(meta), ...argsOf(source) }, source)] as const);
  });

/** Components and looks that only the stories have. */
const pages: [name: string, code: string][] = [
  ['list', show(WalletList, { amount: 9, unlinkedWallets: UnlinkedWallets, onValueChange: () => {} })],
  ['own-mark', show(WalletList, { mark: PurseMark })],
  ['sign-in', show(WalletList, { signIn: createElement('a', { href: '#sign-in' }, 'Sign in') })],
  ['linking', show(LinkingPage, { amount: 600, providers: ['PAYTM'], otpLengths: { PAYTM: 6 } })],
  ['refresh-buttons', show(LinkingPage, { rowActions: RefreshWalletButton })],
  [
    'playground',
    show(
      Playground,
      {
        customer: 'No wallets',
        theme: 'mela',
        value: 'wlt_paytm',
        mark: 'ring',
        rowActions: 'WalletActions',
      },
      '',
      { mark: { mapping: { ring: RingMark } }, rowActions: { mapping: { WalletActions } } },
    ),
  ],
  ['whole-checkout', show(WholeCheckout, { amount: 1499, pay: () => {} })],
];

const codes = [...rendered, ...pages];

mkdirSync('node_modules/.cache', { recursive: true });
const folder = mkdtempSync('node_modules/.cache/stories-');
afterAll(() => rmSync(folder, { recursive: true }));

test('finds the stories that render more than their component', () => {
  expect(rendered.length).toBeGreaterThan(15);
});

test.each(codes)('shows code of %s that imports batua, React and TanStack Query only', (_name, code) => {
  const modules = [...code.matchAll(/from '([^']+)'|^import '([^']+)'/gm)].map(
    ([, from, file]) => from ?? file,
  );
  const published = ['@tanstack/react-query', 'react', 'batua', 'batua/linking'];
  expect([...published, 'batua/styles.css', 'batua/linking.css']).toEqual(expect.arrayContaining(modules));
  expect(code).not.toMatch(/\bargs\b|\bfn\(|\bplay\b|\bmeta\b|scenario|canvas|<>\n *<form/);
});

test('shows code that compiles, so it has no name of a story', { timeout: 120_000 }, async () => {
  const up = relative(folder, '.');
  const paths: Record<string, string[]> = Object.fromEntries(
    Object.keys(pkg.exports)
      .filter((path) => !/\.(css|json)$/.test(path))
      .map((path) => [`batua${path.slice(1)}`, [`${up}/src/${path === '.' ? 'index' : path.slice(2)}.ts`]]),
  );
  for (const [name, code] of codes) writeFileSync(join(folder, `${name}.tsx`), code);
  const config = {
    extends: `${up}/tsconfig.json`,
    compilerOptions: { moduleResolution: 'Bundler', module: 'ESNext', paths },
    include: ['.'],
    exclude: [],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));

  const { stdout } = await promisify(execFile)('node_modules/.bin/tsc', ['-p', folder]).catch(
    (error: { stdout: string }) => error,
  );
  expect(stdout.split('\n').filter((line) => line.includes('error TS'))).toEqual([]);
});

test('shows a list of the playground that the customer can change, without the controls of the page', () => {
  const [, code = ''] = pages.find(([name]) => name === 'playground') ?? [];

  expect(code).toContain(
    '<WalletList rowActions={WalletActions} mark={RingMark} defaultValue="wlt_paytm" />',
  );
  expect(code).not.toMatch(/customer|theme|network|Playground/);
});
