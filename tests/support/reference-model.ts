/*
 * The model of MODEL.md once more, one replicate at a time in plain numbers, written for reading and not for speed, from the
 * specification and not from src/model: the engine must give exactly these states. It shares with the library the keyed uniforms,
 * the exact binomial quantile and the portable functions, each tested on its own.
 */
import { binomialQuantile, normalBatch, periodCounter, streamKey, uniform } from '../../src/random/index.js';
import { exp, expm1, ln, normalQuantile } from '../../src/numeric/index.js';
import {
  parameterQuantile,
  parameters,
  parameterValues,
  periodsOf,
  type Scenario,
  type Uncertain,
} from '../../src/scenario/index.js';
import { quotas } from '../../src/quota/index.js';
import { referenceMoves } from './reference-elsewhere.js';
import { bonusOf, referencePayments } from './reference-payments.js';
import { referencePipeline } from './reference-pipeline.js';
import { ceil, floor, nearest, oneLess, plus, ratio, type Ratio, times, whole } from './ratios.js';
import type { RegionState } from './run-states.js';

/** A parameter draws under the name that it had in version 0.1. */
const firstName = (path: string): string =>
  path === 'reporting.inflation' ? 'claim.inflation' : path === 'coercion.mistaken' ? 'coercion.error' : path;

