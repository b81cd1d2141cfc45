/*
 * The force of MODEL.md once more, one replicate at a time in plain numbers, from the specification and not from src/model. It shares with the library
 * the keyed uniforms, the exact binomial quantile and e^x, each tested on its own.
 */
import { binomialQuantile, periodCounter, streamKey, uniform } from '../../src/random/index.js';
import { expm1 } from '../../src/numeric/index.js';
import {
  parameterQuantile,
  parameterValues,
  periodsOf,
  type Scenario,
  type Uncertain,
} from '../../src/scenario/index.js';
import { floor, ratio, times, whole } from './ratios.js';

export interface ReferenceForce {
  strength: number;
  equipped: number;
  joined: number;
  returned: number;
  losses: number;
  irrecoverable: number;
  killed: number;
  binding: number;
  holdings: number[];
  stores: number[];
}

/** The force at the end of every period; `recruits` are the country's, by the end of each. */
export function referenceForce(
  scenario: Scenario,
  seed: string | number,
  replicate: number,
  recruits: readonly number[],
): ReferenceForce[] {
  const force = scenario.force!;
  const periods = periodsOf(scenario.calendar);
  const u = (stream: string, of: string, t: number): number =>
    uniform(streamKey(seed, of, stream), replicate, periodCounter(t));
  const p: Record<string, number> = {};
  for (const { path, value, parameter } of parameterValues(scenario)) {
    if (!path.startsWith('force.')) continue;
    p[path.slice('force.'.length)] =
      typeof value === 'number'
        ? value
        : parameterQuantile(value as Uncertain, parameter.domain)(u(`parameter:${path}`, '', 0));
  }
  for (const { parameters: columns, rows, weights } of scenario.joint) {
    const upTo = rows.map((_, i) => rows.slice(0, i + 1).reduce((sum, __, j) => sum + (weights?.[j] ?? 1), 0));
    const row = rows[upTo.findIndex((sum) => sum / upTo.at(-1)! >= u(`joint:${columns.join(',')}`, '', 0))]!;
    columns.forEach((path, column) => {
      if (path.startsWith('force.')) p[path.slice('force.'.length)] = row[column]!;
    });
  }
  // ⌊x + u⌋ without the sum's own rounding: up where u reaches what is missing to the next whole number.
  const roundedBy = (x: number, by: number): number => (x % 1 > 0 && by >= 1 - (x % 1) ? Math.ceil(x) : Math.floor(x));
  const near = (x: number): number => (x % 1 >= 0.5 ? Math.ceil(x) : Math.floor(x));

  const w = p['losses.woundedPerKilled']!;
  const r = p['returns.share']!;
  const lag = p['returns.lag']!;
  const m = { all: 1, irrecoverable: (1 + w) / (1 + w * (1 - r)), killed: 1 + w }[force.losses.counted];
  const inJoint = new Set(scenario.joint.flatMap(({ parameters: columns }) => columns));
  const kinds = Object.entries(force.equipment).map(([name, { consumed, required }]) => ({
    name,
    consumed,
    stated: typeof required === 'number' && !inJoint.has(`force.equipment.${name}.required`),
    of: (field: string): number => p[`equipment.${name}.${field}`]!,
    holding: near(p[`equipment.${name}.holding`]!),
    store: near(p[`equipment.${name}.store`]!),
  }));
  const T = [0];
  const wounded: { men: number; u: number }[] = [];
  const out: ReferenceForce[] = [];
  let N = near(p['strength']!);
  const sums = { joined: 0, returned: 0, losses: 0, irrecoverable: 0, killed: 0 };

  periods.forEach(({ months: D }, t) => {
    T.push(T[t]! + D);
    const backBy = (c: number, at: number): number => {
      const share = Math.min(1, Math.max(0, (T[at]! - lag - T[c]!) / (T[c + 1]! - T[c]!)));
      return roundedBy(wounded[c]!.men * share, wounded[c]!.u);
    };
    // 1. Joining. 2. Coming back.
    const joined =
      binomialQuantile(
        u('force-joined', '', t),
        recruits[t]! - (t === 0 ? 0 : recruits[t - 1]!),
        p['arrivals.share']!,
      ) + roundedBy(p['arrivals.others']! * D, u('force-others', '', t));
    let back = 0;
    for (let c = 0; c < t; c++) back += backBy(c, t + 1) - backBy(c, t);
    // 3. Losses.
    const scale = m * (force.losses.profile?.[t] ?? 1) * D;
    const x = scale * p['losses.share']!;
    const q = -expm1(-x);
    const fresh = x === 0 ? 0 : 1 - q / x;
    let lost =
      binomialQuantile(u('force-lost', '', t), N, q) +
      binomialQuantile(u('force-lost-joined', '', t), joined + back, Math.max(0, fresh));
    lost += Math.min(N + joined + back - lost, roundedBy(scale * p['losses.number']!, u('force-lost-number', '', t)));
    // 4. What becomes of them.
    const killed = binomialQuantile(u('force-killed', '', t), lost, 1 / (1 + w));
    const returning = binomialQuantile(u('force-returning', '', t), lost - killed, r);
    wounded.push({ men: returning, u: u('force-returned', '', t) });
    const atOnce = backBy(t, t + 1);
    const before = N;
    N += joined + back - lost + atOnce;
    sums.joined += joined;
    sums.returned += back + atOnce;
    sums.losses += lost;
    sums.irrecoverable += lost - returning;
    sums.killed += killed;
    // 5. Equipment. 6. What binds.
    let [equipped, binding] = [N, 0];
    kinds.forEach((kind, k) => {
      const made = roundedBy(kind.of('made') * D, u('force-made', kind.name, t));
      const refurbished = Math.min(
        kind.store,
        roundedBy(kind.of('refurbished') * D, u('force-refurbished', kind.name, t)),
      );
      const y = kind.of('losses.share') * D;
      const gone = -expm1(-y);
      const items =
        binomialQuantile(u('force-item-lost', kind.name, t), kind.holding, gone) +
        binomialQuantile(
          u('force-item-lost-new', kind.name, t),
          made + refurbished,
          y === 0 ? 0 : Math.max(0, 1 - gone / y),
        );
      const left = kind.holding + made + refurbished - items;
      const use = (kind.of('losses.number') + (kind.of('use') * ((before + N) / 2)) / 1000) * D;
      kind.holding = left - Math.min(left, roundedBy(use, u('force-item-used', kind.name, t)));
      kind.store -= refurbished;
      const required = kind.of('required');
      if (required === 0) return;
      const atHand = kind.consumed
        ? kind.holding + kind.of('made') + Math.min(kind.store, kind.of('refurbished'))
        : kind.holding;
      const men =
        kind.stated && !kind.consumed
          ? floor(times(whole(1000 * kind.holding), inverse(ratio(required))))
          : Math.floor((1000 * atHand) / required);
      if (men < equipped) [equipped, binding] = [men, k + 1];
    });
    out.push({
      strength: N,
      equipped,
      ...sums,
      binding,
      holdings: kinds.map(({ holding }) => holding),
      stores: kinds.map(({ store }) => store),
    });
  });
  return out;
}

const inverse = ([above, below]: readonly [bigint, bigint]): [bigint, bigint] => [below, above];
