type Method = (this: unknown, ...args: unknown[]) => unknown;
type Methods = Record<string | symbol, Method | undefined>;

/** Methods that call a function for each item. */
const visiting = [
  ...[
    'every',
    'filter',
    'find',
    'findIndex',
    'findLast',
    'flatMap',
    'forEach',
    'map',
    'reduce',
    'some',
    'sort',
  ],
  'toSorted',
];

/** Methods that return an iterator. `for…of` and spreading use the last one. */
const iterating = ['entries', 'keys', 'values', Symbol.iterator];

/** Counts work on lists. A count is the same on each machine, and a time is not. */
export interface WorkCounter {
  /** Returns an object whose fields count whenever they are read. */
  wrap: <Value extends object>(value: Value) => Value;
  /**
   * Counts steps through arrays, sets and maps too, such as those of a search for an ID.
   *
   * @returns A function that ends it.
   */
  watchLists: () => () => void;
  /** Returns the number of reads and steps so far. */
  work: () => number;
}

/** Creates a counter. */
export function createWorkCounter(): WorkCounter {
  let work = 0;

  const countVisits = (original: Method): Method =>
    function (visit, ...rest) {
      if (typeof visit !== 'function') return original.call(this, visit, ...rest);
      const counting: Method = function (...args) {
        work += 1;
        return (visit as Method).apply(this, args);
      };
      return original.call(this, counting, ...rest);
    };

  const countItems = (original: Method): Method =>
    function* (this: unknown) {
      const iterator = original.call(this) as Iterator<unknown>;
      for (let step = iterator.next(); !step.done; step = iterator.next()) {
        work += 1;
        yield step.value;
      }
    };

  const { indexOf } = Array.prototype as unknown as { indexOf: Method };
  const countComparisons = (original: Method): Method =>
    function (...args) {
      const index = Number(indexOf.apply(this, args));
      work += index < 0 ? (this as unknown[]).length : index + 1;
      return original.apply(this, args);
    };

  function watchLists() {
    const replaced: [Methods, string | symbol, Method][] = [];
    const replace = (owner: object, names: (string | symbol)[], by: (original: Method) => Method) => {
      const methods = owner as Methods;
      for (const name of names) {
        const original = methods[name];
        if (!original) continue;
        replaced.push([methods, name, original]);
        methods[name] = by(original);
      }
    };
    for (const { prototype } of [Array, Set, Map]) {
      replace(prototype, visiting, countVisits);
      replace(prototype, iterating, countItems);
    }
    replace(Array.prototype, ['includes', 'indexOf'], countComparisons);
    return () => {
      for (let at = replaced.length - 1; at >= 0; at -= 1) {
        const [methods, name, original] = replaced[at] as (typeof replaced)[number];
        methods[name] = original;
      }
    };
  }

  return {
    wrap: (value) =>
      new Proxy(value, {
        get(target, name, receiver) {
          work += 1;
          return Reflect.get(target, name, receiver) as unknown;
        },
      }),
    watchLists,
    work: () => work,
  };
}
