import { deepFreeze } from '../../errors/index.js';
import type { PatchedForce } from '../../scenario/index.js';
import { valueOf } from './figures.js';

/** What 1,000 men are taken to need, as a named judgement. */
export interface ForceRequirement {
  readonly name: string;
  /** Items that 1,000 men need at hand: tanks held, and artillery rounds for a month. */
  readonly perThousandMen: { readonly tanks: number; readonly rounds: number };
  /** The same as a patch for `vary`, with its sources, for a scenario whose force has these two kinds. */
  readonly patch: { readonly force: PatchedForce; readonly sources: Readonly<Record<string, string>> };
}

/**
 * Two judgements of what a force needs, both ratios that were observed of Russia's in Ukraine: what 1,000 men had in February 2022, and in early
 * 2024. A revealed ratio is no requirement that anybody stated, and the two lie far apart: whoever uses one should show the other.
 */
export const forceRequirements: Readonly<Record<'february2022' | 'year2024', ForceRequirement>> = /*#__PURE__*/ build();

function build(): Readonly<Record<'february2022' | 'year2024', ForceRequirement>> {
  const tanks = 'tanks in service per 1,000 men in theatre (derived)';
  const rounds = 'rounds fired per man and month (derived)';
  return deepFreeze({
    february2022: requirement('the ratios of February 2022', valueOf('2022-02', tanks), valueOf('2022', rounds), {
      tanks: 'judgement: 2,927 tanks of the whole army (IISS) over 190,000 men of the invading force, February 2022',
      rounds: 'judgement: 12 million rounds fired in 2022 (RUSI) over 190,000 men and 10.2 months',
    }),
    year2024: requirement('the ratios of 2024', valueOf('2024-02', tanks), valueOf('2024', rounds), {
      tanks: 'judgement: 1,750 tanks in service (IISS, February 2024) over 520,000 men in theatre (Syrskyi)',
      rounds: 'judgement: 10,000 rounds fired a day (CNN, March 2024) over 520,000 men in theatre (Syrskyi)',
    }),
  });
}

function requirement(
  name: string,
  tanks: number,
  roundsPerMan: number,
  sources: { readonly tanks: string; readonly rounds: string },
): ForceRequirement {
  const rounds = 1000 * roundsPerMan;
  return {
    name,
    perThousandMen: { tanks, rounds },
    patch: {
      force: { equipment: { tanks: { required: tanks }, rounds: { required: rounds } } },
      sources: {
        'force.equipment.tanks.required': sources.tanks,
        'force.equipment.rounds.required': sources.rounds,
      },
    },
  };
}
