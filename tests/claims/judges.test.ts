import { describe, expect, test } from 'vitest';
import { rangeOf } from '../../src/yardsticks/index.js';
import { betaBinomialSequence } from '../../src/stats/index.js';
import { everyJudge } from '../../src/claims/judges/every-judge.js';
import type { Judge } from '../../src/claims/judges/judge.js';
import { meanJudge } from '../../src/claims/judges/mean-judge.js';
import { countBetween, edgesOf, outcomeOf, shareJudge } from '../../src/claims/judges/share-judge.js';
import type { ProbabilityRange } from '../../src/yardsticks/yardstick.js';

const closed = (low: number, high: number): ProbabilityRange => ({ low, high, lowOpen: false, highOpen: false });

/** Hits spread evenly: every prefix has its share to within one. */
const evenly = (share: number, n: number): Float64Array =>
  Float64Array.from({ length: n }, (_, i) => (Math.floor((i + 1) * share) > Math.floor(i * share) ? 1 : 0));

function run(judge: Judge, values: Float64Array, batch = 50): { outcome: 'pass' | 'fail' | null; n: number } {
  for (let to = batch; to <= values.length; to += batch) {
    const outcome = judge.look(values, to - batch, to);
    if (outcome !== null) return { outcome, n: to };
  }
  return { outcome: null, n: values.length };
}

describe('where an interval stands', () => {
  test.each([
    [[0.91, 0.97], closed(0.9, 1), 'pass'],
    [[0.9, 0.97], closed(0.9, 1), 'pass'],
    [[0.89, 0.97], closed(0.9, 1), null],
    [[0.8, 0.89], closed(0.9, 1), 'fail'],
    [[0.8, 0.9], closed(0.9, 1), null],
    [[0.01, 0.04], closed(0, 0.05), 'pass'],
    [[0.06, 0.1], closed(0, 0.05), 'fail'],
    [[0.11, 0.19], closed(0.1, 0.2), 'pass'],
    [[0.21, 0.3], closed(0.1, 0.2), 'fail'],
    [[0.01, 0.09], closed(0.1, 0.2), 'fail'],
    [[0.05, 0.3], closed(0.1, 0.2), null],
    // An interval that only reaches a closed end is not outside; one that reaches an open end is.
    [[0, 0.1], closed(0.1, 0.2), null],
    [[0.2, 0.3], closed(0.1, 0.2), null],
    [[0, 0], rangeOf('remote chance'), 'fail'],
    [[0.5, 0.5], rangeOf('realistic possibility'), 'fail'],
    // Open ends do not belong to the range: "remote chance" is above 0, "realistic possibility" below ½.
    [[0, 0.01], rangeOf('remote chance'), null],
    [[1e-6, 0.01], rangeOf('remote chance'), 'pass'],
    [[0.41, 0.5], rangeOf('realistic possibility'), null],
    [[0.41, 0.4999], rangeOf('realistic possibility'), 'pass'],
    [[0.5, 0.6], rangeOf('realistic possibility'), 'fail'],
    [[0.96, 1], rangeOf('almost certain'), null],
  ] as const)('%j in %j is %s', (interval, range, outcome) => {
    expect(outcomeOf(interval, range)).toBe(outcome);
  });
});

describe('share', () => {
  test.each([
    [0.97, closed(0.9, 1), 'pass'],
    [0.8, closed(0.9, 1), 'fail'],
    [0.02, closed(0, 0.05), 'pass'],
    [0.1, closed(0, 0.05), 'fail'],
    [0.15, closed(0.1, 0.2), 'pass'],
    [0.3, closed(0.1, 0.2), 'fail'],
    [0.02, closed(0.1, 0.2), 'fail'],
    [0.9, closed(0.9, 1), null],
    [0.2, closed(0.1, 0.2), null],
  ] as const)('a share of %d against %j is %s', (share, range, outcome) => {
    expect(run(shareJudge(1, Infinity, range, 1e-4), evenly(share, 5000)).outcome).toBe(outcome);
  });

  test('what it says would decide it, decides it: at that number and not a batch before', () => {
    for (const [share, range] of [
      [0.93, closed(0.9, 1)],
      [0.86, closed(0.9, 1)],
      [0.12, closed(0.1, 0.2)],
      [0.22, closed(0.1, 0.2)],
    ] as const) {
      const early = shareJudge(1, Infinity, range, 1e-4);
      early.look(evenly(share, 100), 0, 100);
      const { needed } = early.findings(evenly(share, 100), 100);
      const { n } = run(shareJudge(1, Infinity, range, 1e-4), evenly(share, needed! + 500), 10);
      expect(Math.abs(n - needed!)).toBeLessThanOrEqual(40);
    }
  });

  test('on the edge, and never seen against "above 0": no number would decide it', () => {
    const edge = shareJudge(1, Infinity, closed(0.9, 1), 1e-4);
    edge.look(evenly(0.9, 1000), 0, 1000);
    expect(edge.findings(evenly(0.9, 1000), 1000).needed).toBeNull();
    const remote = shareJudge(1, Infinity, rangeOf('remote chance'), 1e-4);
    expect(run(remote, new Float64Array(3000)).outcome).toBeNull();
    expect(remote.findings(new Float64Array(3000), 3000).needed).toBeNull();
  });

  test('before the first replicate nothing is known', () => {
    const { estimate, interval, needed } = shareJudge(1, Infinity, closed(0.9, 1), 1e-4).findings(
      new Float64Array(0),
      0,
    );
    expect(estimate).toEqual({
      kind: 'probability',
      value: NaN,
      se: NaN,
      interval: [0, 1],
      level: 0.95,
      n: 0,
      count: 0,
    });
    expect(interval).toEqual([0, 1]);
    expect(needed).toBeNull();
  });

  test('estimate and confidence sequence are what was seen', () => {
    const judge = shareJudge(1, Infinity, closed(0.9, 1), 1e-4);
    judge.look(evenly(0.95, 200), 0, 200);
    const { estimate, interval } = judge.findings(evenly(0.95, 200), 200);
    expect(estimate).toMatchObject({ kind: 'probability', count: 190, n: 200, value: 0.95, level: 0.95 });
    expect(interval[0]).toBeLessThan(estimate.interval[0]);
    expect(interval[1]).toBeGreaterThan(estimate.interval[1]);
  });
});

