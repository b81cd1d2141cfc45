import { numberText } from '../../text/index.js';
import type { Distribution } from '../distributions/distributions.js';

/** How a default value came about. */
export type ParameterStatus =
  /** Said in public by somebody named. */
  | 'reported'
  /** Worked out from published figures that measure it, more or less. */
  | 'estimated'
  /** Chosen by judgement within limits that published figures set. */
  | 'judged'
  /** Nothing behind it but the wish to have a value. */
  | 'assumption'
  /** Published for something like it elsewhere, at another time, or by a party to the war. */
  | 'weak'
  /** Somebody's opinion taken in as it is: the model cannot derive it. */
  | 'input';

/** Values that are possible at all. An open end is not itself possible. */
export interface Domain {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  /** Whole numbers only. */
  readonly whole: boolean;
}

/** A row of the parameter table: everything that is known about one number of a scenario. */
export interface Parameter {
  /** Where it stands in a scenario: `uptake.willing`. For values by covariate, the path of the record they stand in: `quota.tilt`. */
  readonly path: string;
  /** Name for people to read. */
  readonly name: string;
  readonly unit: string;
  /** Value where a scenario gives none; `null` where it must be stated, or there is none to give. */
  readonly default: number | Distribution | readonly number[] | null;
  /** Enforced. */
  readonly domain: Domain;
  /** Outside it the ledger remarks on the value; `null` where no range is known. */
  readonly plausible: readonly [low: number, high: number] | null;
  readonly status: ParameterStatus;
  /** A value that stands for no limit at all (everybody is eligible, everybody is willing), or for nothing at all (nobody comes back), which no range is held against; else `null`. */
  readonly plain: number | null;
  /** What the model computes with where a scenario has no block of this kind at all: nothing happens; `null` for blocks that are always there. */
  readonly absent: number | null;
  /** What the default and the plausible range rest on; `assumption` where on nothing. */
  readonly source: string;
  /** Whether a distribution is allowed. */
  readonly uncertain: boolean;
  /** Whether the path holds a record with one value per covariate. */
  readonly byCovariate: boolean;
  /** Whether every resource has a value of its own: `resources.level` stands for `resources.recruiters.level` and the like. */
  readonly byResource: boolean;
  /** Whether every kind of equipment has one: `*` in the path stands for the kind's name. */
  readonly byKind: boolean;
}

/** What a row of the table may leave out. */
type Derived = 'uncertain' | 'byCovariate' | 'byResource' | 'byKind' | 'plain' | 'absent';

/** A row as it is written in the table, without its path. */
export type Row = Omit<Parameter, 'path' | Derived> & Partial<Pick<Parameter, Derived>>;

/** Whether a number lies in a domain. */
export function inDomain({ low, high, lowOpen, highOpen, whole }: Domain, value: number): boolean {
  return (
    (lowOpen ? value > low : value >= low) &&
    (highOpen ? value < high : value <= high) &&
    (!whole || Number.isSafeInteger(value))
  );
}

/** A domain in words: `a number between 0 and 1`, `a whole number ≥ 0`. */
export function domainText({ low, high, lowOpen, highOpen, whole }: Domain): string {
  const noun = whole ? 'a whole number' : 'a number';
  if (low === -Infinity && high === Infinity) return whole ? noun : 'a finite number';
  if (high >= Number.MAX_SAFE_INTEGER) return `${noun} ${lowOpen ? '>' : '≥'} ${String(low)}`;
  // A wide domain is told by what it begins with; a share by both ends.
  if (low === 0 && high > 1) return `${noun} ${lowOpen ? '>' : '≥'} 0, at most ${numberText(high)}`;
  const ends =
    lowOpen && highOpen
      ? ', neither included'
      : lowOpen
        ? `, ${String(low)} excluded`
        : highOpen
          ? `, ${String(high)} excluded`
          : '';
  return `${noun} between ${numberText(low)} and ${numberText(high)}${ends}`;
}
