import type {
  Equipment,
  EquipmentLosses,
  Force,
  ForceArrivals,
  ForceLosses,
  ForceReturns,
} from '../force-block/force-types.js';
import type { AllOptional, Removable } from './all-optional.js';

/** Losses as a user writes them: which are counted must be said. */
export interface ForceLossesInput extends AllOptional<Omit<ForceLosses, 'counted'>> {
  readonly counted: ForceLosses['counted'];
}

/** A kind of equipment as a user writes it: what is held and what is required must be stated. */
export interface EquipmentInput extends AllOptional<Omit<Equipment, 'holding' | 'required' | 'losses'>> {
  readonly holding: Equipment['holding'];
  readonly required: Equipment['required'];
  readonly losses?: AllOptional<EquipmentLosses>;
}

/** A force as a user writes it: strength, and which losses are counted; the rest has defaults. */
export interface ForceInput {
  readonly strength: Force['strength'];
  readonly losses: ForceLossesInput;
  readonly arrivals?: AllOptional<ForceArrivals> | undefined;
  readonly returns?: AllOptional<ForceReturns> | undefined;
  readonly equipment?: Readonly<Record<string, EquipmentInput>> | undefined;
}

/** Any part of a kind of equipment: `null` takes a value back to its default. */
export interface PatchedEquipment extends Removable<Omit<Equipment, 'losses'>> {
  readonly losses?: Removable<EquipmentLosses> | null;
}

/** Any part of a force: objects merge, `null` removes. */
export interface PatchedForce {
  readonly strength?: Force['strength'] | undefined;
  readonly losses?: Removable<ForceLosses> | undefined;
  readonly arrivals?: Removable<ForceArrivals> | null | undefined;
  readonly returns?: Removable<ForceReturns> | null | undefined;
  readonly equipment?: Readonly<Record<string, PatchedEquipment | null>> | null | undefined;
}
