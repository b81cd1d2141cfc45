import { viewCoercion, viewOf, type Ensemble } from '../../ensemble/index.js';
import { coercionName, studyInputs } from '../sensitivity/inputs.js';

/** What varied between the replicates of an ensemble: every uncertain parameter, and whether coercion was in use (1) or not (0). */
export interface AssumptionColumn {
  readonly name: string;
  readonly values: Float64Array;
}

export function columnsOfEnsemble(ensemble: Ensemble): readonly AssumptionColumn[] {
  return studyInputs(ensemble.scenario, undefined)
    .filter(({ streams }) => streams !== null)
    .flatMap(({ name, parameters }) =>
      name === coercionName
        ? [{ name, values: Float64Array.from(viewCoercion(viewOf(ensemble))) }]
        : parameters.map((path) => ({ name: path, values: ensemble.parameters(path) })),
    );
}
