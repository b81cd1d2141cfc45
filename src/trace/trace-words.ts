import {
  agreeing as by,
  countText as people,
  menText as men,
  numberText,
  percentText,
  printable,
} from '../text/index.js';
import { metricWord, type Scenario, thirdLedger, type ThirdLedgerWords } from '../scenario/index.js';
import { elsewhereText, paymentsText, pipelineText } from './later-words.js';
import { forceText } from './force-words.js';
import type { Trace, TracedDraw, TracedPeriod, TracedPressure, TracedStart } from './trace-types.js';

const are = (count: number): string => by(count, 'is', 'are');
const share = (value: number): string => percentText(value, 3);
const drawn = ({ uniform }: TracedDraw): string => `draw ${numberText(uniform, 3)}`;

/** A trace in plain sentences: what it is, the start, then one paragraph a period. Regions may be real, so the first line says that this is made up. */
export function traceText(
  trace: Pick<Trace, 'replicate' | 'quota' | 'start' | 'periods' | 'force'> & { readonly moves: readonly QuotaMove[] },
  scenario: Pick<Scenario, 'name' | 'coercion'>,
  region: string,
): string {
  const words = thirdLedger(scenario);
  const title = `Simulated campaign no. ${String(trace.replicate)} of scenario ${printable(JSON.stringify(scenario.name))} (a scenario, not a finding about this region or its officials):`;
  return [
    title,
    startText(trace.start, printable(region), trace.moves[0]!.quota) + movesText(trace.moves),
    ...trace.periods.map((period) => periodText(period, words)),
    ...forceText(trace.force, trace.periods),
  ].join('\n');
}

/** A quota of the region, and the day from which it stands. */
interface QuotaMove {
  readonly day: string;
  readonly quota: number;
}

/** What became of the quota of the start; nothing where it stands. */
function movesText(moves: readonly QuotaMove[]): string {
  return moves
    .flatMap(({ day, quota }, i) => {
      const before = moves[i - 1]?.quota ?? quota;
      return quota === before ? [] : [` From ${day} the quota is ${men(quota)}, ${people(before)} before.`];
    })
    .join('');
}

function startText(start: TracedStart, region: string, quota: number): string {
  const own =
    start.regionalFactor === 1
      ? ''
      : `, which is ${numberText(start.regionalFactor, 3)} times the national ${share(start.nationalShare)}`;
  const flight =
    start.flight === null
      ? ''
      : ` On the announcement ${men(start.flight.result)} ${by(start.flight.result, 'leaves', 'leave')} (${drawn(start.flight)}).`;
  const willing =
    start.baseShare > 1
      ? `All would ever volunteer, and the hazard is ${numberText(start.baseShare, 3)} times as high: the share would be ${share(start.baseShare)}`
      : `The share who would ever volunteer is ${share(start.baseShare)}`;
  return (
    `${region} has to find ${men(quota)} among ${men(start.men)} of service age, of whom ${people(start.eligible)} ${are(start.eligible)} eligible (${share(start.eligibleShare)}). ` +
    `${willing}${own}: ${men(start.pool.result)} (${drawn(start.pool)}).${flight}`
  );
}

function periodText(period: TracedPeriod, words: ThirdLedgerWords): string {
  const { won, offer, atEnd, scheduled } = period;
  const offerText = won === null ? '' : `The offer stands at ${numberText(offer, 3)}${wonText(won)}. `;
  return (
    `${period.start} to ${period.end}: ${agedText(period)}${offerText}${volunteersText(period)}${elsewhereText(period.elsewhere)}${pressureText(period, words)}${paymentsText(period.payments)}${pipelineText(period.pipeline)}` +
    `At the end ${people(atEnd.recruits)} ${are(atEnd.recruits)} counted and ${people(scheduled)} ${are(scheduled)} due.`
  );
}

