/** Returns the median time of many runs after a warm-up, in milliseconds. */
function median(work: () => unknown): number {
  for (let run = 0; run < 20; run += 1) work();
  const times = Array.from({ length: 41 }, () => {
    const start = performance.now();
    for (let run = 0; run < 3; run += 1) work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[20] ?? NaN;
}

/** Returns how many times longer `work` takes than `base`: the best of three tries. It also prints the ratio. */
export function ratio(what: string, work: () => unknown, base: () => unknown): number {
  const result = Math.min(...Array.from({ length: 3 }, () => median(work) / median(base)));
  console.log(`${what}: ${result.toFixed(1)} times`);
  return result;
}