test('0 and 1 separate no range from other probabilities', () => {
  expect(edgesOf(closed(0, 0.05))).toEqual([0.05]);
  expect(edgesOf(closed(0.9, 1))).toEqual([0.9]);
  expect(edgesOf(closed(0.1, 0.2))).toEqual([0.1, 0.2]);
  expect(edgesOf(closed(0, 1))).toEqual([]);
});

test('both ends of an event are counted in, and nothing beyond them', () => {
  expect(countBetween(Float64Array.of(0, 1, 2, 3, 1.5), 0, 5, 1, 2)).toBe(3);
  expect(countBetween(Float64Array.of(1, 1, 1, 1), 1, 3, 1, 1)).toBe(2);
});

describe('every', () => {
  test('what it leaves open: the confidence sequence aimed at one exception in replicates + 1', () => {
    const held = everyJudge(1, 1, 400, 1e-4);
    held.look(new Float64Array(400).fill(1), 0, 200);
    const { interval, needed, counterexample, estimate } = held.findings(new Float64Array(400).fill(1), 200);
    expect(interval).toEqual(betaBinomialSequence([400 / 401], 1e-4).interval(200, 200));
    expect([needed, counterexample, estimate.count]).toEqual([400, null, 200]);
    const broken = everyJudge(0, 1, 400, 1e-4);
    const values = new Float64Array(400).fill(1);
    values[7] = values[9] = 2;
    expect(broken.look(values, 0, 200)).toBe('fail');
    // Looked at again it names the same replicate.
    expect(broken.look(values, 200, 400)).toBe('fail');
    expect(broken.findings(values, 200)).toMatchObject({ needed: null, counterexample: 7, estimate: { count: 198 } });
  });

  const ones = new Float64Array(1000).fill(1);

  test('holds once all have been seen, and not before', () => {
    expect(run(everyJudge(1, 1, 1000, 1e-4), ones)).toEqual({ outcome: 'pass', n: 1000 });
    expect(run(everyJudge(1, 1, 1001, 1e-4), ones).outcome).toBeNull();
  });

  test('one exception breaks it, and is named', () => {
    const broken = ones.slice();
    broken[137] = 0;
    broken[500] = 2;
    const judge = everyJudge(1, 1, 1000, 1e-4);
    expect(run(judge, broken)).toEqual({ outcome: 'fail', n: 150 });
    expect(judge.findings(broken, 150).counterexample).toBe(137);
  });

  test('NaN is an exception', () => {
    const broken = ones.slice();
    broken[3] = NaN;
    expect(run(everyJudge(1, 1, 1000, 1e-4), broken).outcome).toBe('fail');
  });
});

describe('mean', () => {
  const spread = (mean: number, n: number): Float64Array =>
    Float64Array.from({ length: n }, (_, i) => mean + (((i * 7919) % 1000) / 1000 - 0.4995) * 0.1);

  test.each([
    [0.32, 0.3, Infinity, 'pass'],
    [0.28, 0.3, Infinity, 'fail'],
    [0.28, -Infinity, 0.3, 'pass'],
    [0.32, -Infinity, 0.3, 'fail'],
    [0.3, 0.28, 0.32, 'pass'],
    [0.35, 0.28, 0.32, 'fail'],
    [0.25, 0.28, 0.32, 'fail'],
    [0.3, 0.3, Infinity, null],
  ] as const)('a mean of %d against %d to %d is %s', (mean, low, high, outcome) => {
    expect(run(meanJudge({ low, high }, [0, 1], 1e-4, 'mean'), spread(mean, 3000)).outcome).toBe(outcome);
  });

  test('pass and fail agree with its confidence sequence', () => {
    for (const [mean, low, high] of [
      [0.32, 0.3, Infinity],
      [0.28, 0.3, Infinity],
      [0.3, 0.28, 0.32],
      [0.35, 0.28, 0.32],
    ] as const) {
      const judge = meanJudge({ low, high }, [0, 1], 1e-4, 'mean');
      const values = spread(mean, 3000);
      const { outcome, n } = run(judge, values);
      const { interval } = judge.findings(values, n);
      if (outcome === 'pass') expect(interval[0] > low - 1e-9 && interval[1] < high + 1e-9).toBe(true);
      else expect(interval[0] > high - 1e-9 || interval[1] < low + 1e-9).toBe(true);
    }
  });

  test('says about how many replicates would decide it', () => {
    const judge = meanJudge({ low: 0.29, high: Infinity }, [0, 1], 1e-4, 'difference');
    judge.look(spread(0.3, 50), 0, 50);
    const { needed, estimate } = judge.findings(spread(0.3, 50), 50);
    const { n } = run(meanJudge({ low: 0.29, high: Infinity }, [0, 1], 1e-4, 'difference'), spread(0.3, 3000), 10);
    expect(needed! / n).toBeGreaterThan(0.5);
    expect(needed! / n).toBeLessThan(2);
    expect(estimate).toMatchObject({ kind: 'difference', n: 50, level: 0.95 });
  });
});
