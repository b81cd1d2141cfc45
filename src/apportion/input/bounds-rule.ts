import { invalid } from '../refuse.js';
import type { ResolvedMethod } from '../methods.js';
import type { BoundsRule } from '../types.js';

/** Which reading of floors and caps was asked for; `undefined` if none. */
export function readBoundsRule(rule: unknown): BoundsRule | undefined {
  if (rule === undefined || rule === 'rescale' || rule === 'classic') return rule;
  return invalid('boundsRule', rule, '"rescale" (formerly "requota") or "classic"');
}

/** Whether a reading applies to a method: `classic` to all largest-remainder methods, `rescale` to hamilton. */
export const knowsRule = ({ kind, name }: ResolvedMethod, rule: BoundsRule): boolean =>
  kind === 'remainder' && (rule === 'classic' || name === 'hamilton');

/** The reading that a method follows, asked for or its own. */
export function ruleFor(method: ResolvedMethod, rule: BoundsRule | undefined): BoundsRule {
  if (rule === undefined) return method.name === 'hamilton' ? 'rescale' : 'classic';
  if (knowsRule(method, rule)) return rule;
  // A quota fixed by the whole total cannot be set again for those who are left.
  const known = method.kind === 'remainder' ? '"classic"' : 'none';
  return invalid('boundsRule', rule, `${known} with ${method.name}`);
}
