import { russianNationalPlans } from './generated/russian-national-plans.js';
import { russianRegionalPlans } from './generated/russian-regional-plans.js';
import type { RussianPlans } from './russian-plan.js';

/**
 * Announced and reported plans: `national` targets and the `regional` plans that became known. Regional plans cover nine of 83
 * regions, three of them derived: look at `qualifier`, `derived` and `confidence`. Sources: each row, and
 * `provenance.russianNationalPlans` and `provenance.russianRegionalPlans`.
 */
export const russianPlans: RussianPlans = /*#__PURE__*/ Object.freeze({
  national: russianNationalPlans,
  regional: russianRegionalPlans,
});
