import { describe, expect, it } from 'vitest';
import * as data from '../../src/data/index.js';

const {
  canadianEnlistments1916,
  disputedRegions,
  russianClaims,
  russianCoercionIndicators,
  russianMobilisation2022,
  russianPayments,
  russianPlans,
  russianRegionalReports,
  russianRegions,
  unionCall1862,
  usArmyMissions,
} = data;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const dayNumber = (day: string): number => Date.parse(day) / 86_400_000;
const published = [
  russianPlans.national,
  russianPlans.regional,
  russianClaims,
  russianPayments,
  russianRegionalReports,
  russianMobilisation2022,
  russianCoercionIndicators,
].flat();

describe('russianRegions', () => {
  // Sums stated where the table was compiled (Rosstat mean of 2022; RFMD; census of 2021).
  it('has 83 rows with the published sums', () => {
    expect(russianRegions).toHaveLength(83);
    expect(sum(russianRegions.map((region) => region.population2022))).toBe(144_236_908);
    expect(sum(russianRegions.map((region) => region.men18To49In2022))).toBe(30_807_003);
    expect(sum(russianRegions.map((region) => region.menWorkingAge2021))).toBe(43_697_721);
  });

  // Deaths with a home region in the same source: 19,895 in 85 rows.
  it('has the 19,895 deaths with a region, the disputed two included', () => {
    expect(sum([...russianRegions, ...disputedRegions].map((region) => region.deathsConfirmedTo202304))).toBe(19_895);
  });

  it('has one id, one name and one tile for each region', () => {
    const all = [...russianRegions, ...disputedRegions];
    for (const key of [
      ({ id }: (typeof all)[number]) => id,
      ({ name }: (typeof all)[number]) => name,
      ({ nameRussian }: (typeof all)[number]) => nameRussian,
      ({ tileRow, tileColumn }: (typeof all)[number]) => `${tileRow}/${tileColumn}`,
    ])
      expect(new Set(all.map(key)).size).toBe(85);
    for (const { tileRow, tileColumn } of all) {
      expect(tileRow >= 1 && tileRow <= 11).toBe(true);
      expect(tileColumn >= 1 && tileColumn <= 19).toBe(true);
    }
  });

  it('keeps occupied Ukrainian territory apart', () => {
    expect(disputedRegions.map(({ id }) => id).sort()).toEqual(['UA-40', 'UA-43']);
    for (const { id } of russianRegions) expect(id).toMatch(/^RU-[A-Z]{2,3}$/);
  });

  it('has the subjects of ISO 3166-2:RU by kind', () => {
    const kinds = new Map<string, number>();
    for (const { type } of russianRegions) kinds.set(type, (kinds.get(type) ?? 0) + 1);
    // Constitution of Russia, Article 65, without the territories of Ukraine: 21 republics, 9 krais, 46 oblasts, 2 cities, 1 and 4 autonomous.
    expect(Object.fromEntries(kinds)).toEqual({
      republic: 21,
      krai: 9,
      oblast: 46,
      'federal city': 2,
      'autonomous oblast': 1,
      'autonomous okrug': 4,
    });
  });

  it('has figures that can be shares and counts', () => {
    for (const region of [...russianRegions, ...disputedRegions]) {
      for (const percent of [region.unemploymentPercent2020, region.povertyPercent2020])
        expect(percent > 0 && percent < 50).toBe(true);
      // Men of these ages are between a sixth and two fifths of residents everywhere.
      for (const men of [region.men18To49In2022, region.menWorkingAge2021])
        expect(men > region.population2022 / 6 && men < region.population2022 * 0.4).toBe(true);
      expect(region.subsistenceMinimum2020Q4Roubles).toBeLessThan(region.incomePerHead2020Roubles);
    }
  });
});

