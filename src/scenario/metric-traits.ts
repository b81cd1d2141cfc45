import type { Count, OptionalBlock } from './counts.js';
import type { ForceCount } from './force-block/force-counts.js';

/** A count, the eligible men of a region, which are settled at the start, or what is held of a force. */
export type Term = Count | 'eligible' | ForceCount;

/** What a metric or state is, and how it may be asked for. */
export interface MetricTraits {
  /** Counts that are added up (1) or taken off (−1), in this order: real numbers depend on it in their last digit. */
  readonly terms: Readonly<Partial<Record<Term, 1 | -1>>>;
  /**
   * What is made of the sum: the men missing to the region's quota (of the country: these added up), the men missing to the national
   * target, or the announced total. Left out: the sum itself.
   */
  readonly as?: 'missing to quota' | 'missing to target' | 'announced';
  readonly scope: 'region and country' | 'country';
  /** Whether a period has a number of its own: what stands at a time, and what is missing, has none. */
  readonly flow: boolean;
  readonly unit: 'people' | 'attempts' | 'minor units';
  /**
   * What it can never exceed: the eligible men (of the country where men may come from anywhere), one attempt per eligible man and period, the quota, the target, the announced total of all
   * eligible men; `null` for nothing, where it is never below 0, and `'either sign'` where it can be.
   */
  readonly bound:
    'eligible' | 'eligible anywhere' | 'attempts' | 'quota' | 'target' | 'announced' | 'either sign' | null;
  /** In words, as of a chart's axis. */
  readonly label: string;
  /**
   * The block of a scenario without which it says nothing of its own; records and tables leave it out where there is none. What is held of a force
   * cannot be asked for either.
   */
  readonly block?: OptionalBlock;
}