export function referenceRun(
  scenario: Scenario,
  seed: string | number,
  replicate: number,
): { states: RegionState[][]; dissent: number[] } {
  const u = (stream: string, region: string, counter = 0): number =>
    uniform(streamKey(seed, region, stream), replicate, counter);
  const periods = periodsOf(scenario.calendar);
  const { schedule } = quotas(scenario);
  const parameter: Record<string, number> = {};
  const inJoint = new Set(scenario.joint.flatMap(({ parameters: columns }) => columns));
  const stated: Record<string, Ratio> = {};
  for (const { path, value, parameter: row } of parameterValues(scenario)) {
    if (typeof value === 'number' && !inJoint.has(path)) stated[path] = ratio(value);
    if (row.uncertain)
      parameter[path] =
        typeof value === 'number'
          ? value
          : parameterQuantile(value as Uncertain, row.domain)(u(`parameter:${firstName(path)}`, ''));
  }
  // Blocks that are not there: nobody is coerced, nobody answers.
  for (const { path, absent } of parameters) {
    if (absent === null || parameter[path] !== undefined) continue;
    parameter[path] = absent;
    stated[path] = ratio(absent);
  }
  // A joint table draws a row: the first whose weights so far reach u of all.
  for (const { parameters: columns, rows, weights } of scenario.joint) {
    const upTo = rows.map((_, i) => rows.slice(0, i + 1).reduce((sum, __, j) => sum + (weights?.[j] ?? 1), 0));
    const drawn =
      rows[upTo.findIndex((sum) => sum / upTo.at(-1)! >= u(`joint:${columns.map(firstName).join(',')}`, ''))]!;
    columns.forEach((path, column) => (parameter[path] = drawn[column]!));
  }
  const p = (path: string): number => parameter[path]!;
  const coercionDraw = u('coercion', '');
  const menTotal = scenario.regions.reduce((sum, { men }) => sum + men, 0);

  const policy = (path: string, r: number, day: string, value: number): number => {
    let now = value;
    let factor = 1; // scales are multiplied with each other first
    for (const rule of scenario.policies) {
      const region = scenario.regions[r]!;
      const applies =
        (rule.regions === null && rule.groups === null) ||
        rule.regions?.includes(region.id) === true ||
        (region.group !== null && rule.groups?.includes(region.group) === true);
      if (!applies || day < rule.from || (rule.until !== null && day > rule.until)) continue;
      const replaced = (rule.set as Record<string, number>)[path];
      if (replaced !== undefined) [now, factor] = [replaced, 1];
      factor *= (rule.scale as Record<string, number>)[path] ?? 1;
    }
    return now * factor;
  };

  /** The same of what is stated, as text says it; `null` where it is drawn. */
  const exactly = (path: string, r: number, day: string, value: Ratio | null): Ratio | null => {
    let now = value;
    for (const rule of scenario.policies) {
      const region = scenario.regions[r]!;
      const applies =
        (rule.regions === null && rule.groups === null) ||
        rule.regions?.includes(region.id) === true ||
        (region.group !== null && rule.groups?.includes(region.group) === true);
      if (!applies || day < rule.from || (rule.until !== null && day > rule.until)) continue;
      const replaced = (rule.set as Record<string, number>)[path];
      if (replaced !== undefined) now = ratio(replaced);
      const factor = (rule.scale as Record<string, number>)[path];
      if (factor !== undefined && now !== null) now = times(now, ratio(factor));
    }
    return now;
  };
  const needed = (r: number, day: string, gap: number, success: number): number => {
    const taken = exactly('coercion.yield', r, day, stated['coercion.yield'] ?? null);
    const mistaken = stated['coercion.mistaken'];
    if (!taken || !mistaken) return Math.ceil(gap / success);
    const [above, below] = times(taken, oneLess(mistaken));
    return ceil(times([below, above], whole(gap)));
  };
  const days = periods.map((_, t) => periods.slice(0, t + 1).reduce((sum, period) => sum + period.days, 0));
  // A capacity is carried exactly where it is stated throughout and dissent leaves it alone.
  const undamped = parameter['response.dissentDamping'] === 0 && stated['response.dissentDamping'] !== undefined;
  const statedCapacity = (r: number, day: string): Ratio | null =>
    undamped ? exactly('coercion.capacity', r, day, stated['coercion.capacity'] ?? null) : null;
  const exactCapacity = scenario.regions.every((_, r) =>
    periods.every(({ start }) => statedCapacity(r, start) !== null),
  );

  const states: RegionState[][] = [];
  const dissent: number[] = [];
  const now = scenario.regions.map(() => ({
    E: 0,
    W: 0,
    L: 0,
    K: 0,
    V: 0,
    I: 0,
    C: 0,
    recorded: 0,
    X: 0,
    F: 0,
    A: 0,
    pool: 0,
    spend: 0,
    signedElsewhere: 0,
    signedFromElsewhere: 0,
    unpaid: 0,
    owed: 0,
    unreported: 0,
    resourceSpend: 0,
    madeEligible: 0,
    exempted: 0,
    cameOfAge: 0,
    agedOut: 0,
    entered: 0,
    carry: 0,
    exactCarry: [0n, 1n] as Ratio,
    ownOffer: 1,
    /** Men who accept the offer in force, the willing when that was last settled, and by level the free men who would accept it then. */
    asked: 0,
    level: 0,
    settled: 0,
    levels: [] as { men: number; free: number }[],
    share: 0,
    accepting: 0,
  }));
  let Y = 0;
  // Where a policy changes who is eligible, nobody keeps count of who accepts what.
  const comesAndGoes = scenario.regions.some((_, r) => {
    const said = periods.map(({ start }) => ruleOn(scenario, r, start));
    return said.some((rule) => rule !== said[0]);
  });
  const payments = scenario.regions.map((_, r) => referencePayments(scenario, r, u, p('reporting.coverage')));
  const pipeline = scenario.pipeline === null ? null : referencePipeline(scenario, u, p);

  periods.forEach((period, index) => {
    let attempts = 0;
    const signedMen: number[] = [];
    const volunteers: number[] = [];
    scenario.regions.forEach((region, r) => {
      const s = now[r]!;
      const offer = policy('offer', r, period.start, 1) * s.ownOffer;

      // 1. Offer.
      if (index === 0) {
        const able = exactly('eligible', r, period.start, stated['eligible'] ?? null);
        s.E = able
          ? nearest(times(able, whole(region.men)))
          : Math.floor(policy('eligible', r, period.start, p('eligible')) * region.men + 0.5);
        const sigma = p('uptake.regionalSpread');
        const rho = region.group === null ? 0 : p('uptake.groupCorrelation');
        const zGroup = region.group === null ? 0 : tabulated(u('group', region.group));
        const z = Math.sqrt(rho) * zGroup + Math.sqrt(1 - rho) * tabulated(u('region', region.id));
        let log = sigma === 0 ? 0 : sigma * z - (sigma * sigma) / 2;
        for (const name of Object.keys(scenario.uptake.elasticity)) {
          const mean = scenario.regions.reduce((sum, other) => sum + other.men * other.covariates[name]!, 0) / menTotal;
          log += p(`uptake.elasticity.${name}`) * (ln(region.covariates[name]!) - ln(mean));
        }
        s.share = p('uptake.willing') * exp(log);
      }
      const elasticity = p('uptake.payElasticity');
      const resources = (scenario.resources ?? []).map((resource) => {
        const path = `resources.${resource.name}`;
        const ratioToBase = policy(`${path}.level`, r, period.start, resource.level) / resource.base;
        const power = p(`${path}.elasticity`);
        return { ...resource, path, factor: ratioToBase === 1 || power === 0 ? 1 : exp(power * ln(ratioToBase)) };
      });
      const madeOf = (value: number, multiplies: 'hazard' | 'willing'): number =>
        resources.filter((one) => one.multiplies === multiplies).reduce((x, { factor }) => x * factor, value);
      const uncapped = madeOf(s.share * (elasticity === 0 ? 1 : exp(elasticity * ln(offer))), 'willing');
      const share = Math.min(1, uncapped);
      const K = binomialQuantile(u('pool', region.id), s.E, share);
      const here = (stream: string): number => u(stream, region.id, periodCounter(index));
      if (index > 0 && (scenario.refill !== null || comesAndGoes)) {
        // Of the period before, men grow too old, then the terms change, then men come of age.
        const old = -expm1(-p('refill.leaving') * (periods[index - 1]!.months / 12));
        const [oldWilling, oldOthers] = [
          binomialQuantile(here('aged-out-willing'), s.W, old),
          binomialQuantile(here('aged-out-others'), s.L, old),
        ];
        s.W -= oldWilling;
        s.entered -= oldWilling;
        s.L -= oldOthers;
        s.agedOut += oldWilling + oldOthers;
        const won =
          share > s.accepting
            ? binomialQuantile(here('moved'), s.L, (share - s.accepting) / (1 - s.accepting))
            : share < s.accepting
              ? -binomialQuantile(here('moved'), s.W, (s.accepting - share) / s.accepting)
              : 0;
        s.W += won;
        s.entered += won;
        s.L -= won;
        if (share !== s.accepting) s.K = Math.max(s.K, s.entered);
        const [was, is] = [periods[index - 1]!.start, period.start].map((day) =>
          policy('eligible', r, day, p('eligible')),
        ) as [number, number];
        if (was !== is) {
          const ineligible = region.men - s.E - s.madeEligible + s.exempted;
          const lost = is < was ? 1 - is / was : 0;
          const exemptWilling = binomialQuantile(here('exempted-willing'), s.W, lost);
          const exemptOthers = binomialQuantile(here('exempted-others'), s.L, lost);
          const made = binomialQuantile(here('made-eligible'), ineligible, is > was ? (is - was) / (1 - was) : 0);
          const keen = binomialQuantile(here('made-eligible-willing'), made, share);
          s.W += keen - exemptWilling;
          s.entered += keen - exemptWilling;
          s.K += keen;
          s.L += made - keen - exemptOthers;
          s.exempted += exemptWilling + exemptOthers;
          s.madeEligible += made;
        }
        const years = days[index - 1]! / 30.4375 / 12;
        const ofAge =
          stated['refill.entering'] && stated['eligible']
            ? nearest(
                times(times(times(stated['refill.entering'], stated['eligible']), whole(region.men)), [
                  BigInt(days[index - 1]!) * 16n,
                  487n * 12n,
                ]),
              )
            : halfUp(region.men * (p('refill.entering') * p('eligible') * years));
        const came = ofAge - s.cameOfAge;
        const ready = binomialQuantile(here('coming-of-age'), came, share);
        s.cameOfAge = ofAge;
        s.W += ready;
        s.entered += ready;
        s.K += ready;
        s.L += came - ready;
      } else if (index === 0) {
        s.W = s.entered = K;
        s.L = s.E - K;
        const fleeing = binomialQuantile(u('flight', region.id), s.L, p('response.announcementFlight'));
        s.L -= fleeing;
        s.F += fleeing;
        s.levels = [{ men: K, free: K }];
        s.K = K;
      } else if (K !== s.asked) {
        const rounding = u('tiers', region.id, periodCounter(index));
        const moved = freeMen(s, K, rounding) - s.W;
        s.W += moved;
        s.entered += moved;
        s.L -= moved;
      }
      if (index === 0) s.level = K;
      if (K !== s.asked) [s.asked, s.settled] = [K, s.W];
      if (scenario.refill === null && !comesAndGoes) s.K = Math.max(s.K, K);
      s.accepting = share;

      // 2. Volunteers.
      const season = policy('uptake.season', r, period.start, scenario.uptake.season[period.calendarMonth - 1]!);
      const ramp = 1 + ((p('uptake.ramp') - 1) * (period.elapsedBefore + period.elapsed)) / 2;
      const hazard =
        policy('uptake.hazard', r, period.start, p('uptake.hazard')) * season * ramp +
        (p('uptake.imitation') * (s.V + s.I)) / Math.max(1, s.K);
      const sigmaF = p('uptake.frailty');
      const frailty =
        sigmaF === 0
          ? 1
          : exp(sigmaF * tabulated(u('frailty', region.id, periodCounter(period.monthNumber))) - (sigmaF * sigmaF) / 2);
      const zeta = p('uptake.hazardPayElasticity');
      const xi = p('response.dissentElasticity');
      const byOffer = zeta === 0 ? 1 : exp(zeta * ln(offer));
      const byDissent = xi === 0 ? 1 : exp(xi * ln(1 + Y));
      const v = binomialQuantile(
        u('volunteer', region.id, periodCounter(index)),
        s.W,
        -expm1(-madeOf(hazard * byOffer * byDissent * Math.max(1, uncapped), 'hazard') * frailty * period.months),
      );
      s.W -= v;
      s.V += v;
      volunteers.push(v);
    });

    // 2. Where they sign.
    const moves = referenceMoves(scenario, volunteers, p('uptake.signsElsewhere.share'), (stream, region) =>
      u(stream, region, periodCounter(index)),
    );
    moves.forEach(({ gone, come }, r) => {
      now[r]!.signedElsewhere += gone;
      now[r]!.signedFromElsewhere += come;
    });

    scenario.regions.forEach((region, r) => {
      const s = now[r]!;
      const S = schedule.cumulative[r]![index]!;
      const offer = policy('offer', r, period.start, 1) * s.ownOffer;
      let signed = volunteers[r]! - moves[r]!.gone + moves[r]!.come;
      const counted = (): number => s.V - s.signedElsewhere + s.signedFromElsewhere + s.I + s.C;

      // 3. Pressure, 4. response.
      const started = period.start >= (scenario.coercion?.start ?? scenario.calendar.start);
      if (started && coercionDraw < policy('coercion.probability', r, period.start, p('coercion.probability'))) {
        const tolerance = policy('coercion.tolerance', r, period.start, p('coercion.tolerance')) * (1 - period.elapsed);
        const tau = exactly('coercion.tolerance', r, period.start, stated['coercion.tolerance'] ?? null);
        const left: Ratio = [BigInt(days.at(-1)! - days[index]!), BigInt(days.at(-1)!)];
        const due = tau ? ceil(times(oneLess(times(tau, left)), whole(S))) : Math.ceil((1 - tolerance) * S);
        const gap = Math.max(0, due - counted());
        const kappa =
          policy('coercion.capacity', r, period.start, p('coercion.capacity')) *
          (p('response.dissentDamping') === 0 ? 1 : exp(-p('response.dissentDamping') * Y));
        let possible: number;
        if (exactCapacity) {
          const months: Ratio = [BigInt(period.days * 16), 487n];
          const all = plus(s.exactCarry, times(times(statedCapacity(r, period.start)!, whole(s.E)), months));
          possible = floor(all);
          s.exactCarry = [all[0] % all[1], all[1]];
        } else {
          const capacity = s.carry + kappa * s.E * period.months;
          possible = Math.floor(capacity);
          s.carry = capacity - possible;
        }
        const most = Math.min(possible, s.W + s.L);
        const psi = policy('coercion.yield', r, period.start, p('coercion.yield'));
        const success = psi * (1 - p('coercion.mistaken'));
        if (gap > 0 && most > 0) {
          const N = binomialQuantile(u('taken', region.id, periodCounter(index)), most, success);
          const c = Math.min(gap, N);
          const A = N <= gap ? most : Math.min(most, needed(r, period.start, gap, success));
          const wrongChance = success < 1 ? (psi * p('coercion.mistaken')) / (1 - success) : 0;
          const x = binomialQuantile(
            u('wrongly-taken', region.id, periodCounter(index)),
            A - c,
            Math.min(1, wrongChance),
          );
          const fromPool = Math.min(
            s.W,
            Math.max(
              c - s.L,
              binomialQuantile(u('taken-from-pool', region.id, periodCounter(index)), c, s.W / (s.W + s.L)),
            ),
          );
          s.A += A;
          attempts += A;
          s.X += x;
          s.C += c;
          s.pool += fromPool;
          s.W -= fromPool;
          s.L -= c - fromPool;
          s.recorded += binomialQuantile(
            u('recorded', region.id, periodCounter(index)),
            c,
            p('coercion.recordedAsVolunteer'),
          );
          signed += c;
          const k = c + x;
          const sign = p('response.inducedPerTaken') * k;
          const leave = p('response.leaversPerTaken') * k;
          if (s.L > 0 && sign + leave > 0) {
            const scale = Math.min(1, s.L / (sign + leave));
            const p1 = Math.min(1, (scale * sign) / s.L);
            const induced = binomialQuantile(u('induced', region.id, periodCounter(index)), s.L, p1);
            const p2 = p1 < 1 ? Math.min(1, (scale * leave) / s.L / (1 - p1)) : 0;
            const leavers = binomialQuantile(u('leaver', region.id, periodCounter(index)), s.L - induced, p2);
            s.I += induced;
            s.F += leavers;
            s.L -= induced + leavers;
            signed += induced;
          }
        }
      }
      // 6. Books.
      let perMan: Ratio | number | null = null;
      if (scenario.cash !== null) {
        const stated = times(exactly('offer', r, period.start, [1n, 1n])!, ratio(scenario.cash.perRecruit));
        const bonus = bonusOf(scenario, r, index);
        perMan =
          s.ownOffer === 1
            ? plus(stated, bonus)
            : scenario.cash.perRecruit * offer + Number(bonus[0]) / Number(bonus[1]);
        s.spend +=
          typeof perMan === 'number' ? Math.floor(signed * perMan + 0.5) : nearest(times(perMan, whole(signed)));
      }
      for (const { cost, costPer, level, name } of scenario.resources ?? []) {
        const price = times(exactly(`resources.${name}.level`, r, period.start, ratio(level))!, ratio(cost));
        const part: Ratio =
          menTotal === 0 ? [1n, BigInt(scenario.regions.length)] : [BigInt(region.men), BigInt(menTotal)];
        const months: Ratio = [BigInt(period.days * 16), 487n];
        s.resourceSpend += nearest(
          costPer === 'month' ? times(times(price, months), part) : times(price, whole(signed)),
        );
      }
      Object.assign(s, payments[r]!(index, signed, perMan));
      signedMen.push(signed);
      s.ownOffer *= 1 + (p('uptake.offerResponse') * Math.max(0, S - counted())) / Math.max(1, S);
    });
    // 5. Country.
    const eligible = now.reduce((sum, { E }) => sum + E, 0);
    const fading = exp((-0.6931471805599453 * period.months) / p('response.dissentHalfLife'));
    Y = attempts === 0 && Y === 0 ? 0 : fading * Y + (1000 * attempts) / eligible;
    dissent.push(Y);
    const further = pipeline?.(index, signedMen);
    states.push(
      now.map((s, r) => ({
        ...(further?.[r] ?? noPipeline),
        eligible: s.E,
        willing: s.W,
        unwilling: s.L,
        everWilling: s.K,
        entered: s.entered,
        volunteers: s.V,
        induced: s.I,
        coerced: s.C,
        recordedCoerced: s.recorded,
        wronglyTaken: s.X,
        fled: s.F,
        attempts: s.A,
        takenFromPool: s.pool,
        spend: s.spend,
        signedElsewhere: s.signedElsewhere,
        signedFromElsewhere: s.signedFromElsewhere,
        unpaid: s.unpaid,
        owed: s.owed,
        unreported: s.unreported,
        resourceSpend: s.resourceSpend,
        madeEligible: s.madeEligible,
        exempted: s.exempted,
        cameOfAge: s.cameOfAge,
        agedOut: s.agedOut,
      })),
    );
  });
  return { states, dissent };
}

