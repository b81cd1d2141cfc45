// Type tests: never run. `npm run typecheck` compiles them, and an error that is expected and does not come is an error.
import { check, claim, type Claim, rangeOf, type YardstickWord } from 'levy/claims';
import type { EnsembleEvent, Scenario } from 'levy';
import { expect } from 'vitest';
import 'levy/vitest';

declare const scenario: Scenario<'A' | 'B'>;
const options = { seed: 1 } as const;
const event = { metric: 'volunteers', atLeast: 'target' } as const;

// Events have a bound.
claim.probability(event).atMost(0.5);
claim.probability({ metric: 'volunteers', atMost: 5, atLeast: undefined }).atMost(0.5);
// @ts-expect-error an event without a bound
claim.probability({ metric: 'volunteers' });
// @ts-expect-error a bound left out is none
claim.always({ metric: 'volunteers', atLeast: undefined });
// @ts-expect-error there is no such metric
claim.always({ metric: 'volunters', atLeast: 1 });
// @ts-expect-error there is no such threshold
export const mistyped: EnsembleEvent = { metric: 'volunteers', atLeast: 'tarqet' };

// Words of probability are those of the yardsticks.
claim.probability(event).is('highly unlikely');
claim.probability(event).is('probable', { yardstick: 'icd203' });
// @ts-expect-error a mistyped word
claim.probability(event).is('hihgly unlikely');
// @ts-expect-error a mistyped yardstick
claim.probability(event).is('unlikely', { yardstick: 'nato' });
// @ts-expect-error a mistyped word
rangeOf('lickely');
// @ts-expect-error a mistyped word
expect(0.5).toBeLikely('lickely');
export const word: YardstickWord = 'nearly certain';

// Regions are those of the scenario.
void check(scenario, claim.mean({ metric: 'volunteers', region: 'A' }).atLeast(1), options);
// @ts-expect-error there is no region C
void check(scenario, claim.mean({ metric: 'volunteers', region: 'C' }).atLeast(1), options);

// Claims are plain data with exactly one form.
export const written: Claim = { quantile: { metric: 'shortfall' }, level: 0.9, atMost: 5 };
// @ts-expect-error a quantile has no two-sided bounds
export const twoSided: Claim = { quantile: { metric: 'shortfall' }, level: 0.9, within: [1, 5] };
