/*
 * The cases. `repeats` says how often a case is measured in one round of a page. The median of these counts.
 */

const mount = (rows) => ({
  id: `mount-${rows}`,
  name: `mount, ${rows.toLocaleString('en')} rows`,
  rows,
  repeats: rows > 500 ? 1 : rows > 50 ? 3 : 4,
  measure: async ({ run, timed }, times) => {
    const samples = [];
    for (let time = 0; time < times; time += 1) {
      await run('prepare', rows);
      samples.push(await timed('mount'));
    }
    return samples;
  },
});

const select = (rows) => ({
  id: `select-${rows}`,
  name: `select another row, ${rows} rows`,
  rows,
  repeats: 6,
  measure: async ({ run, timed }, times) => {
    await run('prepare', rows);
    await run('mount');
    await run('select', 0);
    const samples = [];
    for (let time = 0; time < times; time += 1) samples.push(await timed('select', (time % (rows - 1)) + 1));
    return samples;
  },
});

const changeOne = (rows) => ({
  id: `change-one-${rows}`,
  name: `one balance changed, ${rows} rows`,
  rows,
  repeats: 6,
  measure: async ({ run, timed }, times) => {
    await run('prepare', rows);
    await run('mount');
    await run('changeOne');
    const samples = [];
    for (let time = 0; time < times; time += 1) samples.push(await timed('changeOne'));
    return samples;
  },
});

const refresh = (rows) => ({
  id: `refresh-${rows}`,
  name: `all balances changed (the end of a refresh), ${rows} rows`,
  rows,
  repeats: rows > 500 ? 1 : 3,
  measure: async ({ run, timed }, times) => {
    await run('prepare', rows);
    await run('mount');
    const samples = [];
    for (let time = 0; time < times; time += 1) {
      await run('startRefresh');
      samples.push(await timed('endRefresh'));
    }
    return samples;
  },
});

const hydrate = (rows) => ({
  id: `hydrate-${rows}`,
  name: `hydration, ${rows} rows`,
  rows,
  repeats: 4,
  measure: async ({ run, timed }, times) => {
    const samples = [];
    for (let time = 0; time < times; time += 1) {
      await run('prepare', rows);
      await run('renderOnServer');
      samples.push(await timed('hydrate'));
    }
    return samples;
  },
});

/** Each kind of case, with its rows, its CPU throttles and its goal: the highest ratio to the hand-written list. */
const kinds = [
  { make: mount, rows: [20, 100, 1000], throttles: [1], goal: 1.15 },
  { make: select, rows: [20, 100], throttles: [1], goal: 1 },
  { make: changeOne, rows: [20], throttles: [1], goal: 1.1 },
  { make: refresh, rows: [20, 100], throttles: [1, 4], goal: 1.1 },
  { make: hydrate, rows: [100], throttles: [1], goal: 1.3 },
];

/**
 * Returns the cases of the page.
 *
 * @param {{ rows?: number[], throttles?: number[], quick?: boolean }} options `rows` and `throttles` replace those of
 *   every case. `quick` omits the longest lists and slow CPUs.
 */
export const pageCases = ({ rows, throttles, quick = false }) =>
  kinds.flatMap((kind) =>
    (rows ?? kind.rows.filter((count) => count <= 100 || !quick)).flatMap((count) =>
      (throttles ?? kind.throttles.filter((throttle) => throttle === 1 || !quick)).map((throttle) => {
        const made = kind.make(count);
        const slower = throttle === 1 ? ['', ''] : [`-cpu-${throttle}`, `, CPU ÷ ${throttle}`];
        return {
          ...made,
          id: made.id + slower[0],
          name: made.name + slower[1],
          throttle,
          goal: kind.goal,
        };
      }),
    ),
  );

/** The steps that a profile shows. */
export const measuredSteps = {
  mount: { before: (rows) => [['prepare', rows]], measured: ['mount'] },
  'one balance changed': {
    before: (rows) => [['prepare', rows], ['mount']],
    measured: ['changeOne'],
  },
  'refresh started': {
    before: (rows) => [['prepare', rows], ['mount']],
    measured: ['startRefresh'],
  },
  'all balances changed': {
    before: (rows) => [['prepare', rows], ['mount'], ['startRefresh']],
    measured: ['endRefresh'],
  },
};
