import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createClock } from '../../src/client/clock.js';

let hidden = false;

function show(visible: boolean) {
  hidden = !visible;
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  hidden = false;
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('stops the timer on a hidden page and notifies labels when it is shown again', () => {
  const clock = createClock();
  const listener = vi.fn<() => void>();
  const end = clock.subscribe(listener, (now) => now + 1_000);
  clock.subscribe(
    () => {},
    () => null,
  )();
  expect(vi.getTimerCount()).toBe(1);
  show(false);
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(60_000);
  expect(listener).not.toHaveBeenCalled();
  show(true);
  expect(listener).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(1);
  end();
  show(false);
  show(true);
  expect(listener).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
});

test('sets no timer on a page that starts hidden until it is shown', () => {
  hidden = true;
  const end = createClock().subscribe(
    () => {},
    (now) => now + 1_000,
  );
  expect(vi.getTimerCount()).toBe(0);
  show(true);
  expect(vi.getTimerCount()).toBe(1);
  end();
});
