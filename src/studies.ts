export * from './studies/index.js';
export type { MetricOf } from './model/index.js';
export type {
  BoxQuality,
  DiscoveredLimit,
  LatinHypercubeOptions,
  SensitivityIndex,
  Setting,
  SobolPointsOptions,
  Tried,
} from './studies/index.js';
