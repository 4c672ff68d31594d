import { mkdirSync, writeFileSync } from 'node:fs';
import { benchFolder } from './build.mjs';
import { differenceOf } from './difference-of.mjs';
import { drawChart } from './draw-chart.mjs';
import { interactionsText } from './interactions-text.mjs';
import { markdownTable } from './markdown-table.mjs';
import { memoryText } from './memory-text.mjs';
import { titles } from './titles.mjs';

const cell = (value) =>
  value ? `${value.median.toFixed(2)} (${value.low.toFixed(2)}–${value.high.toFixed(2)})` : '–';

const goalOf = ({ goal, better }) => (goal ? `${better === 'lower' ? '≤' : '≥'} ${goal}` : '–');

function tableText(rows, variants) {
  const shown = variants.filter((name) => name !== 'hand-written');
  const head = ['', 'base', ...shown.map((name) => titles[name]), 'goal'];
  const lines = rows.map((row) => [
    row.name,
    row.base,
    ...shown.map((name) => cell(row.cells[name])),
    goalOf(row),
  ]);
  return markdownTable(head, lines);
}

function sizeText(sizes) {
  const rows = Object.entries(sizes).map(([name, { library, list }]) => [
    titles[name],
    library ? library.toFixed(1) : '–',
    list.toFixed(1),
  ]);
  const head = ['kB gzip, without React and TanStack Query', 'library alone', 'the whole list'];
  return markdownTable(head, rows);
}

function operationsText(operations) {
  const head = ['batua, CPU', 'few', 'many', 'growth for each wallet (1 is linear)'];
  const rows = operations.map(({ name, few, many, fewMs, manyMs, growth }) => [
    name,
    `${few}: ${fewMs.toFixed(2)} ms`,
    `${many}: ${manyMs.toFixed(2)} ms`,
    growth.toFixed(2),
  ]);
  return markdownTable(head, rows);
}

/** Returns how much a ratio of equal things varies: the widest middle half of the control's ratios. */
function noiseText(rows) {
  const widths = rows
    .filter(({ cells }) => cells.control)
    .map(({ cells: { control } }) => (control.high - control.low) / 2);
  const middle = [...widths].sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0;
  return `±${middle.toFixed(2)} in the middle case, ±${Math.max(...widths).toFixed(2)} in the worst`;
}

function domText(dom) {
  if (!dom) return '';
  const elements = Object.entries(dom)
    .filter(([name]) => name !== 'control')
    .map(([name, value]) => `${titles[name]} ${value.elements}`);
  const text = `Elements of a list with 20 rows: ${elements.join(', ')}.`;
  if (!dom.batua) return text;
  const difference = differenceOf(dom['hand-written'].html, dom.batua.html);
  return difference === null
    ? `${text} The hand-written list and batua render the same DOM.`
    : `${text}\n\nThe hand-written list and batua render different DOM, first here:\n\n\`\`\`diff\n${difference}\n\`\`\``;
}

function reportText({ table, measured, machine }) {
  const { cpu, script, variants } = table;
  const parts = [
    '# Results of the bench',
    [
      `${machine.cpu}, ${machine.cores} cores, ${machine.memory}, ${machine.system}.`,
      `Node ${machine.node}${machine.browser ? `, Chromium ${machine.browser}` : ''}. ${machine.date}, ${machine.rounds} rounds.`,
      `The load was ${machine.load} at the start and ${machine.loadAtEnd} at the end.`,
      cpu.length > 0 && `Noise of a ratio, from the control: ${noiseText(cpu)}.`,
    ]
      .filter(Boolean)
      .join('\n'),
  ];
  if (cpu.length > 0)
    parts.push(
      'CPU time as a ratio to the base: median (lower to upper quartile). The base is a list written by hand, and for the\nproxy a bare `fetch` passed on. The control is the base once more.',
      tableText(cpu, variants),
    );
  if (script.length > 0)
    parts.push('The part of it in scripts, without style, layout and paint:', tableText(script, variants));
  if (measured.interactions) parts.push(interactionsText(measured.interactions));
  if (measured.memory) parts.push(memoryText(measured.memory));
  if (measured.size) parts.push(sizeText(measured.size));
  if (measured.node) parts.push(operationsText(measured.node.operations));
  parts.push(domText(measured.page?.dom));
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/**
 * Writes a table, all figures and a picture into bench/results/, and prints the table.
 *
 * @returns Paths of the written files.
 */
export function writeResults({ name, table, measured, machine }) {
  const folder = `${benchFolder}results`;
  mkdirSync(folder, { recursive: true });
  const text = reportText({ table, measured, machine });
  const { page, ...others } = measured;
  const figures = {
    machine,
    table,
    measured: { ...others, ...(page && { cpu: page.cpu, heap: page.heap }) },
  };
  const files = {
    [`${name}.md`]: text,
    [`${name}.json`]: `${JSON.stringify(figures, rounded, 1)}\n`,
    [`${name}.svg`]: drawChart(table),
  };
  for (const [file, content] of Object.entries(files)) writeFileSync(`${folder}/${file}`, content);
  console.log(`\n${text}`);
  return Object.keys(files).map((file) => `bench/results/${file}`);
}

const rounded = (_key, value) => (typeof value === 'number' ? Number(value.toPrecision(5)) : value);
