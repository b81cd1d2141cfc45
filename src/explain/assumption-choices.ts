import type { Assumption } from './assumptions.js';
import {
  periodsOf,
  announcedQuota,
  dateText,
  type Marginals,
  startText,
  medianOf,
  type QuotaRule,
  type Scenario,
  nearestProduct,
  statedFactor,
  thirdLedger,
} from '../scenario/index.js';
import { coercionMatters } from './can-matter.js';
import { destinationsText } from './explain-elsewhere.js';
import { bonusText, coverageText } from './explain-reporting.js';
import { forceChoices } from './explain-force.js';
import { listText, numberText, countText } from '../text/index.js';

/**
 * Rows of the ledger for what is no number but decides the answer all the same: dates, method, basis, announced quotas, data of the
 * regions; floors, caps, phasing and cash where they are given.
 */
export function assumptionChoices(scenario: Scenario, marginals: Marginals): readonly Assumption[] {
  const { calendar, quota, regions, coercion, pipeline, cash, reporting, resources } = scenario;
  const elsewhere = scenario.uptake.signsElsewhere;
  const men = regions.reduce((sum, region) => sum + region.men, 0);
  return [
    choice(
      scenario,
      'calendar',
      'campaign',
      'dates',
      `${dateText(calendar.start)} to ${dateText(calendar.end)}, by the ${calendar.step}`,
    ),
    choice(
      scenario,
      'regions.men',
      'men of service age',
      'people',
      `${countText(men)} in ${regionsText(regions.length)}`,
    ),
    choice(scenario, 'quota.method', 'apportionment method', 'name', quota.method, quota.method === 'webster'),
    choice(scenario, 'quota.basis', 'basis of quotas', 'name', quota.basis, quota.basis === 'men'),
    ...(quota.min === null ? [] : [choice(scenario, 'quota.min', 'least quota', 'people', boundText(quota.min))]),
    ...(quota.max === null ? [] : [choice(scenario, 'quota.max', 'greatest quota', 'people', boundText(quota.max))]),
    announcedRow(scenario, marginals),
    ...(quota.phasing === null
      ? []
      : [
          choice(
            scenario,
            'quota.phasing',
            'phasing of the schedule',
            'weight by period',
            quota.phasing.map((weight) => numberText(weight)).join(', '),
          ),
        ]),
    ...(coercion === null || !coercionMatters(scenario, marginals)
      ? []
      : [
          ...(coercion.basis === 'unlawful'
            ? []
            : [choice(scenario, 'coercion.basis', 'ground of the third ledger', 'name', thirdLedger(scenario).noun)]),
          choice(
            scenario,
            'coercion.start',
            thirdLedger(scenario).names['coercion.start'] ?? 'start of coercion',
            'date',
            startText(coercion.start ?? calendar.start, periodsOf(calendar)),
            coercion.start === null,
          ),
        ]),
    ...(elsewhere === null
      ? []
      : [
          choice(
            scenario,
            'uptake.signsElsewhere.to',
            'where men sign away from home',
            'weights',
            destinationsText(elsewhere),
          ),
          ...Object.keys(elsewhere.from).map((id) => {
            const row = (elsewhere.from as Readonly<Record<string, Readonly<Record<string, number>>>>)[id]!;
            const text = Object.entries(row).map(([to, share]) => `${numberText(share)} in ${to}`);
            const path = `uptake.signsElsewhere.from.${id}`;
            return choice(scenario, path, `where men of ${id} sign`, 'share of volunteers', listText(text));
          }),
        ]),
    ...(pipeline === null || pipeline.seats !== null
      ? []
      : [choice(scenario, 'pipeline.seats', 'training seats', 'seats per month', 'as many as are needed', true)]),
    ...(resources ?? []).map(({ name, multiplies, costPer }) =>
      choice(
        scenario,
        `resources.${name}`,
        `what ${name} multiplies`,
        'name',
        `${multiplies === 'hazard' ? 'the sign-up hazard' : 'the willing share'}; paid by the ${costPer}`,
        multiplies === 'hazard' && costPer === 'month',
        'resources',
      ),
    ),
    ...(cash === null
      ? []
      : [
          choice(
            scenario,
            'cash',
            'cash on signing',
            `minor units of ${cash.currency} per recruit at offer 1`,
            countText(cash.perRecruit),
            false,
            'cash.perRecruit',
          ),
          ...(cash.bonuses ?? []).map((bonus, b): Assumption => {
            const unit = `minor units of ${cash.currency} per recruit`;
            const row = choice(scenario, `cash.bonuses[${String(b)}]`, 'bonus', unit, bonusText(bonus, cash.currency));
            return bonus.source === null ? row : { ...row, status: 'given', source: bonus.source };
          }),
        ]),
    ...(Array.isArray(reporting.coverage)
      ? [
          choice(
            scenario,
            'reporting.coverage',
            'regions that report',
            'names',
            coverageText(reporting.coverage, regions.length, marginals),
          ),
        ]
      : []),
    ...(scenario.force === null ? [] : forceChoices(scenario.force)).map(([path, name, unit, text]) =>
      choice(scenario, path, name, unit, text),
    ),
  ];
}

/** Most regions or bounds that one row names. */
const mostNamed = 6;

/** What was announced, and for which regions it asks for more men than are eligible at the median share. */
function announcedRow(scenario: Scenario, marginals: Marginals): Assumption {
  const share = statedFactor(medianOf(marginals('eligible')));
  const announced = scenario.regions.flatMap((region) => {
    const quota = announcedQuota(scenario, region);
    return quota === null ? [] : [{ id: region.id, quota, eligible: nearestProduct(region.men, share) }];
  });
  const sum = announced.reduce((total, { quota }) => total + quota, 0);
  const beyond = announced.filter(({ quota, eligible }) => quota > eligible);
  const named = beyond
    .slice(0, mostNamed)
    .map(({ id, quota, eligible }) => `${id} (${countText(quota)} of ${countText(eligible)})`);
  const others = beyond.length - named.length;
  const note =
    beyond.length === 0
      ? ''
      : `; more than the eligible men (at the median share) of ${listText(others === 0 ? named : [...named, `${countText(others)} more`])}`;
  const text = announced.length === 0 ? 'none' : `${countText(sum)} in ${regionsText(announced.length)}${note}`;
  return {
    ...choice(scenario, 'quota.announced', 'announced quotas', 'people', text, announced.length === 0, 'regions.quota'),
    outsidePlausible: beyond.length > 0,
  };
}

function regionsText(count: number): string {
  return count === 1 ? '1 region' : `${countText(count)} regions`;
}

function boundText(bound: NonNullable<QuotaRule['min']>): string {
  if (typeof bound === 'number') return `${countText(bound)} in every region`;
  const named = Object.entries(bound).flatMap(([id, people]) =>
    people === undefined ? [] : [`${countText(people)} in ${id}`],
  );
  return named.length <= mostNamed ? listText(named) : `by region, in ${regionsText(named.length)}`;
}

function choice(
  { sources }: Scenario,
  path: string,
  name: string,
  unit: string,
  text: string,
  isDefault = false,
  otherPath = path,
): Assumption {
  const key = [path, otherPath].find((one) => Object.hasOwn(sources, one));
  const source = key === undefined ? null : sources[key]!;
  return {
    path,
    name,
    value: text,
    text,
    unit,
    status: source === null ? 'assumption' : 'given',
    source: source ?? 'assumption',
    plausible: null,
    outsidePlausible: false,
    probabilityOutside: null,
    isDefault,
    given: 'choice',
    changedBy: [],
  };
}
