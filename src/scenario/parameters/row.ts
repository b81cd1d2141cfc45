import type { Parameter } from './parameter.js';

/** What most rows have alike may be left out of one. */
export type Row = Omit<Parameter, 'path' | Derived> & Partial<Pick<Parameter, Derived>>;
type Derived = 'uncertain' | 'byCovariate' | 'plain' | 'absent';
