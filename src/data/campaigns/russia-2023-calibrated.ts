import { type Scenario, vary } from '../../scenario/index.js';
import type { RussianRegionId } from '../generated/region-ids.js';
import { russia2023Posterior } from './russia-2023-posterior.js';
import { russia2023 } from '../russia-2023.js';

/**
 * `russia2023` with willing share and hazard drawn together, out of their posterior under the two independent counts of 2023: 345,000 federal bonuses paid and 120,000 to
 * 150,000 by CIT, each taken as the truth times a log-normal factor of 0.47, half of the distance between them. A fit, no prediction: the same figures were in
 * the founding case's judgement. Everything else is as there. `TRUTH.md` says how the headline moves.
 */
export const russia2023Calibrated: Scenario<RussianRegionId> = /*#__PURE__*/ build();

function build(): Scenario<RussianRegionId> {
  const fitted = (path: string): string =>
    `posterior, fitted by calibrate to 345,000 federal bonuses paid (iStories) and 135,000 who became contract soldiers (CIT), each with a log-normal error of 0.47; prior: ${russia2023.sources[path]!}`;
  return vary(russia2023, {
    name: `${russia2023.name}, fitted to two counts`,
    joint: [{ parameters: ['uptake.willing', 'uptake.hazard'], rows: russia2023Posterior }],
    sources: { 'uptake.willing': fitted('uptake.willing'), 'uptake.hazard': fitted('uptake.hazard') },
  });
}
