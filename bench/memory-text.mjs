import { markdownTable } from './markdown-table.mjs';
import { titles } from './titles.mjs';

/**
 * `noise` is a growth in bytes that says nothing: the engine still compiles and keeps code. A row of a list takes more
 * than 5 kB. Before the count `enough`, the engine warms up.
 */
const limits = {
  mount: { noise: 2000, enough: 100 },
  request: { noise: 50, enough: 10_000 },
};

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;

/** Returns the growth of a part of the samples for each step between the last two counts, after a warm-up. */
function growthOf(samples, part) {
  const [before, last] = samples.slice(-2);
  return (last[part] - before[part]) / (last.count - before.count);
}

function verdictOn(samples, { noise, enough }) {
  if (samples.at(-1).count < enough) return 'too few to say';
  return growthOf(samples, 'heap') < noise ? 'flat' : 'grows';
}

function tableOf(subject, unit, variants) {
  const [first] = Object.values(variants);
  const head = [
    `${subject}: heap after`,
    ...first.map(({ count }) => `${count.toLocaleString('en')} ${unit}s`),
    `growth with each of the last ${unit}s`,
    '',
  ];
  const rows = Object.entries(variants).map(([name, samples]) => [
    titles[name] ?? name,
    ...samples.map(({ heap }) => megabytes(heap)),
    `${Math.round(growthOf(samples, 'heap'))} bytes`,
    verdictOn(samples, limits[unit]),
  ]);
  return markdownTable(head, rows);
}

/** Returns the tables of the heap after many mounts and requests, each with a verdict. */
export function memoryText({ rows, page, proxy }) {
  const nodes = Object.entries(page).map(
    ([name, samples]) =>
      `${titles[name]} ${growthOf(samples, 'nodes').toFixed(1)} nodes and ${growthOf(samples, 'listeners').toFixed(1)} listeners`,
  );
  return [
    tableOf(`a list of ${rows} rows, mounted and unmounted`, 'mount', page),
    `Left over by each mount: ${nodes.join(', ')}.`,
    tableOf('the proxy', 'request', proxy),
  ].join('\n\n');
}
