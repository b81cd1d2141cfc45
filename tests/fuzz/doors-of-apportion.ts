import { drawLots } from 'levy';
import type { Doors } from './doors-of-entries.js';
import { seed } from './samples.js';

/** Every function of `levy/apportion`. */
export const apportionDoors: Doors = {
  allot: [
    () => [
      {
        weights: [60, 30, 10],
        total: 100,
        base: [1, 2, 3],
        multipleOf: 1,
        holdHarmless: [4, 4, 2],
        shortfall: 'allow',
        ids: ['x', 'y', 'z'],
        max: 90,
      },
    ],
  ],
  allotByRate: [() => [{ weights: [1000, 500, 299], per: 200, round: 'up', ids: ['a', 'b', 'c'] }]],
  apportion: [
    () => [
      {
        weights: [7, 5, 3],
        total: 9,
        method: 'webster',
        ids: ['x', 'y', 'z'],
        min: [0, 1, 0],
        max: 8,
        tieBreak: 'first',
      },
    ],
    () => [{ weights: [1, 1, 1], total: 2, method: 'hamilton', tieBreak: drawLots(seed) }],
  ],
  apportionMatrix: [
    () => [
      {
        weights: [
          [1, 2],
          [3, 4],
        ],
        rowTotals: [2, 3],
        columnTotals: [2, 3],
        method: 'webster',
      },
    ],
  ],
  apportionNested: [
    () => [{ weights: [7, 5, 3], total: 9, groups: ['n', 'n', 's'], groupRules: [{ group: 'n', min: 1 }] }],
  ],
  compareMethods: [() => [{ weights: [7, 5, 3], total: 9, methods: ['webster', 'hamilton'] }]],
  methodName: [() => ['sainte-lague']],
  roundCumulative: [() => [{ rowTotals: [5, 7], columnWeights: [1, 2, 1] }]],
  swissNationalCouncil: [() => [{ weights: [70, 20, 3], total: 5, ids: ['a', 'b', 'c'] }]],
};
