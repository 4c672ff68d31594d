import { median, ratios, spread } from './statistics.mjs';

const base = 'hand-written';

/** Returns the ratio of a variant to the hand-written list, with its quartiles. */
const ratioOf = (samples, variant) =>
  samples[variant] && samples[base] ? spread(ratios(samples[variant], samples[base])) : undefined;

const cellsOf = (variants, make) =>
  Object.fromEntries(variants.filter((name) => name !== base).map((name) => [name, make(name)]));

function pageRows({ cpu }, cases, variants, part) {
  return cases.map(({ id, name, goal }) => {
    const samples = Object.fromEntries(
      variants.map((variant) => [variant, cpu[id][variant].map((sample) => sample[part])]),
    );
    return {
      id: `${id}-${part}`,
      name,
      base: `${median(samples[base]).toFixed(2)} ms`,
      goal,
      better: 'lower',
      cells: cellsOf(variants, (variant) => ratioOf(samples, variant)),
    };
  });
}

const serverRow = (server, variants) => ({
  id: 'server-render-100',
  name: 'server render, 100 rows',
  base: `${median(server[base]).toFixed(2)} ms`,
  goal: 1.5,
  better: 'lower',
  cells: cellsOf(variants, (variant) => ratioOf(server, variant)),
});

const heapRow = (heap, variants) => ({
  id: 'heap-per-row',
  name: 'heap of a row',
  base: `${(median(heap[base]) / 1000).toFixed(2)} kB`,
  goal: 1.4,
  better: 'lower',
  cells: cellsOf(variants, (variant) => ratioOf(heap, variant)),
});

function proxyRows(proxy) {
  const goals = { 10: 0.9, 100: 0.75 };
  return Object.entries(proxy).flatMap(([size, servers]) => {
    const of = (part) => (role) =>
      spread(
        ratios(
          servers[role].map((sample) => sample[part]),
          servers.bare.map((sample) => sample[part]),
        ),
      );
    const cells = (part) => ({ control: of(part)('control'), batua: of(part)('batua') });
    const middle = (part) => median(servers.bare.map((sample) => sample[part]));
    return [
      {
        id: `proxy-per-second-${size}`,
        name: `proxy, requests per second, ${size} wallets`,
        base: `${Math.round(middle('perSecond'))} / s`,
        goal: goals[size],
        better: 'higher',
        cells: cells('perSecond'),
      },
      {
        id: `proxy-cpu-${size}`,
        name: `proxy, CPU of a request, ${size} wallets`,
        base: `${middle('cpu').toFixed(2)} ms`,
        better: 'lower',
        cells: cells('cpu'),
      },
    ];
  });
}

/**
 * Returns the rows of the table. A cell is a ratio to the hand-written list, or to a bare pass-through for the proxy.
 *
 * @returns `cpu`: all time of the main thread. `script`: the part of it in scripts.
 */
export function tableOf({ variants, cases, measured: { page, node, proxy } }) {
  return {
    variants,
    cpu: [
      ...(page ? pageRows(page, cases, variants, 'total') : []),
      ...(node ? [serverRow(node.server, variants)] : []),
      ...(page ? [heapRow(page.heap, variants)] : []),
      ...(proxy ? proxyRows(proxy) : []),
    ],
    script: page ? pageRows(page, cases, variants, 'script') : [],
  };
}
