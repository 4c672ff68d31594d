/** Makes a function that runs a piece of work once per key at a time; who comes meanwhile shares its outcome. */
export function createSingleFlight<Outcome>() {
  const running = new Map<string, Promise<Outcome>>();

  return (key: string, work: () => Promise<Outcome>): Promise<Outcome> => {
    const before = running.get(key);
    if (before) return before;
    const flight = work().finally(() => running.delete(key));
    running.set(key, flight);
    return flight;
  };
}
