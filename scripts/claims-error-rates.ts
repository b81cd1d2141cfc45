import { writeFileSync } from 'node:fs';
import { wilsonInterval } from '../src/stats/index.js';
import { costCases, costOf, falseVerdicts, falseVerdictsByPeeking } from './claims-study.js';

/*
 * Records how often claims are decided wrongly and what they cost, in claims-error-rates.json: `npx tsx scripts/claims-error-rates.ts`,
 * a few minutes. tests/claims/error-rates.test.ts repeats a part of it and holds the rest against what is promised.
 */
const alpha = 0.05;
const suites = 10_000;
const budget = 5000;
const { wrong, byClaim } = falseVerdicts(suites, budget, alpha);
const rate = (count: number) => ({
  count,
  of: suites,
  share: count / suites,
  interval999: wilsonInterval(count, suites, 0.999),
});
const headline = costCases.find(
  ({ claim, truth, alpha: level }) => claim === 'P >= 0.9' && truth === 0.95 && level === 1e-4,
)!;
const hard = costCases.find(({ truth }) => truth === 0.11)!;

const study = {
  what: 'How often claims are decided wrongly, and what they cost, with looks every 50 replicates; streams of known truth, keyed uniforms',
  falseVerdicts: {
    what: "Suites of five claims whose truth lies exactly on an edge, every verdict counted as wrong; alpha is the suite's",
    alpha,
    budget,
    ...rate(wrong),
    byClaim,
    peeking: {
      what: 'One such claim, by ordinary 95 % intervals looked at every 50 replicates',
      ...rate(falseVerdictsByPeeking(suites, budget, alpha)),
    },
    firstSuites: { suites: 300, budget: 2000, wrong: falseVerdicts(300, 2000, alpha).wrong },
  },
  costs: costCases.map((each) =>
    costOf(each, each.budget > 5000 && each.truth < 0.12 && each.truth > 0.1 ? 500 : 2000),
  ),
  headline: costOf(headline, 10_000),
  mixtureWeights: [2, 10, 20, 40, 100].map((weight) => ({
    weight,
    easy: costOf(headline, 10_000, weight),
    hard: costOf(hard, 500, weight),
  })),
};
writeFileSync(new URL('claims-error-rates.json', import.meta.url), `${JSON.stringify(study, null, 1)}\n`);
