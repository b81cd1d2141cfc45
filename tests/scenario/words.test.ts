import { describe, expect, test } from 'vitest';
import { russia2023, type RussianRegionId } from '../../src/data/index.js';
import { assumptions, explain, explainDiff } from '../../src/explain/index.js';
import { defineScenario, lognormal, parameters, type ScenarioPatch, uniform, vary } from '../../src/scenario/index.js';
import { drive } from '../support/drive.js';

const row = (scenario: Parameters<typeof assumptions>[0], path: string) =>
  assumptions(scenario).find((one) => one.path === path);

describe('the ledger', () => {
  test('has every parameter in the order of the table, then the choices', () => {
    const paths = assumptions(russia2023).map(({ path }) => path);
    const plain = parameters
      // Offers do not move, and there are no such blocks.
      .filter(
        ({ byCovariate, path }) =>
          !byCovariate &&
          !/ayElasticity$|^pipeline|Elsewhere|paymentLag$|coverage$|^(resources|refill|force)\./.test(path),
      )
      .map(({ path }) => path);
    expect(paths).toEqual([
      ...plain,
      'calendar',
      'regions.men',
      'quota.method',
      'quota.basis',
      'quota.announced',
      'coercion.start',
    ]);
  });

  test('a value stated with its source is given; a default has the status and source of the table', () => {
    expect(row(russia2023, 'uptake.willing')).toMatchObject({
      text: 'log-normal, median 0.03, 90 % between 0.013 and 0.068',
      status: 'given',
      isDefault: false,
      given: 'distribution',
      plausible: [0.01, 0.13],
      outsidePlausible: false,
    });
    expect(row(russia2023, 'uptake.imitation')).toMatchObject({
      status: 'assumption',
      isDefault: true,
      source: 'assumption: off; Bass',
      given: 'number',
    });
  });

  test('a value of the scenario has its own source, or is an assumption', () => {
    expect(row(russia2023, 'target')).toMatchObject({
      status: 'given',
      value: 400_000,
      text: '400,000',
      isDefault: false,
    });
    expect(row(russia2023, 'target')!.source).toMatch(/RFE\/RL/);
    const varied = vary(russia2023, { uptake: { hazard: 0.1 } });
    expect(row(varied, 'uptake.hazard')).toMatchObject({
      status: 'assumption',
      source: 'assumption',
      isDefault: false,
      value: 0.1,
    });
    const sourced = vary(varied, { sources: { 'uptake.hazard': 'a register of contracts' } });
    expect(row(sourced, 'uptake.hazard')).toMatchObject({ status: 'given', source: 'a register of contracts' });
  });

  test('by covariate: one row each', () => {
    const varied = vary(russia2023, {
      quota: { tilt: { income: -1.5 } },
      uptake: { elasticity: { unemployment: 0.2 } },
    });
    expect(row(varied, 'quota.tilt.income')).toMatchObject({
      name: 'quota tilt (income)',
      value: -1.5,
      outsidePlausible: true,
      probabilityOutside: 1,
    });
    expect(row(varied, 'uptake.elasticity.unemployment')).toMatchObject({ value: 0.2, status: 'assumption' });
  });

  test('a value from a joint table is said to be so, and judged by its rows', () => {
    // Weights 1, 2, 1 of 4: the median is the middle value; a quarter lies above the plausible 0.13.
    const varied = vary(russia2023, {
      joint: [{ parameters: ['uptake.willing'], rows: [[0.02], [0.04], [0.2]], weights: [1, 2, 1] }],
    });
    const joint = row(varied, 'uptake.willing')!;
    expect(joint).toMatchObject({
      given: 'joint',
      text: 'one of 3 rows of a joint table: 0.04 (90 % sure between 0.02 and 0.2)',
      isDefault: false,
      outsidePlausible: false,
    });
    expect(joint.probabilityOutside).toBeCloseTo(0.25, 9);
    const wild = vary(russia2023, { joint: [{ parameters: ['uptake.willing'], rows: [[0.9]] }] });
    expect(row(wild, 'uptake.willing')).toMatchObject({
      text: 'the row of a joint table: 0.9',
      outsidePlausible: true,
      probabilityOutside: 1,
    });
  });

  test('the probability outside the plausible range is that of the distribution', () => {
    // Uniform on 0 to 0.25, plausible 0.01 to 0.13: 0.01/0.25 below and 0.12/0.25 above.
    const varied = vary(russia2023, { uptake: { willing: uniform(0, 0.25) } });
    expect(row(varied, 'uptake.willing')!.probabilityOutside).toBeCloseTo(0.52, 9);
    expect(row(varied, 'uptake.willing')!.outsidePlausible).toBe(false);
    expect(row(vary(russia2023, { uptake: { willing: 0.14 } }), 'uptake.willing')).toMatchObject({
      outsidePlausible: true,
      probabilityOutside: 1,
    });
    // Log-normal(0.03, 0.5) beyond 0.01 and 0.13: z = ln(1/3)/0.5 = −2.19722 and ln(13/3)/0.5 = 2.93267; Φ from a table: 0.014003, 0.001680.
    expect(row(russia2023, 'uptake.willing')!.probabilityOutside).toBeCloseTo(0.014003 + 0.00168, 5);
  });
});

