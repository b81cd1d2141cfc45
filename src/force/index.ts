export { combatPower, type CombatPowerOptions } from './combat-power.js';
export type { CombatPower, CombatPowerPeriod, LossesExceedArrivals } from './types.js';
