/** What is known of a curve at one place: its estimate, and an interval around it. */
export interface CurvePoint {
  readonly x: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Where a curve crosses a level, as far as its points tell. */
export interface Crossing {
  /** Between these two neighbouring points the estimate passes the level; both the same where it lies on it. */
  readonly from: CurvePoint;
  readonly to: CurvePoint;
}

/** How finely a place is sought: neighbours closer than this, or nothing between them that could be asked for, end the search. */
export interface Resolution {
  readonly tolerance: number;
  /** Whether only whole numbers may be asked for. */
  readonly whole: boolean;
}

type Evaluate = (x: number) => Promise<CurvePoint>;

/** The crossings among ascending points, from the left: neighbours on different sides of the level, and points on it. */
export function crossingsOf(points: readonly CurvePoint[], excess: (point: CurvePoint) => number): Crossing[] {
  const found: Crossing[] = [];
  points.forEach((to, i) => {
    const from = points[i - 1];
    if (excess(to) === 0) found.push({ from: to, to });
    else if (from !== undefined && excess(from) !== 0 && excess(from) < 0 !== excess(to) < 0) found.push({ from, to });
  });
  return found;
}

/**
 * Narrows a crossing down by false position in the Illinois form, which halves the weight of an end that stays, and by bisection where that
 * lags: under common random numbers a curve is one function, the same whenever it is asked.
 */
export async function narrow(
  crossing: Crossing,
  excess: (point: CurvePoint) => number,
  evaluate: Evaluate,
  { tolerance, whole }: Resolution,
): Promise<Crossing> {
  let { from, to } = crossing;
  let [below, above] = [excess(from), excess(to)];
  let stayed = 0;
  for (let step = 0; from !== to && to.x - from.x > tolerance && !(whole && to.x - from.x <= 1); step++) {
    const width = to.x - from.x;
    // Infinite ends of intervals have no chord, and every fourth step bisects: a step function may give false position nothing to go by.
    const share = below / (below - above);
    const chord = step % 4 === 3 || !Number.isFinite(share) ? 0.5 : Math.min(0.95, Math.max(0.05, share));
    let x = from.x + chord * width;
    if (whole) x = Math.min(to.x - 1, Math.max(from.x + 1, Math.round(x)));
    if (!(x > from.x && x < to.x)) break;
    const point = await evaluate(x);
    const here = excess(point);
    if (here === 0) return { from: point, to: point };
    if (here < 0 === excess(from) < 0) {
      [from, below] = [point, here];
      if (stayed === 1) above /= 2;
      stayed = 1;
    } else {
      [to, above] = [point, here];
      if (stayed === -1) below /= 2;
      stayed = -1;
    }
  }
  return { from, to };
}

/** The place of a crossing: on the chord between its two points; of whole numbers the first at which the level is reached or passed. */
export function placeOf({ from, to }: Crossing, excess: (point: CurvePoint) => number, whole: boolean): number {
  if (from === to) return from.x;
  if (whole) return to.x;
  const share = excess(from) / (excess(from) - excess(to));
  return from.x + (Number.isFinite(share) ? share : 0.5) * (to.x - from.x);
}