describe('policies in the ledger', () => {
  const withPolicies = (policies: ScenarioPatch<RussianRegionId>['policies']) =>
    vary(russia2023, { policies: policies! });

  test('one row per number set or scaled, after all others; the parameter names them', () => {
    const varied = withPolicies([
      { name: 'bonus', from: '2023-07-01', set: { offer: 2, 'uptake.hazard': 5 }, source: 'a decree' },
      {
        from: '2023-09-01',
        until: '2023-10-31',
        groups: ['Ural'],
        scale: { 'uptake.hazard': 0.01 },
        note: 'as announced',
      },
    ]);
    const changes = assumptions(varied).slice(-3);
    expect(changes.map(({ path, changedBy }) => [path, changedBy])).toEqual([
      ['policies[0].set.offer', []],
      ['policies[0].set["uptake.hazard"]', []],
      ['policies[1].scale["uptake.hazard"]', []],
    ]);
    expect(changes[0]).toMatchObject({
      value: 2,
      name: 'the offer, set by the policy "bonus"',
      text: '2, from 1 July 2023, everywhere',
      status: 'given',
      source: 'a decree',
      plausible: null,
      outsidePlausible: false,
      probabilityOutside: null,
    });
    // Plausible: 0.02 to 0.3.
    expect(changes[1]).toMatchObject({
      value: 5,
      unit: 'per month, in the willing pool',
      outsidePlausible: true,
      probabilityOutside: 1,
    });
    // 5 × 0.01 lies inside again.
    expect(changes[2]).toMatchObject({
      value: 0.01,
      unit: 'multiplier',
      text: '× 0.01 to a median of 0.05, from 1 September 2023 to 31 October 2023, in the group Ural',
      status: 'assumption',
      source: 'as announced',
      outsidePlausible: false,
      probabilityOutside: 0,
    });
    expect(row(varied, 'uptake.hazard')!.changedBy).toEqual([
      'policies[0].set["uptake.hazard"]',
      'policies[1].scale["uptake.hazard"]',
    ]);
    expect(assumptions(varied).filter(({ changedBy }) => changedBy.length > 0)).toHaveLength(1);
    expect(
      assumptions(varied)
        .filter(({ outsidePlausible }) => outsidePlausible)
        .map(({ path }) => path),
    ).toEqual(['policies[0].set["uptake.hazard"]']);
  });

  test('what is scaled is judged by the median that it reaches, in whichever region', () => {
    // Hazard log-normal(0.045, 0.2), plausible up to 0.3: × 4 reaches 0.18, twice 0.72, in the Ural only.
    const varied = withPolicies([
      { from: '2023-04-01', groups: ['Ural'], scale: { 'uptake.hazard': 4 } },
      { from: '2023-05-01', scale: { 'uptake.hazard': 4 } },
    ]);
    const [once, twice] = assumptions(varied).slice(-2);
    expect(once).toMatchObject({
      outsidePlausible: false,
      text: '× 4 to a median of 0.18, from 1 April 2023, in the group Ural',
    });
    // Beyond 0.3 where 0.18 is the median: 1 − Φ(ln(0.3/0.18)/0.2) = 1 − Φ(2.55413) = 0.0053229 (Φ by erfc).
    expect(once!.probabilityOutside).toBeCloseTo(0.0053229, 6);
    expect(twice).toMatchObject({
      outsidePlausible: true,
      text: '× 4 to a median of 0.18 to 0.72, from 1 May 2023, everywhere',
    });
    // 1 − Φ(ln(0.3/0.72)/0.2) = Φ(4.37734) = 0.999994.
    expect(twice!.probabilityOutside).toBeCloseTo(0.999994, 6);
    const off = withPolicies([{ from: '2023-05-01', scale: { 'uptake.hazard': 0 } }]);
    expect(assumptions(off).at(-1)).toMatchObject({
      outsidePlausible: true,
      probabilityOutside: 1,
      text: '× 0 to a median of 0, from 1 May 2023, everywhere',
    });
    // Plausible from 0: turned off is inside, distribution or not.
    const strict = vary(russia2023, {
      coercion: { tolerance: uniform(0.1, 0.2) },
      policies: [{ from: '2023-05-01', scale: { 'coercion.tolerance': 0 } }],
    });
    expect(assumptions(strict).at(-1)).toMatchObject({
      plausible: [0, 0.3],
      outsidePlausible: false,
      probabilityOutside: 0,
    });
    const sourced = vary(off, { sources: { policies: 'a white paper' } });
    expect(assumptions(sourced).at(-1)).toMatchObject({ status: 'given', source: 'a white paper' });
  });
});

