import { describe, expect, test } from 'vitest';
import { russia2023 } from '../../src/campaigns/index.js';
import { assumptions, defineScenario, explain, explainDiff, lognormal, parameters, uniform, vary } from '../../src/scenario/index.js';

const row = (scenario: Parameters<typeof assumptions>[0], path: string) => assumptions(scenario).find((one) => one.path === path);

describe('the ledger', () => {
  test('has every parameter in the order of the table, then the choices', () => {
    const paths = assumptions(russia2023).map(({ path }) => path);
    const plain = parameters.filter(({ byCovariate }) => !byCovariate).map(({ path }) => path);
    expect(paths).toEqual([...plain, 'calendar', 'regions.men', 'quota.method', 'quota.basis', 'quota.announced', 'coercion.start']);
  });

  test('a default has the status and source of the table', () => {
    expect(row(russia2023, 'uptake.willing')).toMatchObject({
      text: 'log-normal, median 0.03, 90 % between 0.013 and 0.068',
      status: 'judged',
      isDefault: true,
      given: 'distribution',
      plausible: [0.01, 0.13],
      outsidePlausible: false,
    });
    expect(row(russia2023, 'coercion.probability')).toMatchObject({ status: 'input', isDefault: true, given: 'number' });
  });

  test('a value of the scenario has its own source, or is an assumption', () => {
    expect(row(russia2023, 'target')).toMatchObject({ status: 'given', value: 400_000, text: '400,000', isDefault: false });
    expect(row(russia2023, 'target')!.source).toMatch(/RFE\/RL/);
    const varied = vary(russia2023, { uptake: { hazard: 0.1 } });
    expect(row(varied, 'uptake.hazard')).toMatchObject({ status: 'assumption', source: 'assumption', isDefault: false, value: 0.1 });
    const sourced = vary(varied, { sources: { 'uptake.hazard': 'a register of contracts' } });
    expect(row(sourced, 'uptake.hazard')).toMatchObject({ status: 'given', source: 'a register of contracts' });
  });

  test('by covariate: one row each', () => {
    const varied = vary(russia2023, { quota: { tilt: { income: -1.5 } }, uptake: { elasticity: { unemployment: 0.2 } } });
    expect(row(varied, 'quota.tilt.income')).toMatchObject({ name: 'quota tilt (income)', value: -1.5, outsidePlausible: true, probabilityOutside: 1 });
    expect(row(varied, 'uptake.elasticity.unemployment')).toMatchObject({ value: 0.2, status: 'assumption' });
  });

  test('a value from a joint table is said to be so', () => {
    const varied = vary(russia2023, { joint: [{ parameters: ['uptake.willing'], rows: [[0.02], [0.04]] }] });
    expect(row(varied, 'uptake.willing')).toMatchObject({ given: 'joint', text: 'one of 2 rows of a joint table', isDefault: false, probabilityOutside: null });
  });

  test('the probability outside the plausible range is that of the distribution', () => {
    // Uniform on 0 to 0.25, plausible 0.01 to 0.13: 0.01/0.25 below and 0.12/0.25 above.
    const varied = vary(russia2023, { uptake: { willing: uniform(0, 0.25) } });
    expect(row(varied, 'uptake.willing')!.probabilityOutside).toBeCloseTo(0.52, 9);
    expect(row(varied, 'uptake.willing')!.outsidePlausible).toBe(false);
    expect(row(vary(russia2023, { uptake: { willing: 0.14 } }), 'uptake.willing')).toMatchObject({ outsidePlausible: true, probabilityOutside: 1 });
    // Log-normal(0.03, 0.5) beyond 0.01 and 0.13: z = ln(1/3)/0.5 = −2.19722 and ln(13/3)/0.5 = 2.93267; Φ from a table: 0.014003, 0.001680.
    expect(row(russia2023, 'uptake.willing')!.probabilityOutside).toBeCloseTo(0.014003 + 0.00168, 5);
  });
});

describe('in plain sentences', () => {
  test('the founding case', () => {
    const lines = explain(russia2023).split('\n');
    expect(lines[1]).toBe('From 1 April 2023 to 31 December 2023 (9 monthly steps) 83 regions have to find 400,000 recruits among 30,807,003 men of service age.');
    // 400,000 less the announced 22,000 + 12,000 + 10,000 + 10,000 + 9,000 + 4,500 + 3,000.
    expect(lines[3]).toBe(
      'Quotas were announced for 7 regions (70,500 men in all) and stand; the other 329,500 are split in proportion to men of service age, rounded by the method "webster".',
    );
    expect(lines[4]).toMatch(/^Volunteers: 3 % \(90 % sure between 1\.3 % and 6\.8 %\) of eligible men/);
    expect(lines[5]).toMatch(/^Coercion: used with a probability of 0\.45, an assumption that the model cannot derive\./);
    expect(explain(russia2023)).not.toMatch(/NaN|undefined|\[object/);
  });

  test('whatever is turned on is mentioned', () => {
    const text = explain(
      vary(russia2023, {
        description: 'with everything',
        quota: { tilt: { income: -0.5 }, min: 10, phasing: [1, 1, 1, 1, 1, 1, 1, 1, 2] },
        uptake: { imitation: 0.01, season: [1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 0.5], ramp: 2, offerResponse: 0.5, elasticity: { unemployment: 0.2 }, groupCorrelation: 0.3 },
        coercion: { start: '2023-06-01' },
        response: { announcementFlight: 0.01, dissentDamping: 0.5 },
        claim: { inflation: 1.5, relabelled: 20_000 },
        cash: { perRecruit: 19_500_000, currency: 'RUB' },
        policies: [{ name: 'bonus', from: '2023-07-01', until: '2023-09-30', groups: ['Ural'], set: { offer: 2 }, scale: { 'coercion.capacity': 0.5 }, note: 'as announced', source: 'a decree' }],
        joint: [{ parameters: ['uptake.willing', 'uptake.hazard'], rows: [[0.02, 0.05], [0.04, 0.03]] }],
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

  test('a scenario without coercion says so', () => {
    expect(explain(vary(russia2023, { coercion: { probability: 0 } }))).toContain('Coercion: not used.');
  });
});

describe('differences', () => {
  test('none, whatever was renamed', () => {
    expect(explainDiff(russia2023, vary(russia2023, { name: 'copy' }))).toBe('"copy" against "Russia\'s recruitment drive of 2023": no difference in anything that is computed.');
  });

  test('each in a sentence', () => {
    const policy = { from: '2023-07-01', set: { offer: 2 } } as const;
    const other = vary(russia2023, { name: 'other', target: 300_000, uptake: { willing: lognormal(0.05, 0.5) }, quota: { method: 'hamilton' }, coercion: { start: '2023-06-01' }, calendar: { step: 'week' }, policies: [policy] });
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
    const small = (regions: { id: string; men: number }[]) => defineScenario({ name: 's', target: 10, calendar: { start: '2023-01-01', end: '2023-01-31' }, regions });
    const a = small([{ id: 'a', men: 10 }, { id: 'b', men: 10 }]);
    expect(explainDiff(a, small([{ id: 'a', men: 11 }, { id: 'c', men: 5 }]))).toBe('"s":\n- the region c added\n- the region b left out\n- the data of the region a differ');
    expect(explainDiff(a, small([{ id: 'b', men: 10 }, { id: 'a', men: 10 }]))).toContain('another order');
  });
});
