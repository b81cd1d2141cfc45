import type { RegionalMetric, StateName } from '../scenario/index.js';

/** What is counted itself, from which the other metrics follow. */
export type Counted = Exclude<RegionalMetric, 'recruits' | 'recorded' | 'shortfall'> | StateName | 'recordedCoerced';

/** A metric or state of one region, from what is counted there and its quota. */
export function regionalMetric(
  metric: RegionalMetric | StateName,
  counted: (name: Counted) => number,
  quota: number,
): number {
  switch (metric) {
    case 'recruits':
      return counted('volunteers') + counted('induced') + counted('coerced');
    case 'recorded':
      return counted('volunteers') + counted('induced') + counted('recordedCoerced');
    case 'shortfall':
      return Math.max(0, quota - counted('volunteers') - counted('induced') - counted('coerced'));
    case 'volunteers':
    case 'induced':
    case 'coerced':
    case 'wronglyTaken':
    case 'fled':
    case 'attempts':
    case 'takenFromPool':
    case 'spend':
    case 'eligible':
    case 'willing':
    case 'unwilling':
      return counted(metric);
  }
}
