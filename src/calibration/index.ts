export { type Calibration, calibrate, calibrationRows, type Posterior } from './calibrate.js';
export type { CalibrationWarning, CalibrationWarningCode } from './calibration-warnings.js';
export type { PredictedObservation } from './check-rows.js';
export type { CalibrateOptions, CalibrationProgress } from './options.js';
export type { FittedParameter, Marginal } from './parameter-summaries.js';
export type { FittedParameters } from './prior.js';
export type { Stage } from './stages.js';
