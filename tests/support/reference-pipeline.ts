/*
 * Step 7 of MODEL.md once more, from the specification and not from src/model, one replicate at a time: days are counted with the Date of JavaScript, men
 * on their way are a list of parties, seats are reckoned with big integers.
 */
import { expm1 } from '../../src/numeric/index.js';
import { binomialQuantile, periodCounter } from '../../src/random/index.js';
import { periodsOf, type Scenario } from '../../src/scenario/index.js';
import { floor, plus, type Ratio, ratio, times } from './ratios.js';

type Uniform = (stream: string, region: string, counter?: number) => number;

export interface PipelineState {
  waiting: number;
  waitingDropouts: number;
  ready: number;
  training: number;
  trainingDropouts: number;
  present: number;
  attrited: number;
}

interface Party {
  readonly stage: 'processing' | 'training';
  /** Period in which they are due. */
  readonly due: number;
  men: number;
}

const day = 86_400_000;
const at = (text: string): number => Date.parse(`${text}T00:00:00Z`) / day;

/** The day so many months after a day. */
export function monthsAfter(start: number, months: number): number {
  const whole = Math.floor(months);
  const date = new Date(start * day);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + whole, 1) / day;
  const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + whole + 1, 1) / day;
  return Math.min(first + date.getUTCDate() - 1, next - 1) + Math.floor((months - whole) * 30.4375 + 0.5);
}

/** Whether a man who enters a period on one of its days, and when he is due, and the days that he spends in the stage in those two periods. */
export function dueDays(scenario: Scenario, t: number, months: number): { due: number; spent: number }[] {
  const periods = periodsOf(scenario.calendar);
  const starts = periods.map(({ start }) => at(start));
  const ends = periods.map(({ end }) => at(end) + 1);
  return Array.from({ length: periods[t]!.days }, (_, k) => {
    const entry = starts[t]! + k;
    const leave = monthsAfter(entry, months);
    const found = ends.findIndex((end) => leave < end);
    const due = found < 0 ? periods.length : found;
    if (due === t) return { due, spent: leave - entry };
    const last = due === periods.length ? 0 : leave + 0.5 - starts[due]!;
    return { due, spent: ends[t]! - (entry + 0.5) + last };
  });
}