describe('russianPlans', () => {
  // Regional press of March to November 2023; see the address of each row.
  it.each([
    ['RU-MOW', 22_000, 'at most', 'The Moscow Times'],
    ['RU-BA', 12_000, 'over', 'Idel.Realities (Prufy)'],
    ['RU-SVE', 10_000, 'exact', 'Censor.NET (Radio Svoboda)'],
    ['RU-CHE', 10_000, 'exact', 'Censor.NET (Radio Svoboda)'],
    ['RU-PER', 9_000, 'exact', 'Censor.NET (Radio Svoboda)'],
    ['RU-PNZ', 4_500, 'exact', 'Penzavzglyad (GTRK Penza)'],
    ['RU-KLU', 3_000, 'about', 'Rambler Finance'],
  ] as const)('has the annual plan of %s for 2023: %d (%s)', (regionId, people, qualifier, publisher) => {
    const rows = russianPlans.regional.filter(
      (plan) => plan.regionId === regionId && plan.year === 2023 && plan.scope === 'annual',
    );
    expect(rows).toMatchObject([{ people, qualifier, publisher }]);
    expect(rows[0]!.address).toMatch(/^https:\/\//);
  });

  it('has no other annual plan for 2023', () => {
    expect(russianPlans.regional.filter((plan) => plan.year === 2023 && plan.scope === 'annual')).toHaveLength(7);
  });

  it('says which plans are derived, and derives them as it says', () => {
    const derived = russianPlans.regional.filter((plan) => plan.derived);
    expect(derived.map(({ regionId }) => regionId).sort()).toEqual(['RU-AST', 'RU-MOW', 'RU-TA']);
    const reported = (regionId: string, metric: string, period: string): number =>
      russianRegionalReports.find(
        (report) => report.regionId === regionId && report.metric === metric && report.period === period,
      )!.value;
    const from = (regionId: string, period: string): number =>
      (reported(regionId, 'contract_achieved', period) / reported(regionId, 'plan_fulfilment', period)) * 100;
    const people = (regionId: string): number => derived.find((plan) => plan.regionId === regionId)!.people;
    expect(people('RU-AST')).toBe(Math.round(from('RU-AST', '2023-03..2023-07') / 10) * 10);
    expect(people('RU-TA')).toBe(Math.round(from('RU-TA', '2024') / 100) * 100);
    expect(people('RU-MOW')).toBe(reported('RU-MOW', 'contract_achieved', '2023 to 15 Nov'));
    for (const { derivation } of derived) expect(derivation).not.toBeNull();
  });

  it('has the national targets of 2023, flows apart from stocks and percentages', () => {
    const flows = russianPlans.national.filter(
      (plan) => plan.year === 2023 && plan.measure === 'people recruited in the year',
    );
    expect(flows.map(({ value }) => value)).toEqual([400_000, 412_000, 420_000]);
    expect(
      russianPlans.national.filter((plan) => plan.measure === 'percent of plan').map(({ value }) => value),
    ).toEqual([105]);
    expect(
      russianPlans.national
        .filter((plan) => plan.measure === 'people serving at the end of the year')
        .map(({ value }) => value),
    ).toEqual([521_000, 745_000]);
  });
});

describe('claims and counts', () => {
  it('has 420,000 on contract for 2023, by Medvedev', () => {
    expect(
      russianClaims.filter((claim) => claim.asOf === '2023-12-31' && claim.contractPeople === 420_000),
    ).toMatchObject([
      {
        speaker: 'Medvedev',
        statedOn: '2024-01-11',
        totalPeople: 500_000,
        volunteerFormationPeople: 80_000,
        confidence: 'high',
      },
    ]);
  });

  it('has 345,000 bonuses paid for 2023, by iStories', () => {
    expect(russianPayments.filter((count) => count.period === '2023' && count.countsPayments)).toMatchObject([
      {
        estimate: 345_000,
        estimator: 'iStories',
        unit: 'recipients of federal bonus',
        start: '2023-01-01',
        end: '2023-12-31',
        derived: false,
      },
    ]);
  });

  it('has the parts of a claim adding up to its total, where both are stated', () => {
    const split = russianClaims.filter(
      ({ contractPeople, volunteerFormationPeople }) => contractPeople !== null && volunteerFormationPeople !== null,
    );
    expect(split).toHaveLength(5);
    for (const { totalPeople, contractPeople, volunteerFormationPeople } of split)
      expect(totalPeople).toBe(contractPeople! + volunteerFormationPeople!);
  });

  it('derives people a day from an earlier total of the same year', () => {
    const checked = russianClaims.map((claim) => {
      const rate = claim.impliedPeoplePerDaySincePreviousTotal;
      if (rate === null) return null;
      const start = { asOf: `${claim.yearCounted}-01-01`, totalPeople: 0 };
      // Any earlier total of the year can be the one before: two rows are left out as not comparable, which only the file knows.
      const rates = [
        start,
        ...russianClaims.filter((other) => other.yearCounted === claim.yearCounted && other.asOf < claim.asOf),
      ].map((other) =>
        Math.round((claim.totalPeople! - (other.totalPeople ?? NaN)) / (dayNumber(claim.asOf) - dayNumber(other.asOf))),
      );
      expect(rates).toContain(rate);
      return rate;
    });
    expect(checked.filter((rate) => rate !== null)).toHaveLength(20);
  });

  it('has ordered days and bounds', () => {
    for (const { statedOn, asOf } of russianClaims) expect(asOf <= statedOn).toBe(true);
    for (const { start, end } of russianPayments) expect(start < end).toBe(true);
    for (const { low, high, estimate } of russianPayments) {
      if (estimate !== null && low !== null) expect(low).toBeLessThan(estimate);
      if (estimate !== null && high !== null) expect(high).toBeGreaterThan(estimate);
    }
  });

  it('says which payments are arithmetic', () => {
    for (const { derived, derivationNote } of russianPayments) if (derived) expect(derivationNote).not.toBeNull();
    expect(russianPayments.filter(({ derived }) => derived).map(({ period }) => period)).toEqual([
      'Q4 2022',
      'Q1 2023',
      'Q3 2023',
      '2023',
      'Dec 2023 (daily rate)',
      'Q1 2024',
      'Q3 2024',
      '2024',
    ]);
  });
});

describe('rows compiled from publications', () => {
  it('each name their publisher, title, address and confidence', () => {
    for (const row of published) {
      expect(row.publisher).not.toBe('');
      expect(row.title).not.toBe('');
      expect(row.published).not.toBe('');
      expect(() => new URL(row.address)).not.toThrow();
      expect(['high', 'medium', 'low']).toContain(row.confidence);
    }
    expect(published).toHaveLength(12 + 10 + 28 + 22 + 95 + 21 + 26);
  });

  it('carry region ids that exist', () => {
    const ids = new Set<string>([...russianRegions, ...disputedRegions].map(({ id }) => id)).add('RU');
    for (const { regionId } of russianRegionalReports) expect(ids).toContain(regionId);
    for (const { regionId } of russianPlans.regional)
      expect(russianRegions.find(({ id }) => id === regionId)).toBeDefined();
    expect(russianRegionalReports.filter(({ coverage }) => coverage === 'part of region')).toHaveLength(8);
  });

  it('repeat an indicator where the file says "same"', () => {
    expect(russianCoercionIndicators.map(({ indicator }) => indicator)).not.toContain('same');
    expect(
      russianCoercionIndicators
        .filter(({ indicator }) => indicator.startsWith('recruits under investigation'))
        .map(({ value }) => value),
    ).toEqual([15, 30]);
  });
});

describe('past campaigns', () => {
  // Official Records, Series III, vol. 2, pp. 187-188: printed total 421,465; quotas have no printed total.
  it('has the Union call of 1862 adding up to the printed total', () => {
    expect(sum(unionCall1862.map((state) => state.enlistmentsFurnished))).toBe(421_465);
    expect(sum(unionCall1862.map((state) => state.quotaPeople ?? 0))).toBe(334_835);
    expect(unionCall1862.filter((state) => state.quotaPeople === null).map(({ region }) => region)).toEqual([
      'Nebraska Territory',
    ]);
    expect(
      unionCall1862.filter((state) => state.quotaPeople !== null && state.enlistmentsFurnished < state.quotaPeople),
    ).toHaveLength(7);
  });

  // Canada in the Great World War, vol. II: sums of the areas; eight months add to 153,513 where 153,913 is printed.
  it('has Canada 1916 with its areas and months', () => {
    const areas = canadianEnlistments1916.filter(({ source }) => source === 'C1');
    expect([
      areas.length,
      sum(areas.map(({ quotaPeople }) => quotaPeople!)),
      sum(areas.map(({ volunteers }) => volunteers)),
    ]).toEqual([8, 470_000, 328_633]);
    expect(
      sum(canadianEnlistments1916.filter(({ source }) => source === 'C4').map(({ volunteers }) => volunteers)),
    ).toBe(153_513);
    // The same volume prints 414,402 for the provinces to 15 May 1917.
    expect(
      sum(
        canadianEnlistments1916
          .filter(({ source, region }) => source === 'C3' && region !== 'Canada')
          .map(({ volunteers }) => volunteers),
      ),
    ).toBe(414_402);
  });

  // US Department of Defense, end-of-year report for fiscal year 2018: 91.47 percent.
  it('has the missions of the US Army', () => {
    const year = usArmyMissions.find(({ component, period }) => component === 'Army active' && period === 'FY2018')!;
    expect(year).toMatchObject({ goalPeople: 76_500, accessions: 69_972, sources: ['U1', 'U2'] });
    expect(usArmyMissions).toHaveLength(34);
    const difference = usArmyMissions.find(({ period }) => period === '2015-06 (difference)')!;
    expect([difference.goalPeople, difference.accessions]).toEqual([43_614 - 38_604, 38_918 - 33_382]);
  });
});

describe('tables whose rows carry a grade', () => {
  const graded = [
    data.russianMobilisationByRegion2022,
    data.russianForce,
    data.russianExtraFigures,
    data.ukArmyIntake,
    data.bundeswehrFigures,
    data.usRecruitingFigures,
    data.canadianForcesFigures,
  ];

  it('have all rows, each with a publisher, a grade, and an address that is no blank', () => {
    expect(graded.map((table) => table.length)).toEqual([68, 188, 5, 25, 43, 8, 11]);
    for (const row of graded.flat()) {
      expect(row.publisher).not.toBe('');
      expect(['V', 'V2', 'D']).toContain(row.grade);
      expect(row.title).not.toBe('');
      if (row.address !== null) expect(row.address).toMatch(/^[^\s]+\.[a-z]{2,}/);
    }
    // "as above" and "same" mean nothing once rows are filtered.
    expect(JSON.stringify(graded)).not.toMatch(/as above/);
  });

  it('have ordered bounds and a value or a bound or a day in every row that is to be used', () => {
    for (const row of [...data.russianForce, ...data.russianMobilisationByRegion2022, ...data.bundeswehrFigures]) {
      if (row.low !== null && row.high !== null) expect(row.low).toBeLessThan(row.high);
      if (row.value !== null && row.low !== null) expect(row.low).toBeLessThanOrEqual(row.value);
      if (row.value !== null && row.high !== null) expect(row.high).toBeGreaterThanOrEqual(row.value);
    }
    expect(data.russianExtraFigures.filter(({ value }) => value === null)).toHaveLength(1);
  });

  // Reports of September and October 2022 (CIT, URA.RU, TASS and others): 24 regions, three without a day.
  it('have the days on which 24 regions were reported done', () => {
    const done = data.russianMobilisationByRegion2022.filter(({ quantity }) => quantity === 'plan reported fulfilled');
    expect(done).toHaveLength(24);
    const days = done.flatMap(({ fulfilledOn }) => fulfilledOn ?? []).sort();
    expect([days.length, days[0], days.at(-1)]).toEqual([21, '2022-09-25', '2022-10-31']);
    for (const { fulfilledOn, fulfilledQualifier } of data.russianMobilisationByRegion2022)
      expect(fulfilledOn === null).toBe(fulfilledQualifier === null);
    const ids = new Set<string>([...russianRegions, ...disputedRegions].map(({ id }) => id)).add('RU');
    for (const id of data.russianMobilisationByRegion2022.flatMap(({ regionIds }) => regionIds ?? []))
      expect(ids).toContain(id);
  });

  // Written answer, A. Murrison to J. Healey: targets 86,970 and intake 67,400 in nine years, by addition.
  it('have the British years and corps: mean fulfilment 0.78 of nine years, 6,060 of 7,970 in eleven corps', () => {
    const years = data.ukArmyIntake.filter(({ corps, intakePeople }) => corps === null && intakePeople !== null);
    expect([sum(years.map((row) => row.targetPeople)), sum(years.map((row) => row.intakePeople!))]).toEqual([
      86_970, 67_400,
    ]);
    const corps = data.ukArmyIntake.filter((row) => row.corps !== null);
    expect([
      corps.length,
      sum(corps.map((row) => row.targetPeople)),
      sum(corps.map((row) => row.intakePeople!)),
    ]).toEqual([11, 7970, 6060]);
  });

  // Soldatengesetz § 91.
  it('have the corridor of § 91 for ten years, each at least as high as the one before', () => {
    const corridor = data.bundeswehrFigures.filter(
      ({ quantity }) => quantity === 'active strength, statutory corridor',
    );
    expect(corridor.map(({ period }) => period)).toEqual(Array.from({ length: 10 }, (_, i) => String(2026 + i)));
    expect([corridor[0]!.low, corridor[0]!.high, corridor[9]!.low, corridor[9]!.high]).toEqual([
      186_000, 190_000, 255_000, 270_000,
    ]);
    for (let i = 1; i < 10; i++) expect(corridor[i]!.low).toBeGreaterThanOrEqual(corridor[i - 1]!.low!);
  });
});

describe('figures that were corrected', () => {
  const text = (rows: readonly object[]): string => JSON.stringify(rows);

  it('calls 28,000 for Krasnoyarsk a plan, not mobilised men', () => {
    const row = russianRegionalReports.find(({ value }) => value === 28_000)!;
    expect([row.metric, row.regionId]).toEqual(['mobilisation_planned', 'RU-KYA']);
  });

  it('says that the ratios to the norm imply norms of 1.03 to 1.22 %, from its own two rows', () => {
    for (const regionId of ['RU-KYA', 'UA-40', 'RU-BU']) {
      const of = (metric: string) =>
        russianRegionalReports.find((row) => row.regionId === regionId && row.metric === metric)!;
      const share = of('mobilised_share_of_reserve');
      const implied = (share.value / of('mobilised_ratio_to_declared_norm').value).toFixed(2);
      expect(share.note).toContain(`= ${implied} %`);
    }
  });

  it('has 33,000 of 302,503 who came without a summons beside the 13,000 they supersede', () => {
    const of = (quantity: string) =>
      data.russianMobilisationByRegion2022.find((row) => row.quantity === quantity)!.value;
    expect([of('mobilised, exact'), of('came without a summons')]).toEqual([302_503, 33_000]);
    expect(russianCoercionIndicators.find(({ value }) => value === 13_000)!.note).toMatch(/superseded .* 33,000/);
  });

  it('calls border counts gross, and has the exits from Kazakhstan', () => {
    for (const { note } of russianMobilisation2022.filter(({ metric }) => metric.startsWith('flight')))
      expect(note).toMatch(/gross/);
    expect(data.russianMobilisationByRegion2022.find(({ quantity }) => quantity === 'exits of Russians')!.value).toBe(
      64_000,
    );
  });

  it('says that 40 % of 60,000 is 24,000, and that 55,300 was announced before 55,150', () => {
    expect(text(russianCoercionIndicators)).toContain('24,000');
    expect(usArmyMissions.find(({ accessions }) => accessions === 55_150)!.note).toContain('55,300');
  });
});

describe('every table', () => {
  it('is frozen to the bottom', () => {
    const thawed: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if (!Object.isFrozen(value)) thawed.push(path);
      for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`);
    };
    for (const [name, table] of Object.entries(data)) visit(table, name);
    expect(thawed).toEqual([]);
    expect(() => (russianRegions as unknown as { population2022: number }[])[0]!.population2022++).toThrow(TypeError);
    expect(() => (usArmyMissions[0]!.sources as string[]).push('U21')).toThrow(TypeError);
  });

  it('is plain data', () => {
    const plain = JSON.parse(JSON.stringify(data)) as unknown;
    expect(plain).toEqual({ ...data });
  });
});
