import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withTimeLeft } from '../../src/runs/index.js';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('seconds left follow from the pace so far', () => {
  const told: (number | null)[] = [];
  const tell = withTimeLeft<{ share: number }>(({ secondsLeft }) => told.push(secondsLeft));
  tell({ share: 0 });
  vi.advanceTimersByTime(4000);
  tell({ share: 0.2 });
  vi.advanceTimersByTime(2000);
  tell({ share: 0.75 });
  tell({ share: 1 });
  // Nothing done; 4 s for a fifth leave 16; 6 s for three quarters leave 2.
  expect(told.map((seconds) => (seconds === null ? null : Math.round(seconds * 1e9) / 1e9))).toEqual([null, 16, 2, 0]);
});
