import { describe, expect, it } from 'vitest';
import type { CurvePoint } from '../../src/studies/solve/crossing.js';
import { findRoot, type RootProblem } from '../../src/studies/solve/root.js';

const problem = (
  value: (x: number) => number,
  error: number,
  rest: Partial<RootProblem> = {},
): RootProblem & { asked: number[] } => {
  const asked: number[] = [];
  return {
    asked,
    evaluate: (x): Promise<CurvePoint> => {
      asked.push(x);
      const y = value(x);
      return Promise.resolve({ x, value: y, low: y - error, high: y + error });
    },
    from: 0,
    to: 10,
    level: 2,
    scan: 8,
    tolerance: 1e-3,
    whole: false,
    ...rest,
  };
};

describe('a root, with its interval by inversion', () => {
  it('of a straight line: √ and intervals in closed form', async () => {
    const given = problem((x) => x / 2, 0.25);
    const { x, interval, open, crossings } = await findRoot(given);
    expect(x).toBeCloseTo(4, 6);
    // x/2 ± 0.25 = 2 at 3.5 and 4.5; the ends lie outside, by the tolerance at most.
    expect(interval![0]).toBeLessThanOrEqual(3.5);
    expect(interval![0]).toBeGreaterThan(3.498);
    expect(interval![1]).toBeGreaterThanOrEqual(4.5);
    expect(interval![1]).toBeLessThan(4.502);
    expect(open).toEqual([false, false]);
    expect(crossings).toBe(1);
    expect(given.asked.length).toBeLessThan(40);
  });

  it('of a falling, bent curve', async () => {
    const { x, interval } = await findRoot(problem((x) => 20 / (1 + x), 0.1));
    expect(x).toBeCloseTo(9, 2);
    expect(interval![0]).toBeCloseTo(20 / 2.1 - 1, 2);
    expect(interval![1]).toBeCloseTo(20 / 1.9 - 1, 2);
  });

  it('of a step function, to the tolerance', async () => {
    const { x } = await findRoot(problem((x) => (x < Math.PI ? 0 : 5), 0.1));
    expect(Math.abs(x! - Math.PI)).toBeLessThan(1e-3);
  });

  it('at the edge of the range', async () => {
    const { x, interval, open } = await findRoot(problem((x) => 2 + x, 0.5));
    expect(x).toBe(0);
    expect(interval![0]).toBe(0);
    expect(open[0]).toBe(true);
    expect(interval![1]).toBeCloseTo(0.5, 2);
    expect((await findRoot(problem((x) => x - 8, 0.5))).x).toBe(10);
  });

  it('whose interval reaches the edge says so', async () => {
    expect((await findRoot(problem((x) => x / 2, 5))).open).toEqual([true, true]);
  });

  it('nowhere: a curve that stays below, and one that lies on the level everywhere', async () => {
    expect(await findRoot(problem((x) => x / 10, 0.1))).toMatchObject({ x: null, interval: null, crossings: 0 });
    expect(await findRoot(problem(() => 2, 0.1))).toMatchObject({ x: null, crossings: 0 });
  });

  it('of several the first, and how many there are', async () => {
    const { x, crossings } = await findRoot(problem((x) => 2 + Math.sin(x + 0.5), 0.01));
    expect(x).toBeCloseTo(Math.PI - 0.5, 4);
    expect(crossings).toBe(3);
  });

  it('in whole numbers: the first at which the level is reached', async () => {
    const given = problem((x) => x / 2, 0.25, { whole: true, level: 2.3 });
    const { x, interval } = await findRoot(given);
    expect(x).toBe(5);
    expect(interval).toEqual([4, 6]);
    expect(given.asked.every(Number.isInteger)).toBe(true);
  });

  it('asks no place twice', async () => {
    const given = problem((x) => x * x, 1);
    await findRoot(given);
    expect(new Set(given.asked).size).toBe(given.asked.length);
  });
});
