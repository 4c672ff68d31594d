/** The browser reports no event that takes less. Milliseconds. */
const shortest = 16;

let longest = shortest;
let clicked = false;
let counted = performance.interactionCount;

function record(entries: PerformanceEntryList): void {
  for (const { name, interactionId, duration } of entries as PerformanceEventTiming[]) {
    if (interactionId > 0) longest = Math.max(longest, duration);
    if (name === 'click') clicked = true;
  }
}

const observer = new PerformanceObserver((list) => record(list.getEntries()));
const options = { type: 'event', durationThreshold: shortest };
observer.observe(options);

/**
 * Returns how long the click since the last call took, in milliseconds: from an input until the browser showed the next
 * frame, for the slowest of its events. INP is the longest such time of a page. 16 stands for less.
 *
 * @throws {Error} When there was no interaction.
 */
export async function takeInteraction(): Promise<number> {
  // The browser reports an event after it has shown the frame.
  const patience = performance.now() + 10_000;
  let quiet = 0;
  while (!clicked && quiet < 10 && performance.now() < patience) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    record(observer.takeRecords());
    if (performance.interactionCount > counted) quiet += 1;
  }
  if (performance.interactionCount === counted) throw new Error('The browser counted no interaction.');
  const taken = longest;
  counted = performance.interactionCount;
  longest = shortest;
  clicked = false;
  return taken;
}