/** Moves the pipelines of all regions by a period, given the men who signed in each; gives their states. */
export function referencePipeline(
  scenario: Scenario,
  u: Uniform,
  p: (path: string) => number,
): (t: number, signed: readonly number[]) => PipelineState[] {
  const pipeline = scenario.pipeline!;
  const periods = periodsOf(scenario.calendar);
  const regions = scenario.regions.map(() => ({
    waiting: 0,
    waitingDropouts: 0,
    ready: 0,
    training: 0,
    trainingDropouts: 0,
    present: 0,
    attrited: 0,
  }));
  const parties: Party[][] = scenario.regions.map(() => []);
  let freed: Ratio = [0n, 1n];

  /** What policies make of the seats on a day: none for no limit. */
  const seatsOn = (from: string): Ratio | null => {
    let now = pipeline.seats === null ? null : ratio(pipeline.seats);
    for (const { set, scale, from: first, until } of scenario.policies) {
      if (from < first || (until !== null && from > until)) continue;
      if (set['pipeline.seats'] !== undefined) now = ratio(set['pipeline.seats']);
      if (scale['pipeline.seats'] !== undefined) now = times(now!, ratio(scale['pipeline.seats']));
    }
    return now;
  };
  const limited = periods.some(({ start }) => seatsOn(start) !== null);

  return (t, signed) => {
    const period = periods[t]!;
    const draw = (r: number, stream: string, men: number, probability: number): number =>
      binomialQuantile(u(stream, scenario.regions[r]!.id, periodCounter(t)), men, probability);
    const lost = (r: number, stream: string, men: number, hazard: string, months: number): number =>
      draw(r, stream, men, -expm1(-(p(hazard) * months)));

    /** A period of a stage: those who leave it, and those whom it loses. */
    const pass = (r: number, stage: Party['stage'], entering: number, months: number, hazard: string) => {
      let gone = 0;
      let leaving = 0;
      for (const party of parties[r]!.filter((one) => one.stage === stage)) {
        if (party.due === t) leaving += party.men;
        if (party.due <= t) continue;
        const dropouts = lost(
          r,
          `${stage}-dropout:${party.due === periods.length ? 'beyond' : String(party.due - t)}`,
          party.men,
          hazard,
          period.months,
        );
        party.men -= dropouts;
        gone += dropouts;
      }
      const days = dueDays(scenario, t, months);
      const dues = [...new Set(days.map(({ due }) => due))];
      let rest = entering;
      let daysLeft = days.length;
      dues.forEach((due, k) => {
        const own = days.filter((one) => one.due === due);
        const men = k === dues.length - 1 ? rest : draw(r, `${stage}-end:${String(k)}`, rest, own.length / daysLeft);
        rest -= men;
        daysLeft -= own.length;
        const spent = own.reduce((sum, one) => sum + one.spent, 0) / own.length / 30.4375;
        const dropouts = lost(r, `${stage}-entry:${String(k)}`, men, hazard, spent);
        gone += dropouts;
        if (due === t) leaving += men - dropouts;
        else {
          // Men due in one period are drawn for together.
          const party = parties[r]!.find((one) => one.stage === stage && one.due === due);
          if (party) party.men += men - dropouts;
          else parties[r]!.push({ stage, due, men: men - dropouts });
        }
      });
      return { leaving, gone };
    };

    regions.forEach((s, r) => {
      const { leaving, gone } = pass(r, 'processing', signed[r]!, pipeline.processingMonths, 'pipeline.waitingDropout');
      const impatient = limited ? lost(r, 'ready-dropout', s.ready, 'pipeline.waitingDropout', period.months / 2) : 0;
      s.ready += leaving - impatient;
      s.waiting += signed[r]! - gone - impatient;
      s.waitingDropouts += gone + impatient;
    });

    // Seats.
    const perMonth = seatsOn(period.start);
    let seats = Infinity;
    if (perMonth !== null) {
      const before = floor(freed);
      freed = plus(freed, times(perMonth, [BigInt(period.days * 16), 487n]));
      seats = floor(freed) - before;
    }
    const all = regions.reduce((sum, { ready }) => sum + ready, 0);
    const admitted = regions.map(({ ready }) =>
      all <= seats ? ready : Number((BigInt(seats) * BigInt(ready)) / BigInt(all)),
    );
    if (all > seats) {
      const claims = regions.map(({ ready }, r) => ({
        r,
        remainder: (BigInt(seats) * BigInt(ready)) % BigInt(all),
        lot: u('seat', scenario.regions[r]!.id, periodCounter(t)),
      }));
      claims.sort((a, b) => (a.remainder === b.remainder ? a.lot - b.lot : a.remainder > b.remainder ? -1 : 1));
      const left = seats - admitted.reduce((sum, men) => sum + men, 0);
      for (const { r } of claims.slice(0, left)) admitted[r]! += 1;
    }

    return regions.map((s, r) => {
      s.ready -= admitted[r]!;
      s.waiting -= admitted[r]!;
      if (limited) {
        const impatient = lost(r, 'ready-dropout-later', s.ready, 'pipeline.waitingDropout', period.months / 2);
        s.ready -= impatient;
        s.waiting -= impatient;
        s.waitingDropouts += impatient;
      }
      const { leaving, gone } = pass(r, 'training', admitted[r]!, pipeline.trainingMonths, 'pipeline.trainingDropout');
      s.training += admitted[r]! - gone - leaving;
      s.trainingDropouts += gone;
      const old = lost(r, 'attrition', s.present, 'pipeline.attrition', period.months);
      const fresh = lost(r, 'arrival-attrition', leaving, 'pipeline.attrition', period.months / 2);
      s.attrited += old + fresh;
      s.present += leaving - old - fresh;
      return { ...s };
    });
  };
}