/** What policies in force make of the eligible share of a region on a day: set to, and scaled by. */
function ruleOn(scenario: Scenario, r: number, day: string): string {
  const { id, group } = scenario.regions[r]!;
  let now: number | null = null;
  let factor = 1;
  for (const { regions, groups, from, until, set, scale } of scenario.policies) {
    const here =
      (regions === null && groups === null) ||
      regions?.includes(id) === true ||
      (group !== null && groups?.includes(group) === true);
    if (!here || day < from || (until !== null && day > until)) continue;
    if (set.eligible !== undefined) [now, factor] = [set.eligible, 1];
    factor *= scale.eligible ?? 1;
  }
  return `${String(now)} ${String(factor)}`;
}

const noPipeline = {
  waiting: 0,
  waitingDropouts: 0,
  ready: 0,
  training: 0,
  trainingDropouts: 0,
  present: 0,
  attrited: 0,
};

interface Levelled {
  W: number;
  L: number;
  level: number;
  settled: number;
  levels: { men: number; free: number }[];
}

/** MODEL.md, step 1: the free men who accept an offer of level K, of which every level's count is rounded by one number. */
function freeMen(s: Levelled, K: number, rounding: number): number {
  const staying = s.settled === 0 ? 0 : s.W / s.settled;
  const now = ({ men, free }: { men: number; free: number }): number => {
    if (men < s.level) return free * staying;
    return men === s.level ? s.W : free - (s.settled - s.W);
  };
  const levels = s.levels.map((level) => ({ men: level.men, free: Math.min(s.W + s.L, now(level)) }));
  // Whoever is free and in no level yet comes next; the men beyond have left.
  const top = levels.at(-1)!;
  s.level = Math.min(K, top.men + (s.W + s.L) - top.free);
  if (s.level > 0 && !levels.some(({ men }) => men === s.level)) {
    const below = levels.filter(({ men }) => men < s.level).at(-1) ?? { men: 0, free: 0 };
    const above = levels.find(({ men }) => men > s.level);
    const between =
      above === undefined
        ? s.level - below.men
        : (above.free - below.free) * ((s.level - below.men) / (above.men - below.men));
    levels.push({ men: s.level, free: below.free + between });
    levels.sort((a, b) => a.men - b.men);
  }
  s.levels = levels.map(({ men, free }) => ({ men, free: Math.floor(free + rounding) }));
  return s.levels.find(({ men }) => men === s.level)?.free ?? 0;
}

/** To the nearest whole number, halves up; no half is added, since that rounds. */
const halfUp = (x: number): number => (x - Math.floor(x) >= 0.5 ? Math.floor(x) + 1 : Math.floor(x));

/** The engine takes its normals from tables with an error below 1.06e-8; so does this, to be comparable to the man. */
function tabulated(u01: number): number {
  const out = Float64Array.of(u01);
  normalBatch(out, 1, new Int32Array(1));
  // The tables are checked against AS 241 wherever they are used here.
  if (Math.abs(out[0]! - normalQuantile(u01)) > 1.06e-8) throw new Error('tables of normal quantiles are off');
  return out[0]!;
}
