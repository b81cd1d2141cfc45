import { type Crossing, crossingsOf, type CurvePoint, narrow, placeOf, type Resolution } from './crossing.js';

/** A curve to be asked, and the level it is to reach. */
export interface RootProblem extends Resolution {
  readonly evaluate: (x: number) => Promise<CurvePoint>;
  readonly from: number;
  readonly to: number;
  readonly level: number;
  /** Intervals that the range is cut into at first, ≥ 1: crossings closer together than one may stay unseen. */
  readonly scan: number;
}

export interface Root {
  /** Where the estimate passes the level, the first from the left; `null` where nowhere. */
  readonly x: number | null;
  /** All x around it at which the level lies within the estimate's interval; an end may be the range's own. */
  readonly interval: readonly [low: number, high: number] | null;
  /** Whether an end of the interval is the range's own end, so that it may lie further out. */
  readonly open: readonly [low: boolean, high: boolean];
  /** How often the scan saw the estimate pass the level. */
  readonly crossings: number;
  /** Every point asked, ascending. */
  readonly points: readonly CurvePoint[];
}

/** Finds where a curve passes a level, with an interval by inversion: the places where the level cannot be told from the curve. */
export async function findRoot(problem: RootProblem): Promise<Root> {
  const { from, to, level, scan, whole } = problem;
  const known = new Map<number, CurvePoint>();
  const evaluate = async (x: number): Promise<CurvePoint> => {
    const point = known.get(x) ?? (await problem.evaluate(x));
    known.set(x, point);
    return point;
  };
  const ascending = (): CurvePoint[] => [...known.values()].sort((a, b) => a.x - b.x);
  for (let k = 0; k <= scan; k++) {
    const x = k === scan ? to : from + (k / scan) * (to - from);
    await evaluate(whole ? Math.round(x) : x);
  }
  const excess = ({ value }: CurvePoint): number => value - level;
  const seen = crossingsOf(ascending(), excess);
  const first = seen[0];
  if (first === undefined || ascending().every((point) => excess(point) === 0))
    return { x: null, interval: null, open: [false, false], crossings: 0, points: ascending() };
  const crossing = await narrow(first, excess, evaluate, problem);
  const x = placeOf(crossing, excess, whole);
  const low = await edgeOf(crossing, 'low', ascending(), problem, evaluate);
  const high = await edgeOf(crossing, 'high', ascending(), problem, evaluate);
  return {
    x,
    interval: [Math.min(x, low.x), Math.max(x, high.x)],
    open: [low.open, high.open],
    crossings: seen.length,
    points: ascending(),
  };
}

/** How far from a crossing, to one side, the level stays within the estimate's interval. */
async function edgeOf(
  crossing: Crossing,
  side: 'low' | 'high',
  points: readonly CurvePoint[],
  problem: RootProblem,
  evaluate: (x: number) => Promise<CurvePoint>,
): Promise<{ x: number; open: boolean }> {
  const { level } = problem;
  const within = (point: CurvePoint): boolean => point.low <= level && level <= point.high;
  const away =
    side === 'low'
      ? points.filter(({ x }) => x <= crossing.from.x).reverse()
      : points.filter(({ x }) => x >= crossing.to.x);
  const place = away.findIndex((point) => !within(point));
  if (place < 0) return { x: away[away.length - 1]!.x, open: true };
  const outside = away[place]!;
  const inside = away[place - 1];
  if (inside === undefined) return { x: outside.x, open: false };
  const bound = outside.value < level ? 'high' : 'low';
  const excess = (point: CurvePoint): number => point[bound] - level;
  const pair = side === 'low' ? { from: outside, to: inside } : { from: inside, to: outside };
  if (excess(inside) === 0) return { x: inside.x, open: false };
  const edge = await narrow(pair, excess, evaluate, problem);
  // The end that is outside, so that rounding to the tolerance widens.
  return { x: (side === 'low' ? edge.from : edge.to).x, open: false };
}
