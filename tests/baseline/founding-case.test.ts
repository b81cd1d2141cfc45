import { expect, test } from 'vitest';
import { foundingBaseline } from '../../scripts/founding-baseline.js';
import recorded from './founding-case.json';

test('the founding case gives exactly the recorded numbers (npm run baseline, only for a change that is meant to change results)', async () => {
  expect(await foundingBaseline()).toEqual(recorded);
});
