import type { Program } from '../model/index.js';
import type { PolicyPath } from '../scenario/index.js';
import { numberText } from '../text/index.js';
import type { Link } from './link.js';
import { laterLinks } from './later-words.js';
import type { Trace, TracedPeriod } from './trace-types.js';

/** The first link of the reckoning that differs. */
export interface Cause {
  /** What it is, in words; `null` where every link is the same. */
  readonly link: string | null;
  /** Its value in both runs; `null` where one of them has none, such as cash in a scenario without. */
  readonly values: readonly [a: number | null, b: number | null];
  /** The parameters, policies, draws, quotas and books behind it that differ. */
  readonly because: readonly string[];
}

const draw = 'the draw is another: seed or replicate differ';

/** Compares two traced regions link by link up to a period (from 0). */
export function causeOf(
  traces: readonly [Trace, Trace],
  programs: readonly [Program, Program],
  places: readonly [number, number],
  t: number,
): Cause {
  return firstLink([linksOf(traces[0], t), linksOf(traces[1], t)], (link) =>
    reasons(link, [traces[0].parameters, traces[1].parameters], programs, places),
  );
}

/** The first of two lists of links that differs, and what is behind it. */
export function firstLink(
  [one, other]: readonly [readonly Link[], readonly Link[]],
  because: (link: Link) => string[],
): Cause {
  for (let i = 0; i < Math.min(one.length, other.length); i++) {
    const [a, b] = [one[i]!, other[i]!];
    if (!Object.is(a.value, b.value)) return { link: a.name, values: [a.value, b.value], because: because(a) };
  }
  return { link: null, values: [null, null], because: [] };
}

function linksOf(trace: Trace, last: number): Link[] {
  const { start } = trace;
  const paths = Object.keys(trace.parameters);
  const elasticities = paths.filter((path) => path.startsWith('uptake.elasticity.'));
  const ofResources = paths.filter((path) => path.startsWith('resources.'));
  const levels = ofResources.map((path) => path.replace(/elasticity$/, 'level') as PolicyPath);
  return [
    { name: 'number of men of service age', value: start.men, also: "the region's men differ" },
    { name: 'number of eligible men', value: start.eligible, parameters: ['eligible'], policies: ['eligible'] },
    { name: 'national share of willing men', value: start.nationalShare, parameters: ['uptake.willing'] },
    {
      name: "region's own factor on it",
      value: start.regionalFactor,
      parameters: ['uptake.regionalSpread', 'uptake.groupCorrelation', ...elasticities],
      also: "the region's draw, group or covariates differ",
    },
    { name: 'draw of the willing pool', value: start.pool.uniform, also: draw },
    {
      name: 'share of willing men on the first offer',
      value: start.pool.probability,
      parameters: ['uptake.payElasticity', ...ofResources],
      policies: ['offer', ...levels],
      ...(ofResources.length === 0 ? {} : { also: 'the levels of resources differ' }),
    },
    { name: 'draw of those who leave on the announcement', value: start.flight?.uniform ?? 0, also: draw },
    {
      name: 'share who leave on the announcement',
      value: start.flight?.probability ?? 0,
      parameters: ['response.announcementFlight'],
    },
    ...trace.periods.slice(0, last + 1).flatMap((period): Link[] => {
      const { pressure, volunteers } = period;
      const at = ` in period ${String(period.period)}`;
      return [
        { name: `length${at} in months`, value: period.months, also: 'the calendars differ' },
        ...agedLinks(period, at),
        { name: `offer${at}`, value: period.offer, parameters: ['uptake.offerResponse'], policies: ['offer'] },
        {
          name: `number of men won over${at}`,
          value: period.won ?? 0,
          parameters: ['uptake.payElasticity', ...ofResources],
          policies: levels,
        },
        {
          name: `hazard${at}`,
          value: period.adjustedHazard,
          parameters: [
            'uptake.hazard',
            'uptake.ramp',
            'uptake.imitation',
            'uptake.hazardPayElasticity',
            'response.dissentElasticity',
            ...ofResources,
          ],
          policies: ['uptake.hazard', 'uptake.season', ...levels],
          also: ofResources.length === 0 ? 'season differs' : 'season or the levels of resources differ',
        },
        { name: `factor of the month${at}`, value: period.frailty, parameters: ['uptake.frailty'], also: draw },
        { name: `draw of volunteers${at}`, value: volunteers.uniform, also: draw },
        { name: `number of volunteers${at}`, value: volunteers.result },
        {
          name: `use of coercion${at} (1 for yes)`,
          value: pressure.state === 'not in use' || pressure.state === 'not started' ? 0 : 1,
          parameters: ['coercion.probability'],
          policies: ['coercion.probability'],
          also: 'the draw for coercion or its start differs',
        },
        {
          name: `number due${at} with what is tolerated`,
          value: pressure.due,
          parameters: ['coercion.tolerance'],
          policies: ['coercion.tolerance'],
          also: 'quotas or schedule differ',
        },
        {
          name: `capacity for attempts${at}`,
          value: pressure.capacity,
          parameters: ['coercion.capacity', 'response.dissentDamping', 'response.dissentHalfLife'],
          policies: ['coercion.capacity'],
        },
        {
          name: `yield of attempts${at}`,
          value: pressure.taken?.probability ?? 0,
          parameters: ['coercion.yield', 'coercion.mistaken'],
          policies: ['coercion.yield'],
        },
        { name: `draw of men taken${at}`, value: pressure.taken?.uniform ?? 0, also: draw },
        { name: `number of men taken${at}`, value: pressure.taken?.result ?? 0 },
        {
          name: `share wrongly taken${at}`,
          value: pressure.wronglyTaken?.probability ?? 0,
          parameters: ['coercion.mistaken'],
        },
        {
          name: `share of others who sign under threat${at}`,
          value: pressure.induced?.probability ?? 0,
          parameters: ['response.inducedPerTaken'],
        },
        {
          name: `share of others who leave${at}`,
          value: pressure.fled?.probability ?? 0,
          parameters: ['response.leaversPerTaken'],
        },
        {
          name: `number recorded as volunteers${at}`,
          value: pressure.recordedAsVolunteers,
          parameters: ['coercion.recordedAsVolunteer'],
        },
        ...laterLinks(period, at),
      ];
    }),
  ];
}