describe('choices in the ledger', () => {
  test('floors, caps, phasing and cash where they are given', () => {
    const varied = vary(russia2023, {
      quota: { min: 10, max: { 'RU-TA': 90_000, 'RU-SPE': 80_000 }, phasing: [1, 1, 1, 1, 1, 1, 1, 1, 2.5] },
      cash: { perRecruit: 19_500_000, currency: 'RUB' },
      sources: { 'cash.perRecruit': 'a decree', 'quota.min': 'a plan' },
    });
    expect(row(varied, 'quota.min')).toMatchObject({
      text: '10 in every region',
      status: 'given',
      source: 'a plan',
      isDefault: false,
      given: 'choice',
    });
    expect(row(varied, 'quota.max')!.text).toBe('90,000 in RU-TA and 80,000 in RU-SPE');
    expect(row(varied, 'quota.phasing')).toMatchObject({ text: '1, 1, 1, 1, 1, 1, 1, 1, 2.5', status: 'assumption' });
    expect(row(varied, 'cash')).toMatchObject({
      text: '19,500,000',
      unit: 'minor units of RUB per recruit at offer 1',
      source: 'a decree',
    });
  });

  test('an announced quota beyond the eligible men of its region is remarked on', () => {
    const regions = [
      { id: 'a', men: 5, quota: 999 },
      { id: 'b', men: 5_000, quota: 3_000 },
      { id: 'c', men: 5_000 },
    ];
    const scenario = defineScenario({
      name: 's',
      target: 4_000,
      calendar: { start: '2023-01-01', end: '2023-01-31' },
      ...drive,
      regions,
    });
    // 69 % of 5 are 3 whole men, of 5,000 are 3,450.
    expect(row(scenario, 'quota.announced')).toMatchObject({
      text: '3,999 in 2 regions; more than the eligible men (at the median share) of a (999 of 3)',
      outsidePlausible: true,
    });
    expect(row(vary(scenario, { eligible: 0.5 }), 'quota.announced')!.text).toContain(
      'of a (999 of 3) and b (3,000 of 2,500)',
    );
    expect(row(russia2023, 'quota.announced')).toMatchObject({ text: '70,500 in 7 regions', outsidePlausible: false });
  });
});

