import { deepFreeze } from '../../errors/index.js';
import { between, defineScenario, logitNormal, lognormal, type Scenario, triangular } from '../../scenario/index.js';
import { series } from '../../series/index.js';
import { russianMobilisation2022 } from '../generated/russian-mobilisation-2022.js';
import { russianMobilisationByRegion2022 } from '../generated/russian-mobilisation-by-region-2022.js';
import type { RussianRegionId } from '../generated/region-ids.js';
import type { Campaign, TargetMove } from './campaign.js';
import { citeGraded, citePublished } from './cite.js';
import { russianRegionInputs } from './russian-regions-input.js';

const calendar = { start: '2022-09-21', end: '2022-10-28', step: 'week' } as const;

/**
 * The partial mobilisation of 21 September to 28 October 2022: 300,000 reservists called up by regional quotas, weekly steps, 83
 * regions. Everything is due from the first week and each region takes as many as its offices manage, so that regions are done on
 * different days. The men are called up, not volunteers; who came without a summons is counted as signing under threat.
 * `russia2022Campaign` has the observations and the quotas that were moved.
 */
export const russia2022: Scenario<RussianRegionId> = /*#__PURE__*/ build();

/** `russia2022` with what was observed and what is known of it. */
export const russia2022Campaign: Campaign<RussianRegionId> = /*#__PURE__*/ campaign();

function build(): Scenario<RussianRegionId> {
  return defineScenario<RussianRegionId>({
    name: "Russia's partial mobilisation of 2022",
    description: '300,000 reservists in five weeks, called up by regional quotas',
    target: 300_000,
    calendar,
    regions: russianRegionInputs(),
    quota: {
      announced: { 'RU-PRI': 7700, 'RU-VLG': 2129, 'RU-RYA': 3000, 'RU-TA': 10_000 },
      tilt: { income: -0.5 },
      phasing: [1, 0, 0, 0, 0, 0],
    },
    eligible: 0.69,
    uptake: { willing: 0, hazard: 0, regionalSpread: 0, frailty: 0 },
    coercion: {
      probability: 1,
      start: null,
      tolerance: 0,
      yield: triangular(0.34, 0.39, 0.44),
      capacity: lognormal(0.05, 0.2),
      mistaken: logitNormal(0.05, 0.6),
      recordedAsVolunteer: 0,
    },
    response: {
      inducedPerTaken: 0.122,
      announcementFlight: between(0.004, 0.012),
      leaversPerTaken: between(0.4, 1.5),
    },
    policies: [
      {
        name: 'quota of Tatarstan revised',
        from: '2022-09-28',
        regions: ['RU-TA'],
        set: { 'quota.announced': 3000 },
        note: 'the target stands, so that the other regions have to find the 7,000: an assumption',
        source: 'CIT: Summary of mobilization in Russia for October 1-2 (V2)',
      },
    ],
    sources: {
      target: 'announced on 21 September 2022 (Shoigu); the clause of the decree that holds the number is secret',
      calendar: 'Shoigu, 21 September and 28 October 2022: 37 days',
      'regions.men': 'men 18-49, mean of 2022: Russian Fertility and Mortality Database; see russianRegions',
      'quota.announced':
        'russianMobilisationByRegion2022: Primorye "more than", Vologda, Ryazan "up to" (7,000 by another source), Tatarstan as first set on 21 September',
      'quota.tilt.income':
        'assumption: poorer regions were asked for more (23 of 26 regions above 1 % of reservists have below-average incomes, iStories and CIT); the size was not published',
      'quota.phasing': 'assumption: everything due at once, so that the capacity of the offices sets the pace',
      eligible: 'estimated: ExtremeScan 2022: 26 % medically exempt, 5 % already serving',
      uptake: 'assumption: nobody volunteers for a call-up; those unsummoned are counted as induced',
      'coercion.probability': 'a call-up by summons',
      'coercion.tolerance': 'assumption',
      'coercion.yield': 'derived: 7,700 of 22,700 notified in Primorye, 2,129 of 4,800 in Vologda',
      'coercion.capacity':
        'judged, so that 200,000 are taken by 4 October as claimed: fitted, not predicted; the same in every region, so that the slow end is missed',
      'coercion.mistaken':
        'over 9,000 of 318,000 returned (Krasnov) at least; 600 of 8,000 in Primorye; about half in Khabarovsk',
      'coercion.recordedAsVolunteer': 'the mobilised were not called volunteers',
      'response.inducedPerTaken':
        'derived: over 33,000 of 302,503 came without a summons (Ministry of Defence, December 2023): 33,000 per 269,503 called',
      'response.announcementFlight':
        'derived: 261,000 border crossings in four days per 21 million eligible men (0.012, gross), to a third of that, the net share of entries to Kazakhstan',
      'response.leaversPerTaken':
        'derived: 339,000 to 439,000 more crossings by 4 October per 300,000 called (1.1 to 1.5, gross), to a third of that',
    },
  });
}

