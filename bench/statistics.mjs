/** Returns the value below which the given share of the numbers is, interpolated. */
function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low + (high - low) * (place - Math.floor(place));
}

export const median = (numbers) => quantile(numbers, 0.5);

/** Returns the median of some numbers, and their quartiles, which say how noisy the machine was. */
export const spread = (numbers) => ({
  median: median(numbers),
  low: quantile(numbers, 0.25),
  high: quantile(numbers, 0.75),
});

/** Returns the ratios of two lists, round by round. Both hold one number for each round. */
export const ratios = (numbers, base) => numbers.map((number, round) => number / base[round]);

/**
 * Returns a list in the order of a round: each starts at another place, and every second one runs backwards. No variant
 * is always the first, or always after the same other.
 */
export function inOrderOf(round, list) {
  const rotated = list.map((_, index) => list[(index + round) % list.length]);
  return round % 2 === 0 ? rotated : rotated.toReversed();
}
