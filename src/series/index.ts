export { bindSeries, type BoundSeries, type Moment, type Observation } from './bind-series.js';
export { series } from './series.js';
export type {
  Baseline,
  CumulativeSeries,
  CumulativeValue,
  ObservationError,
  ObservationErrorInput,
  PeriodSeries,
  PeriodValue,
  ReportingLag,
  Series,
  SeriesCommonInput,
  SeriesCommonKey,
  SeriesInput,
  WithOptional,
} from './types.js';
