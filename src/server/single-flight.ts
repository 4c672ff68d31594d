/** Creates a function that runs work once per key at a time. Calls during that time share its outcome. */
export function createSingleFlight<Outcome>() {
  const running = new Map<string, Promise<Outcome>>();

  return (key: string, work: () => Promise<Outcome>): Promise<Outcome> => {
    const current = running.get(key);
    if (current) return current;
    const flight = work().finally(() => running.delete(key));
    running.set(key, flight);
    return flight;
  };
}