function campaign(): Campaign<RussianRegionId> {
  const counted = (quantity: string): readonly (typeof russianMobilisationByRegion2022)[number][] =>
    russianMobilisationByRegion2022.filter((row) => row.quantity === quantity);
  const known = new Set<string>(russia2022.regions.map(({ id }) => id));
  const inScenario = (ids: readonly string[] | null): string[] => (ids ?? []).filter((id) => known.has(id));
  return deepFreeze<Campaign<RussianRegionId>>({
    id: 'russia2022',
    scenario: russia2022,
    observed: [
      series({
        name: 'mobilised, as stated',
        kind: 'cumulative',
        measures: 'recruits',
        error: { kind: 'lognormal', sigma: 0.05, note: 'assumption: round figures, "more than"' },
        note: 'Statements by officials, the first by the Ukrainian General Staff. Mediazona estimates at least 492,000 from weddings.',
        values: russianMobilisation2022
          .filter(({ metric, unit }) => metric === 'cumulative' && unit === 'people')
          .filter(({ period }) => period.startsWith('by '))
          .map((row) => ({ date: row.period.slice(3), value: row.value, source: citePublished(row), note: row.note })),
      }),
      series({
        name: 'regions that reported their quota filled',
        kind: 'cumulative',
        measures: null,
        unit: 'share of the quota of that day',
        note: 'The day of the report; "by" and "about" in the note. Quotas moved, and some regions got a second one afterwards.',
        values: counted('plan reported fulfilled')
          .flatMap((row) =>
            row.fulfilledOn === null
              ? []
              : inScenario(row.regionIds).map((region) => ({
                  date: row.fulfilledOn!,
                  value: 1,
                  region,
                  source: citeGraded(row),
                  note: `${row.fulfilledQualifier!} this day${row.note === null ? '' : `; ${row.note}`}`,
                })),
          )
          .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
      }),
      series({
        name: 'border crossings',
        kind: 'cumulative',
        measures: null,
        unit: 'gross crossings',
        note: 'Gross: women, tourists and men who came back are in them. Of 98,000 who entered Kazakhstan in a week just over 64,000 left it again.',
        values: [
          ...russianMobilisation2022
            .filter(({ metric }) => metric === 'flight')
            .map((row) => ({
              date: row.value === 261_000 ? '2022-09-24' : '2022-10-04',
              value: row.value,
              low: row.low,
              high: row.high,
              source: citePublished(row),
              note: row.note,
            })),
        ],
      }),
    ],
    moves: moves(),
    about: {
      title: 'Partial mobilisation: 300,000 reservists in 37 days, by quotas that moved within days',
      known: [
        'Announced 300,000; officials later gave 300,000, 318,000 and 302,503, Mediazona at least 492,000 from weddings.',
        'Over 33,000 of 302,503 came without a summons; 3.6 % had never served; over 9,000 were returned as called up unlawfully.',
        '24 regions were reported done, 21 of them with a day, from 25 September to 31 October; 39 by 17 October.',
        'Planned quotas ran from 0.3 to 3 % of men of 18 to 50; poorer regions bore more.',
      ],
      modelled: [
        'Quotas of four regions as reported, that of Tatarstan cut from 10,000 to 3,000 after a week, the rest by men and, by assumption, more where incomes are low.',
        'The target stands when a quota is moved, so that the other regions find what one is spared; second quotas of Rostov and Kursk, whose numbers nobody gave, are left out.',
        'Everything is due at once; the capacity of the offices per eligible man is the same everywhere, so a day of completion is the ratio of quota to men.',
        'Crimea and Sevastopol, where men were called up too, are not among the 83 regions.',
      ],
      missing: [
        'The full list of quotas, and the share of reservists in the men of a region.',
        'Summonses per day and office; exits from any neighbouring country but Kazakhstan.',
      ],
      tables: [
        'russianMobilisation2022',
        'russianMobilisationByRegion2022',
        'russianRegionalReports',
        'russianRegions',
      ],
    },
  });
}

function moves(): readonly TargetMove[] {
  return [
    {
      on: '2022-09-28',
      region: 'RU-TA',
      before: 10_000,
      after: 3000,
      source: 'CIT: Summary of mobilization in Russia for October 1-2 (V2)',
    },
  ];
}
