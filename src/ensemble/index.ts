export type { Attainment, AttainmentBy } from './attainment.js';
export type { Band } from './band.js';
export { type Ensemble, makeEnsemble, storeOf, viewOf } from './ensemble.js';
export type { EnsembleRow } from './rows.js';
export { type EnsembleData, fromData, toData } from './ensemble-data.js';
export { keptOf, withKept } from './kept-of.js';
export { type EnsembleOptions, runEnsemble } from './run-ensemble.js';
export type { Estimated } from './estimated.js';
export { pick, randomisationsOf, type View, viewCoercion, viewValues } from './view.js';