describe('in plain sentences', () => {
  test('the founding case', () => {
    const lines = explain(russia2023).split('\n');
    expect(lines[1]).toBe(
      'From 1 April 2023 to 31 December 2023 (9 monthly steps) 83 regions have to find 400,000 recruits among 30,807,003 men of service age.',
    );
    // 400,000 less the announced 22,000 + 12,000 + 10,000 + 10,000 + 9,000 + 4,500 + 3,000.
    expect(lines[3]).toBe(
      'Quotas were announced for 7 regions (70,500 men in all) and stand; the other 329,500 are split in proportion to men of service age, rounded by the method "webster".',
    );
    expect(lines[4]).toMatch(/^Volunteers: 3 % \(90 % sure between 1\.3 % and 6\.8 %\) of eligible men/);
    expect(lines[5]).toMatch(
      /^Coercion: used with a probability of 0\.45, an assumption that the model cannot derive\./,
    );
    expect(explain(russia2023)).not.toMatch(/NaN|undefined|\[object/);
  });

  test('whatever is turned on is mentioned', () => {
    const text = explain(
      vary(russia2023, {
        description: 'with everything',
        quota: { tilt: { income: -0.5 }, min: 10, phasing: [1, 1, 1, 1, 1, 1, 1, 1, 2] },
        uptake: {
          imitation: 0.01,
          season: [1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 0.5],
          ramp: 2,
          offerResponse: 0.5,
          elasticity: { unemployment: 0.2 },
          groupCorrelation: 0.3,
        },
        coercion: { start: '2023-06-01' },
        response: { announcementFlight: 0.01, dissentDamping: 0.5 },
        reporting: { inflation: 1.5, relabelled: 20_000 },
        cash: { perRecruit: 19_500_000, currency: 'RUB' },
        policies: [
          {
            name: 'bonus',
            from: '2023-07-01',
            until: '2023-09-30',
            groups: ['Ural'],
            set: { offer: 2 },
            scale: { 'coercion.capacity': 0.5 },
            note: 'as announced',
            source: 'a decree',
          },
        ],
        joint: [
          {
            parameters: ['uptake.willing', 'uptake.hazard'],
            rows: [
              [0.02, 0.05],
              [0.04, 0.03],
            ],
          },
        ],
      }),
    );
    for (const part of [
      'tilted by income to the power -0.5',
      'Floors or caps apply.',
      'The schedule follows given weights per period',
      'up to 0.995 % would sign in a month',
      'from × 0.5 in December to × 2 in June',
      'towards the deadline, to × 2',
      'Willingness goes with unemployment to the power 0.2.',
      'response 0.5, pay elasticity 1',
      'of which variance 30 % is common',
      'not before 1 June 2023',
      'makes 1 % of the other eligible men leave',
      'damping 0.5',
      '1.5 times the recruits counted, plus 20,000',
      '19,500,000 minor units of RUB',
      'Policy "bonus": from 1 July 2023 to 30 September 2023, in the group Ural, the offer is set to 2 and the capacity to coerce is multiplied by 0.5 (as announced; source: a decree).',
      'uptake.willing and uptake.hazard: drawn together from 2 given rows; the medians',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('a hazard is told as the share that it takes in a month, 1 − e^(−hazard)', () => {
    // 1 − e^(−0.045) = 0.0440, 1 − e^(−1.5) = 0.7769, 1 − e^(−2) = 0.8647 (tables of e^(−x)).
    expect(explain(russia2023)).toContain('about 4.4 % (90 % sure between 3.2 % and 6.1 %) sign in a month.');
    const text = explain(vary(russia2023, { uptake: { hazard: 1.5, imitation: 2 } }));
    expect(text).toContain('about 77.69 % sign in a month.');
    expect(text).toContain('on its own, up to 86.47 % would sign in a month.');
  });

  test('a joint table speaks with its own medians', () => {
    const text = explain(
      vary(russia2023, {
        joint: [
          {
            parameters: ['uptake.willing', 'coercion.probability'],
            rows: [
              [0.02, 0],
              [0.04, 0],
              [0.08, 0],
              [0.9, 1],
            ],
            weights: [1, 1, 1, 0],
          },
        ],
      }),
    );
    expect(text).toContain('Volunteers: 4 % (90 % sure between 2 % and 8 %) of eligible men');
    expect(text).not.toContain('Volunteers: 3 %');
    // The one row with coercion has no weight.
    expect(text).toContain('Coercion: not used.');
    expect(text).toContain(
      'uptake.willing and coercion.probability: drawn together from 4 given rows; the medians and ranges above are those of the rows.',
    );
  });

  test('what falling offers, hastening and dissent do is said where they act', () => {
    const june = { from: '2023-06-01', until: '2023-06-30', set: { offer: 2 } };
    const lapsing = 'Where an offer falls, men whom it had won and who have not signed leave the willing pool again.';
    expect(explain(vary(russia2023, { policies: [june] }))).toContain(lapsing);
    expect(explain(vary(russia2023, { policies: [{ from: '2023-06-01', set: { offer: 2 } }] }))).not.toContain('falls');
    const touched = vary(russia2023, {
      uptake: { hazardPayElasticity: 0.4 },
      response: { dissentElasticity: -0.2 },
      policies: [june],
    });
    expect(explain(touched)).toContain('A better offer also makes the willing sign sooner, by the power 0.4.');
    expect(explain(touched)).toContain(
      'Dissent, which halves in 3.3 months, multiplies the pace of volunteers by one plus its index to the power -0.2',
    );
    expect(explain(vary(touched, { policies: [], coercion: { probability: 0 } }))).not.toMatch(/sooner|Dissent/);
  });

  test('a scenario without coercion says so, and nothing of men taken', () => {
    const text = explain(
      vary(russia2023, { coercion: { probability: 0 }, response: { dissentDamping: 1, announcementFlight: 0.01 } }),
    );
    expect(text).toContain('Coercion: not used.');
    expect(text).not.toMatch(/man taken|Dissent|books record/);
    expect(text).toContain('The announcement alone makes 1 %');
    const never = { from: '2023-06-01', set: { 'coercion.probability': 0 } } as const;
    expect(explain(vary(russia2023, { coercion: { probability: 0 }, policies: [never] }))).toContain(
      'Coercion: not used.',
    );
    const later = explain(
      vary(russia2023, {
        coercion: { probability: 0 },
        policies: [{ ...never, set: { 'coercion.probability': 0.3 } }],
      }),
    );
    expect(later).toContain('Coercion: used with a probability of 0 where no policy changes it,');
    expect(later).toContain('For each man taken');
  });

  test.each([
    ['2023-07-01', undefined, 'Policy: from 1 July 2023, everywhere'],
    [
      '2023-07-02',
      undefined,
      'Policy: from 2 July 2023 (in force from the period that starts on 1 August 2023), everywhere',
    ],
    [
      '2023-07-01',
      '2023-07-01',
      'Policy: from 1 July 2023 to 1 July 2023 (in force in the whole period of 1 July 2023 to 31 July 2023), everywhere',
    ],
    [
      '2023-06-20',
      '2023-08-10',
      'Policy: from 20 June 2023 to 10 August 2023 (in force from the period that starts on 1 July 2023 to the one that ends on 31 August 2023), everywhere',
    ],
    ['2023-07-01', '2023-12-31', 'Policy: from 1 July 2023 to 31 December 2023, everywhere'],
    ['2023-07-01', '2024-06-30', 'Policy: from 1 July 2023 to 30 June 2024, everywhere'],
  ])('a policy from %s until %s names the periods that it rules', (from, until, sentence) => {
    expect(
      explain(vary(russia2023, { policies: [{ from, ...(until === undefined ? {} : { until }), set: { offer: 2 } }] })),
    ).toContain(sentence);
  });

  test('so does coercion that starts within a period', () => {
    expect(explain(vary(russia2023, { coercion: { start: '2023-06-15' } }))).toContain(
      'not before 15 June 2023 (in force from the period that starts on 1 July 2023).',
    );
  });
});

describe('differences', () => {
  test('none, whatever was renamed', () => {
    expect(explainDiff(russia2023, vary(russia2023, { name: 'copy' }))).toBe(
      '"copy" against "Russia\'s recruitment drive of 2023": no difference in anything that is computed.',
    );
  });

  test('each in a sentence', () => {
    const policy = { from: '2023-07-01', set: { offer: 2 } } as const;
    const other = vary(russia2023, {
      name: 'other',
      target: 300_000,
      uptake: { willing: lognormal(0.05, 0.5) },
      quota: { method: 'hamilton' },
      coercion: { start: '2023-06-01' },
      calendar: { step: 'week' },
      policies: [policy],
    });
    expect(explainDiff(russia2023, other).split('\n')).toEqual([
      '"other" against "Russia\'s recruitment drive of 2023":',
      '- the campaign runs from 1 April 2023 to 31 December 2023 by the week instead of 1 April 2023 to 31 December 2023 by the month',
      '- national target (target): 300,000 instead of 400,000',
      '- willing share (uptake.willing): log-normal, median 0.05, 90 % between 0.022 and 0.11 instead of log-normal, median 0.03, 90 % between 0.013 and 0.068',
      '- quotas are apportioned by the method "hamilton" instead of "webster"',
      '- coercion starts on 1 June 2023 instead of 1 April 2023 at the earliest',
      '- added: Policy: from 1 July 2023, everywhere, the offer is set to 2.',
    ]);
    expect(explainDiff(other, russia2023)).toContain('- without: Policy: from 1 July 2023');
  });

  test('regions', () => {
    const small = (regions: { id: string; men: number }[]) =>
      defineScenario({
        name: 's',
        target: 10,
        calendar: { start: '2023-01-01', end: '2023-01-31' },
        ...drive,
        regions,
      });
    const a = small([
      { id: 'a', men: 10 },
      { id: 'b', men: 10 },
    ]);
    expect(
      explainDiff(
        a,
        small([
          { id: 'a', men: 11 },
          { id: 'c', men: 5 },
        ]),
      ),
    ).toBe('"s":\n- the region c added\n- the region b left out\n- the data of the region a differ');
    expect(
      explainDiff(
        a,
        small([
          { id: 'b', men: 10 },
          { id: 'a', men: 10 },
        ]),
      ),
    ).toContain('another order');
  });
});
