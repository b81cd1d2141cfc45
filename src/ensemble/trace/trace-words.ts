import { groupedText } from '../../numeric/index.js';
import { plainNumberText } from '../tables/number-texts.js';
import type { Trace, TracedDraw, TracedPeriod, TracedStart } from './trace-types.js';

const people = (count: number): string => groupedText(count, 0);
const men = (count: number): string => (count === 1 ? '1 man' : `${people(count)} men`);
const share = (value: number): string => `${plainNumberText(value * 100, 3)} %`;
const drawn = ({ uniform }: TracedDraw): string => `draw ${plainNumberText(uniform, 3)}`;

/** A trace in plain sentences: the start, then one paragraph a period. */
export function traceText(trace: Pick<Trace, 'region' | 'replicate' | 'quota' | 'start' | 'periods'>, name: string): string {
  return [startText(trace.start, `${name} in replicate ${String(trace.replicate)}`, trace.quota), ...trace.periods.map(periodText)].join('\n');
}

function startText(start: TracedStart, where: string, quota: number): string {
  const own = start.regionalFactor === 1 ? '' : `, which is ${plainNumberText(start.regionalFactor, 3)} times the national ${share(start.nationalShare)}`;
  const flight = start.flight === null ? '' : ` On the announcement ${men(start.flight.result)} leave (${drawn(start.flight)}).`;
  return (
    `${where} has to find ${men(quota)} of ${people(start.men)} of service age, of whom ${people(start.eligible)} are eligible (${share(start.eligibleShare)}). ` +
    `The share who would ever volunteer is ${share(start.baseShare)}${own}: ${men(start.pool.result)} (${drawn(start.pool)}).${flight}`
  );
}

function periodText(period: TracedPeriod): string {
  const { volunteers, won, offer } = period;
  const offerText = won === null ? '' : `The offer stands at ${plainNumberText(offer, 3)}${won > 0 ? ` and wins over ${men(won)}` : ''}. `;
  const hazard = `hazard ${plainNumberText(period.adjustedHazard, 3)} a month${period.frailty === 1 ? '' : ` times ${plainNumberText(period.frailty, 3)} this month`}`;
  return (
    `${period.start} to ${period.end}: ${offerText}Of ${people(volunteers.men)} willing men each signs with probability ${share(volunteers.probability)} (${hazard}); ` +
    `${people(volunteers.result)} do (${drawn(volunteers)}). ${pressureText(period)}` +
    `At the end ${people(period.atEnd.recruits)} are counted and ${people(period.scheduled)} are due.`
  );
}

function pressureText({ pressure }: TracedPeriod): string {
  const { state, due, gap, capacity, attempts, taken, wronglyTaken, fromPool, induced, fled } = pressure;
  switch (state) {
    case 'not in use':
      return '';
    case 'not started':
      return 'Coercion has not started yet. ';
    case 'on schedule':
      return `With what officials tolerate ${people(due)} are due: no gap. `;
    case 'no capacity':
      return `Officials miss ${men(gap)} to the ${people(due)} due with what they tolerate, but have no attempt to make. `;
    case 'acting':
      return (
        `Officials miss ${men(gap)} to the ${people(due)} due with what they tolerate, and can make ${people(capacity)} attempts: ${people(attempts)} take ${men(taken!.result)} ` +
        `(${share(taken!.probability)} each, ${drawn(taken!)}), ${people(fromPool!.result)} of them out of the willing pool, and ${people(wronglyTaken!.result)} wrongly, who are returned. ` +
        `In answer ${people(induced!.result)} of the others sign under threat and ${people(fled!.result)} leave. `
      );
  }
}

/** One row a period, counts of the period and totals at its end. */
export function traceRows(periods: readonly TracedPeriod[]): object[] {
  return periods.map(({ period, start, scheduled, offer, adjustedHazard, frailty, volunteers, pressure, atEnd }) => ({
    period,
    start,
    offer,
    hazard: adjustedHazard * frailty,
    willing: volunteers.men,
    probability: volunteers.probability,
    draw: volunteers.uniform,
    volunteers: volunteers.result,
    pressure: pressure.state,
    gap: pressure.gap,
    attempts: pressure.attempts,
    coerced: pressure.taken?.result ?? 0,
    induced: pressure.induced?.result ?? 0,
    fled: pressure.fled?.result ?? 0,
    recruits: atEnd.recruits,
    scheduled,
  }));
}