function agedText({ aged }: TracedPeriod): string {
  if (aged === undefined) return '';
  const { fromPool, fromOthers, cameOfAge, eligibility } = aged;
  const { exempted, made } = eligibility;
  const changed = [
    exempted === 0 ? '' : `${men(exempted)} ${are(exempted)} exempted. `,
    made === 0 ? '' : `${men(made)} ${are(made)} made eligible, ${people(eligibility.willing)} of them willing. `,
  ].join('');
  const old = fromPool.result + fromOthers.result;
  const ofPool = fromPool.result === 0 ? '' : `, ${people(fromPool.result)} of them willing (${drawn(fromPool)})`;
  const willing =
    cameOfAge.men === 0
      ? ''
      : `, of whom ${people(cameOfAge.result)} ${are(cameOfAge.result)} willing (${drawn(cameOfAge)})`;
  const aging =
    old + cameOfAge.men === 0
      ? ''
      : `${men(old)} ${by(old, 'has', 'have')} grown too old${ofPool}; ${men(cameOfAge.men)} ${by(cameOfAge.men, 'has', 'have')} come of age${willing}. `;
  return aging + changed;
}

function wonText(won: number): string {
  if (won === 0) return '';
  return won > 0
    ? ` and wins over ${men(won)}`
    : `, and ${men(-won)} whom a better one had won ${by(-won, 'leaves', 'leave')} the pool again`;
}

function volunteersText({ volunteers, adjustedHazard, frailty }: TracedPeriod): string {
  const { men: willing, probability, result } = volunteers;
  if (willing === 0) return 'No man is willing. ';
  const hazard = `hazard ${numberText(adjustedHazard, 3)} a month${frailty === 1 ? '' : ` times ${numberText(frailty, 3)} this month`}`;
  return (
    `${willing === 1 ? 'The 1 willing man' : `Each of ${people(willing)} willing men`} signs with probability ${share(probability)} (${hazard}); ` +
    `${people(result)} ${by(result, 'does', 'do')} (${drawn(volunteers)}). `
  );
}

function pressureText({ pressure }: TracedPeriod, words: ThirdLedgerWords): string {
  const { state, due, gap } = pressure;
  const missing = `Of the ${men(due)} due after what is tolerated, ${people(gap)} ${are(gap)} missing`;
  switch (state) {
    case 'not in use':
      return '';
    case 'not started':
      return `${words.noun.charAt(0).toUpperCase()}${words.noun.slice(1)} has not started yet. `;
    case 'on schedule':
      return `After what is tolerated ${men(due)} ${are(due)} due, and nobody is missing. `;
    case 'no capacity':
      return `${missing}, but no ${words.attempt} is possible. `;
    case 'acting':
      return `${missing}; ${attemptsText(pressure, words)}`;
  }
}

function attemptsText(
  { capacity, attempts, taken, wronglyTaken, fromPool, induced, fled }: TracedPressure,
  words: ThirdLedgerWords,
): string {
  const [caught, pool, wrong, signing, leaving] = [
    taken!.result,
    fromPool!.result,
    wronglyTaken!.result,
    induced!.result,
    fled!.result,
  ];
  const ofPool =
    caught === 0
      ? ''
      : caught === 1
        ? `, ${pool === 1 ? '' : 'not '}out of the willing pool`
        : `, ${people(pool)} of them out of the willing pool`;
  return (
    `${people(capacity)} ${by(capacity, `${words.attempt} is`, `${words.attempts} are`)} possible and ${people(attempts)} ${are(attempts)} made, which ${by(attempts, words.takesOne, words.takesMany)} ${men(caught)} ` +
    `(${share(taken!.probability)} each, ${drawn(taken!)})${ofPool}. ${men(wrong)} ${are(wrong)} ${words.wrongly} and returned. ` +
    `In answer ${people(signing)} of the other men ${by(signing, 'signs', 'sign')} ${words.induced} and ${men(leaving)} ${by(leaving, 'leaves', 'leave')}. `
  );
}

/** One row a period, counts of the period and totals at its end, in the scenario's words. */
export function traceRows(periods: readonly TracedPeriod[], scenario: Pick<Scenario, 'coercion'>): object[] {
  const word = (name: 'attempts' | 'coerced' | 'induced'): string => metricWord(name, scenario);
  return periods.map(
    ({ period, start, scheduled, offer, adjustedHazard, frailty, volunteers, pressure, pipeline, atEnd }) => ({
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
      [word('attempts')]: pressure.attempts,
      [word('coerced')]: pressure.taken?.result ?? 0,
      [word('induced')]: pressure.induced?.result ?? 0,
      fled: pressure.fled?.result ?? 0,
      recruits: atEnd.recruits,
      scheduled,
      ...(pipeline === null ? {} : { trainees: pipeline.admitted, arrived: pipeline.arrived, attrited: pipeline.left }),
    }),
  );
}
