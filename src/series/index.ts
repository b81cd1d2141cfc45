export { bindSeries, type BoundSeries, type Moment, type Observation } from './bind-series.js';
export { series } from './series.js';
export type {
  Baseline,
  CumulativeSeries,
  CumulativeValue,
  ObservationError,
  PeriodSeries,
  PeriodValue,
  ReportingLag,
  Series,
  SeriesInput,
} from './types.js';
