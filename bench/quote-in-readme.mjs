import { readFileSync, writeFileSync } from 'node:fs';
import { interactionsText } from './interactions-text.mjs';
import { markdownTable } from './markdown-table.mjs';
import { titles } from './titles.mjs';

const readme = new URL('../README.md', import.meta.url);
const part = /(<!-- bench -->\n)[^]*?(\n<!-- \/bench -->)/;

const figure = (value) => (value ? value.median.toFixed(2) : '–');
const kilobytes = (size) => (size ? size.toFixed(1) : '–');

/** Returns the short table: medians only. */
function shortTable({ cpu }, sizes) {
  const shown = ['batua', 'base-ui', 'react-aria', 'radix'];
  const head = ['', ...shown.map((name) => titles[name])];
  const rows = cpu.map(({ name, cells }) => [name, ...shown.map((variant) => figure(cells[variant]))]);
  const size = [
    'kB gzip of the list, without React and TanStack Query',
    ...shown.map((name) => kilobytes(sizes[name]?.list)),
  ];
  return markdownTable(head, [...rows, size]);
}

/** Replaces the tables in README's performance section by those of a complete run. */
export function quoteInReadme({ table, measured, machine }) {
  const text = readFileSync(readme, 'utf8');
  const source = `${machine.cpu}, ${machine.cores} cores, Chromium ${machine.browser}, Node ${machine.node}, ${machine.date}, ${machine.rounds} rounds.`;
  const quote = [shortTable(table, measured.size), interactionsText(measured.interactions), source].join(
    '\n\n',
  );
  if (!part.test(text)) throw new Error('README.md has no <!-- bench --> part.');
  writeFileSync(
    readme,
    text.replace(part, (_all, start, end) => `${start}${quote}${end}`),
  );
}
