// Two offers from August 2023, and one of them for two months only: what does a better one gain, and what does an additional genuine volunteer cost?
import { compare, formatEstimate, scaleEstimate, toTable, vary } from 'levy';
import { russia2023 } from 'levy/data';

// First-year cash of a recruit at the end of 2023: 12 months of 195,000 roubles, 195,000 from the state and on average 168,000 from
// the region on signing. In kopecks.
const firstYear = (12 * 195_000 + 195_000 + 168_000) * 100;
const today = vary(russia2023, { name: 'the offer as it was', cash: { perRecruit: firstYear, currency: 'RUB' } });
const offer = (name: string, factor: number): typeof today =>
  vary(today, { name, policies: [{ name, from: '2023-08-01', scale: { offer: factor } }] });
const comparison = await compare(
  today,
  {
    modest: offer('a tenth more from August', 1.1),
    // About what was paid a year later: 3.64 million roubles against 2.70.
    generous: offer('35 % more from August', 1.35),
    temporary: vary(today, {
      name: '35 % more in August and September',
      policies: [{ name: 'two months', from: '2023-08-01', until: '2023-09-30', scale: { offer: 1.35 } }],
    }),
  },
  { seed: 'two-offers', replicates: 2000 },
);
const { base, arms } = comparison;
const million = 1e-8; // kopecks in million roubles
const billion = 1e-11;

console.log('TWO OFFERS FROM AUGUST 2023, AND ONE THAT ENDS');
console.log(
  'Assumed: the share of men who would ever volunteer rises in proportion to first-year cash (elasticity 1; sources give 0.4 to 2.4).\n',
);
console.log(
  toTable(
    Object.values(arms).map((arm) => ({
      offer: arm.ensemble.scenario.name,
      'genuine volunteers': arm.difference('volunteers'),
      'all recruits': arm.difference('recruits'),
      coerced: arm.difference('coerced'),
      'spend, billion roubles': scaleEstimate(arm.difference('spend'), billion),
      'per additional volunteer, million': scaleEstimate(arm.ratio('spend', 'volunteers'), million),
    })),
  ),
);
console.log(
  `\nWithout either: ${formatEstimate(base.mean('volunteers'))} genuine volunteers, ${formatEstimate(scaleEstimate(base.mean('spend'), billion))} billion roubles,`,
);
console.log(
  `that is ${(firstYear * million).toFixed(2)} million roubles a recruit. An additional volunteer costs more than he is paid, because those`,
);
console.log('who would have come anyway from August on are paid more too.');

console.log('An offer that ends in September loses again the men whom it had won and who have not signed by then.');

const gained = arms.generous.difference('volunteers');
console.log(
  `\nBoth run under the same chance, replicate by replicate: independent runs would need ${gained.varianceRatio.toFixed(0)} times as many for the same error.`,
);
for (const [name, arm] of Object.entries(arms)) {
  console.log(
    `${name}: ${arm.decide('volunteers', { margin: 20_000, better: 'more' })}, if 20,000 more genuine volunteers are what matters`,
  );
}
console.log('\nDoes it decide the drive? The probability of 400,000 genuine volunteers:');
const target = { metric: 'volunteers', atLeast: 'target' } as const;
console.log(
  toTable({
    'the offer as it was': base.probability(target),
    modest: arms.modest.ensemble.probability(target),
    generous: arms.generous.ensemble.probability(target),
    temporary: arms.temporary.ensemble.probability(target),
  }),
);
