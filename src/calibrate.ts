export { calibrate } from './calibration/index.js';
export type {
  CalibrateOptions,
  Calibration,
  CalibrationProgress,
  CalibrationWarning,
  CalibrationWarningCode,
  FittedParameter,
  FittedParameters,
  Marginal,
  Posterior,
  PredictedObservation,
  Stage,
} from './calibration/index.js';