/** Who grew too old and who came of age before a period. */
function agedLinks({ aged }: TracedPeriod, at: string): Link[] {
  if (aged === undefined) return [];
  return [
    {
      name: `number of men exempted${at}`,
      value: aged.eligibility.exempted,
      parameters: ['eligible'],
      policies: ['eligible'],
      also: draw,
    },
    {
      name: `number of men made eligible${at}`,
      value: aged.eligibility.made,
      parameters: ['eligible'],
      policies: ['eligible'],
      also: draw,
    },
    { name: `number of men come of age${at}`, value: aged.cameOfAge.men, parameters: ['refill.entering', 'eligible'] },
    { name: `draw of the willing among them${at}`, value: aged.cameOfAge.uniform, also: draw },
    {
      name: `share of men grown too old${at}`,
      value: aged.fromOthers.probability,
      parameters: ['refill.leaving'],
    },
    { name: `draw of men grown too old${at}`, value: aged.fromOthers.uniform, also: draw },
  ];
}

type Parameters = Readonly<Record<string, number>>;

/** Parameters and policies behind a link that differ; where none does, what else is. */
export function reasons(
  link: Link,
  [a, b]: readonly [Parameters, Parameters],
  programs: readonly [Program, Program],
  places: readonly [number, number],
): string[] {
  const byParameter = (link.parameters ?? []).flatMap((path) => {
    const [one, other] = [a[path], b[path]];
    return one === other ? [] : [`${path} is ${shown(one)} and ${shown(other)}${originText(path, programs)}`];
  });
  const byPolicy = (link.policies ?? []).flatMap((path) =>
    sameEffect(path, programs, places) ? [] : [`policies on ${path} differ`],
  );
  const found = [...byParameter, ...byPolicy];
  return found.length === 0 && link.also !== undefined ? [link.also] : found;
}

function shown(value: number | undefined): string {
  return value === undefined ? 'none' : numberText(value, 6);
}

/** Whether a differing value was given or drawn. */
function originText(path: string, programs: readonly [Program, Program]): string {
  const drawn = programs.map(({ parameters }) => parameters.constants[path] === undefined);
  return drawn[0] === true && drawn[1] === true ? ' (drawn)' : '';
}

/** Whether policies do the same to a path in every period of the region. */
function sameEffect(path: PolicyPath, [a, b]: readonly [Program, Program], [r, s]: readonly [number, number]): boolean {
  const [one, other] = [a.effects[path], b.effects[path]];
  const periods = Math.min(a.periods.length, b.periods.length);
  for (let t = 0; t < periods; t++) {
    const [i, j] = [r * a.periods.length + t, s * b.periods.length + t];
    if (!Object.is(one?.set[i] ?? NaN, other?.set[j] ?? NaN) || (one?.scale[i] ?? 1) !== (other?.scale[j] ?? 1))
      return false;
  }
  return true;
}
