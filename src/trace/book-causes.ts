import { nationalValue, underPolicies } from '../model/index.js';
import { type Scenario, targetOf } from '../scenario/index.js';
import { numberText } from '../text/index.js';
import type { RunCells } from '../runs/index.js';
import { type Cause, firstLink, reasons } from './causes.js';
import type { Link } from './link.js';

/** What is reckoned from men moved, quotas and books, of a region. None of it moves a man. */
export const regionBooks = ['spend', 'disbursed', 'resourceSpend', 'shortfall', 'scheduled'] as const;
/** The same of the country. */
export const countryBooks = ['claimed', 'nationalShortfall'] as const;

export type RegionBook = (typeof regionBooks)[number];
export type CountryBook = (typeof countryBooks)[number];

type Pair<T> = readonly [T, T];

/** Why a region's books part by a period (from 0) although its men do not. */
export function regionBookCause(book: RegionBook, cells: Pair<RunCells>, places: Pair<number>, t: number): Cause {
  const links = (run: 0 | 1): Link[] => regionLinks(book, cells[run], places[run], t);
  return causeBy([links(0), links(1)], cells, places);
}

/** Why the country's books part by a period (from 0) although the men of the regions that both runs have do not. */
export function countryBookCause(book: CountryBook, cells: Pair<RunCells>, t: number): Cause {
  const links = (run: 0 | 1): Link[] => countryLinks(book, cells[run], t);
  return causeBy([links(0), links(1)], cells, [0, 0]);
}

function causeBy(links: Pair<readonly Link[]>, cells: Pair<RunCells>, places: Pair<number>): Cause {
  const programs = [cells[0].program, cells[1].program] as const;
  return firstLink(links, (link) => {
    const found = reasons(link, [cells[0].parameters, cells[1].parameters], programs, places);
    return link.name === quotaName || link.name === scheduleName
      ? quotaReasons(programs[0].scenario, programs[1].scenario, found)
      : found;
  });
}

const targetPaths = ['target', 'target.most', 'quota.announced'];

const quotaName = "region's quota";
const scheduleName = 'number due by the schedule';

function regionLinks(book: RegionBook, { program, values }: RunCells, r: number, t: number): Link[] {
  const first = r * program.periods.length;
  const { scenario, quotas } = program;
  switch (book) {
    case 'spend':
    case 'disbursed':
      return [
        ...program.periods.slice(0, t + 1).map(({ index }, period): Link => {
          // As step 6 of the model reckons it; a region's own offer is recorded after it was raised for the next period.
          const announced = underPolicies(program.effects.offer, first + period, 1);
          const offer = program.offersMove && period > 0 ? announced * values.ownOffer[first + period - 1]! : announced;
          return {
            name: `offer in period ${String(index)}`,
            value: offer,
            parameters: ['uptake.offerResponse'],
            policies: ['offer'],
          };
        }),
        { name: 'cash per recruit', value: scenario.cash?.perRecruit ?? null, also: 'cash differs' },
        ...program.periods.slice(0, t + 1).map(({ index }, period): Link => ({
          name: `bonus per recruit in period ${String(index)}`,
          value: program.bonusPay?.(r, period).value ?? 0,
          also: 'cash.bonuses differ',
        })),
      ];
    case 'resourceSpend':
      return [
        ...(scenario.resources ?? []).map(({ name, cost }): Link => ({
          name: `cost of ${name}`,
          value: cost,
          policies: [`resources.${name}.level`],
        })),
        {
          name: 'sum spent on resources',
          value: values.resourceSpend[first + t]!,
          policies: (scenario.resources ?? []).map(({ name }) => `resources.${name}.level` as const),
          also: 'the resources, their levels or their costs differ',
        },
      ];
    case 'shortfall':
      return [{ name: quotaName, value: quotas.quotas[r]!, also: 'the quotas differ' }];
    case 'scheduled':
      return [
        { name: quotaName, value: quotas.quotas[r]!, also: 'the quotas differ' },
        { name: scheduleName, value: quotas.schedule[first + t]!, also: 'the calendars differ' },
      ];
  }
}

function countryLinks(book: CountryBook, cells: RunCells, t: number): Link[] {
  const { parameters, program } = cells;
  const recruits: Link = {
    name: 'number of recruits in the country',
    value: nationalValue(cells, 'recruits', t),
    also: 'the scenarios have other regions',
  };
  if (book === 'nationalShortfall')
    return [recruits, { name: 'target', value: program.quotas.target, also: 'target differs' }];
  return [
    recruits,
    {
      name: 'factor from recruits to the claim',
      value: parameters['reporting.inflation']!,
      parameters: ['reporting.inflation'],
    },
    {
      name: 'number of relabelled men in the claim',
      value: program.scenario.reporting.relabelled,
      also: 'reporting.relabelled differs',
    },
  ];
}

/** What makes quotas and what is due by when: the target, and the rules by which it is split over regions and periods. */
function quotaReasons(a: Scenario, b: Scenario, otherwise: string[]): string[] {
  const found: string[] = [];
  const [one, other] = [targetOf(a), targetOf(b)];
  if (one !== other) found.push(`target is ${numberText(one)} and ${numberText(other)}`);
  for (const part of ['quota', 'calendar'] as const)
    if (JSON.stringify(a[part]) !== JSON.stringify(b[part])) found.push(`${part} rules differ`);
  const moves = ({ policies }: Scenario): string =>
    JSON.stringify(
      policies.filter(({ set, scale }) => targetPaths.some((path) => Object.hasOwn({ ...set, ...scale }, path))),
    );
  if (moves(a) !== moves(b)) found.push('policies on the target or on quotas differ');
  return found.length === 0 ? otherwise : found;
}
