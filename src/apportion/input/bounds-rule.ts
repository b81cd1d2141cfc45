import { fail } from '../../errors/index.js';
import type { ResolvedMethod } from '../methods.js';
import type { BoundsRule } from '../types.js';

/** Which reading of floors and caps applies, and whether the method knows it. */
export function readBoundsRule(method: ResolvedMethod, rule: unknown): BoundsRule {
  if (rule !== undefined && rule !== 'classic' && rule !== 'requota')
    fail('apportion/invalid', 'boundsRule', rule, '"classic" or "requota"');
  if (rule !== undefined && method.kind !== 'remainder')
    fail('apportion/invalid', 'boundsRule', rule, `nothing with ${method.name}: it is for largest-remainder methods`);
  if (rule === 'requota' && method.name !== 'hamilton')
    fail(
      'apportion/invalid',
      'boundsRule',
      rule,
      `"classic" with ${method.name}: its quota is fixed by the whole total`,
    );
  return rule ?? (method.name === 'hamilton' ? 'requota' : 'classic');
}
