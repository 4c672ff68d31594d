import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createClock } from '../../src/client/clock.js';

const start = Date.UTC(2026, 0, 1, 12);

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});

afterEach(() => {
  vi.useRealTimers();
});

/** Returns the next multiple of a period, counted from the start. */
const every = (period: number) => (now: number) => start + (Math.floor((now - start) / period) + 1) * period;

test('uses one timer for all labels of the page', () => {
  const clock = createClock();
  for (let label = 0; label < 50; label++) clock.subscribe(() => {}, every(60_000 + label));
  expect(vi.getTimerCount()).toBe(1);
});

test('waits for the next change of any label, not for the next second', () => {
  const clock = createClock();
  const soon = vi.fn<() => void>();
  clock.subscribe(() => {}, every(3_600_000));
  clock.subscribe(soon, every(60_000));
  vi.advanceTimersByTime(59_999);
  expect(soon).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(soon).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(120_000);
  expect(soon).toHaveBeenCalledTimes(3);
});

test('sets no timer for a label that never changes', () => {
  createClock().subscribe(
    () => {},
    () => null,
  );
  expect(vi.getTimerCount()).toBe(0);
});

test('does not fire early for a change beyond the maximum timer delay', () => {
  const listener = vi.fn<() => void>();
  createClock().subscribe(listener, every(40 * 86_400_000));
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(1_000);
  expect(listener).not.toHaveBeenCalled();
});

test('clears the timer after the last label unsubscribes', () => {
  const clock = createClock();
  const ends = [1, 2, 3].map(() => clock.subscribe(() => {}, every(60_000)));
  for (const end of ends) {
    expect(vi.getTimerCount()).toBe(1);
    end();
  }
  expect(vi.getTimerCount()).toBe(0);
});

test('notifies labels at once after a correction and waits by the new time', () => {
  const clock = createClock();
  const listener = vi.fn<() => void>();
  clock.subscribe(listener, every(3_600_000));
  clock.correct(start + 1_800_000);
  expect(listener).toHaveBeenCalledTimes(1);
  expect(clock.now()).toBe(start + 1_800_000);
  vi.advanceTimersByTime(1_800_000);
  expect(listener).toHaveBeenCalledTimes(2);
});

test('ignores a difference under a minute, after a correction as well', () => {
  const clock = createClock();
  const listener = vi.fn<() => void>();
  clock.subscribe(listener, every(3_600_000));
  clock.correct(start + 59_999);
  expect(clock.now()).toBe(start);
  clock.correct(start + 3_600_000);
  clock.correct(start + 3_559_000);
  expect(clock.now()).toBe(start + 3_600_000);
  expect(listener).toHaveBeenCalledTimes(1);
});

test('drops the correction after the device clock was set right', () => {
  const clock = createClock();
  clock.correct(start + 3_600_000);
  vi.setSystemTime(start + 3_600_000);
  clock.correct(start + 3_600_000);
  expect(clock.now()).toBe(start + 3_600_000);
});

test('a thousand labels that mount, tick and unmount cost a thousand steps each', () => {
  let steps = 0;
  const clock = createClock();
  const count = 1000;
  const ends = Array.from({ length: count }, () =>
    clock.subscribe(
      () => {},
      (now) => {
        steps += 1;
        return every(60_000)(now);
      },
    ),
  );
  expect(steps).toBe(count);
  vi.advanceTimersByTime(60_000);
  expect(steps).toBe(2 * count);
  for (const end of ends) end();
  expect(steps).toBe(2 * count);
  expect(vi.getTimerCount()).toBe(0);
});

test('notifies only the labels that are due', () => {
  const clock = createClock();
  const minutes = vi.fn<() => void>();
  const hours = vi.fn<() => void>();
  clock.subscribe(minutes, every(60_000));
  clock.subscribe(hours, every(3_600_000));
  vi.advanceTimersByTime(59 * 60_000);
  expect(minutes).toHaveBeenCalledTimes(59);
  expect(hours).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60_000);
  expect(hours).toHaveBeenCalledTimes(1);
});

test('does not notify a label that another label has just removed', () => {
  const clock = createClock();
  const second = vi.fn<() => void>();
  let end = () => {};
  clock.subscribe(() => end(), every(60_000));
  end = clock.subscribe(second, every(60_000));
  vi.advanceTimersByTime(120_000);
  expect(second).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(1);
});
