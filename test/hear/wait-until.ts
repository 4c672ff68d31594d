/** Waits until a condition holds. Rejects after 30 seconds with what was expected. */
export async function waitUntil(holds: () => boolean, expected: string): Promise<void> {
  const limit = performance.now() + 30_000;
  while (!holds()) {
    if (performance.now() > limit) throw new Error(`Expected that ${expected}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
