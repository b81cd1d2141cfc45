import { assertNumber, fail, failText } from '../errors/index.js';
import type { Program } from '../model/index.js';
import { summariesBytes } from './region-summaries.js';
import { countNumbers, forceCounts } from '../scenario/index.js';

/**
 * How much of an ensemble is kept beside the national totals, the drawn parameters and the regions met of every replicate, each
 * level with those before it: `'totals'` nothing, `'national'` the country in every period, `'regions'` every region at the end,
 * `'periods'` every region in every period.
 */
export type Keep = 'totals' | 'national' | 'regions' | 'periods';

/** From the least to the most. */
export const keepLevels = ['totals', 'national', 'regions', 'periods'] as const satisfies readonly Keep[];

/** Mebibytes that what is kept may take unless the caller says otherwise: 10,000 replicates of the founding case need 121 at most. */
export const defaultMemoryMiB = 128;

/** What a run will keep. */
export interface KeepPlan {
  readonly keep: Keep;
  /** Whether regions that are not kept in every period are summed up exactly over replicates, so that their means can still be asked for. */
  readonly regionSums: boolean;
}

export interface KeepWanted {
  readonly replicates: number;
  readonly keep: Keep | 'auto';
  /** `undefined` where the caller has not said. */
  readonly memoryMiB: number | undefined;
  /** Whether sums over regions are wanted. */
  readonly regionSums: boolean;
}

/**
 * What will be kept: with `'auto'` the fullest level that fits the memory, else what was asked for. Sums over regions do not grow with the
 * replicates; they are made where they fit the same memory once more, or the default. Errors: `options/invalid` for a level or a memory that is none, and for a level
 * that needs more than a memory that was given.
 */
export function planKeep(program: Program, { replicates, keep, memoryMiB, regionSums }: KeepWanted): KeepPlan {
  if (keep !== 'auto' && !keepLevels.includes(keep))
    fail('options/invalid', 'keep', keep, `'auto', ${keepLevels.map((level) => `'${level}'`).join(' or ')}`);
  if (memoryMiB !== undefined)
    assertNumber(
      'options/invalid',
      'memoryMiB',
      memoryMiB,
      (number) => number >= 0,
      'a number of mebibytes, at least 0',
    );
  const bytes = (memoryMiB ?? defaultMemoryMiB) * 1048576;
  const level = keep === 'auto' ? fullestWithin(bytes, program, replicates) : keep;
  const needed = bytesOf(level, program, replicates);
  if (keep !== 'auto' && memoryMiB !== undefined && needed > bytes)
    failText(
      'options/invalid',
      'memoryMiB',
      `${String(memoryMiB)} MiB, where keep: '${level}' of ${String(replicates)} replicates may take ${String(Math.ceil(needed / 1048576))}`,
      "more memory, fewer replicates, keep: 'auto', or shards",
    );
  return {
    keep: level,
    regionSums:
      regionSums && level !== 'periods' && summariesBytes(program) <= Math.max(bytes, defaultMemoryMiB * 1048576),
  };
}

function fullestWithin(bytes: number, program: Program, replicates: number): Keep {
  const fitting = keepLevels.filter((level) => bytesOf(level, program, replicates) <= bytes);
  return fitting[fitting.length - 1] ?? 'totals';
}

/** Most bytes that a level takes beside the totals. */
function bytesOf(keep: Keep, program: Program, replicates: number): number {
  const periods = program.periods.length;
  const cells = program.scenario.regions.length * replicates;
  const { plain, added } = countNumbers(program.scenario);
  const force = program.force === null ? 0 : forceCounts.length + program.force.kinds.length;
  const national = replicates * periods * (plain + added + 1 + force) * 8;
  switch (keep) {
    case 'totals':
      return 0;
    case 'national':
      return national;
    case 'regions':
      return national + cells * 4 * (9 + added);
    // Two bytes a count, region and period (a number above 65,535 takes four); at most nine counts, most of them only where coercion is used, and those of blocks.
    case 'periods':
      return national + cells * periods * 2 * (8 + added);
  }
}
