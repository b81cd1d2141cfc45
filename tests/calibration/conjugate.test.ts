import { describe, expect, test } from 'vitest';
import { defineScenario, series, uniform } from 'levy';
import { calibrate } from 'levy/calibrate';

/* Of E men each is willing with probability π, uniform, and signs at once: V ~ Binomial(E, π). Each is observed with probability s: y ~ Binomial(E, π s), and the posterior
   of π s is Beta(1 + y, 1 + E − y), cut off at s. */
const campaign = (men: number) =>
  defineScenario({
    name: 'one month, one region',
    target: 10,
    calendar: { start: '2023-01-01', end: '2023-01-31' },
    regions: [{ id: 'a', men }],
    uptake: { willing: uniform(0, 1), hazard: 1000, regionalSpread: 0, frailty: 0 },
  });
const counted = (value: number, share: number) =>
  series({
    name: 'counted',
    kind: 'cumulative',
    measures: 'volunteers',
    error: { kind: 'binomial', share },
    values: [{ date: '2023-01-31', value, source: 'made up' }],
  });

/** Mean, standard deviation and evidence by the midpoint rule on 20,000 points: errors below 1e-6. */
function exact(men: number, value: number, share: number): { mean: number; sd: number; lnEvidence: number } {
  const points = Array.from({ length: 20_000 }, (_, i) => (i + 0.5) / 20_000);
  const lnAt = (p: number): number => value * Math.log(p * share) + (men - value) * Math.log(1 - p * share);
  const most = Math.max(...points.map(lnAt));
  const weights = points.map((p) => Math.exp(lnAt(p) - most));
  const sum = weights.reduce((a, b) => a + b, 0);
  const mean = points.reduce((total, p, i) => total + p * weights[i]!, 0) / sum;
  const square = points.reduce((total, p, i) => total + p * p * weights[i]!, 0) / sum;
  let lnChoose = 0;
  for (let i = 1; i <= value; i++) lnChoose += Math.log((men - value + i) / i);
  return { mean, sd: Math.sqrt(square - mean * mean), lnEvidence: Math.log(sum / points.length) + most + lnChoose };
}

describe('binomial counts under a uniform prior', () => {
  // The mean of 500 draws has an error of 0.045 standard deviations, their own deviation one of 3 %, log evidence one of about 0.09: three and more of them.
  test.each([
    { men: 1000, value: 300, share: 1 },
    { men: 1000, value: 100, share: 0.3 },
    { men: 50, value: 12, share: 0.5 },
    { men: 100_000, value: 31_000, share: 0.5 },
  ])('$value of $men, each observed with probability $share', async ({ men, value, share }) => {
    const fit = await calibrate(campaign(men), counted(value, share), { seed: 'conjugate', particles: 500 });
    const { mean, sd, lnEvidence } = exact(men, value, share);
    const [{ posterior }] = fit.parameters as [(typeof fit.parameters)[number]];
    expect(Math.abs(posterior.mean - mean)).toBeLessThan(0.17 * sd);
    expect(posterior.sd / sd).toBeGreaterThan(0.88);
    expect(posterior.sd / sd).toBeLessThan(1.12);
    expect(Math.abs(fit.lnEvidence - lnEvidence)).toBeLessThan(0.25);
    expect(fit.partial).toBe(false);
  });

  test('men where the prior has none: no draw could have given them, and that is said', async () => {
    const none = await calibrate(campaign(1000), counted(5, 1), {
      seed: 1,
      particles: 100,
      vary: { 'uptake.willing': uniform(0, 1e-12) },
    });
    expect(none).toMatchObject({ partial: true, temperature: 0, lnEvidence: -Infinity });
    expect(none.warnings[0]!.text).toContain('No draw of the prior could have given the data');
  });

  test('evidence tells two priors apart as their exact ratio does', async () => {
    const narrow = calibrate(campaign(1000), counted(300, 1), {
      seed: 1,
      particles: 300,
      vary: { 'uptake.willing': uniform(0.2, 0.4) },
    });
    const wide = calibrate(campaign(1000), counted(300, 1), { seed: 1, particles: 300 });
    // Five times narrower around the data: ln 5 = 1.609.
    expect((await narrow).lnEvidence - (await wide).lnEvidence).toBeCloseTo(1.609, 0);
  });
});
