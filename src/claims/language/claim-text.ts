import type { MetricReference } from '../../model/index.js';
import type { EnsembleEvent } from '../../store/index.js';
import { type Scenario, type ScenarioPatch, canonicalJson } from '../../scenario/index.js';
import { band } from '../../yardsticks/index.js';
import { parseClaim } from './parse-claim.js';
import type { Bounds, Claim, InWords } from './claim-types.js';
import { countText, percent, quantityText } from '../../text/index.js';

/** Longest description of a change in a claim's text, characters. */
const longestPatch = 100;

/** A claim as one line: `P(volunteers >= target) is "highly unlikely" (10-20 %, PHIA Probability Yardstick)`. Errors: those of claims. */
export function claimText(claim: Claim): string {
  return textOf(parseClaim(claim));
}

function textOf(claim: Claim): string {
  if ('always' in claim)
    return `${eventText(claim.always)} in each of the first ${countText(claim.replicates)} replicates`;
  if ('probability' in claim)
    return `P(${eventText(claim.probability)}) ${'is' in claim ? wordsText(claim) : boundsText(claim, (p) => `${percent(p)} %`)}`;
  if ('quantile' in claim)
    return `${percent(claim.level)} % quantile of ${referenceText(claim.quantile)} ${boundsText(claim, quantityText)}`;
  if ('mean' in claim) return `mean of ${referenceText(claim.mean)} ${boundsText(claim, quantityText)}`;
  const difference = `${referenceText(claim.difference)} minus that ${baselineText(claim.from)}`;
  const bounds = boundsText(claim, quantityText);
  switch (claim.statistic) {
    case 'mean':
      return `mean of ${difference} ${bounds}`;
    case 'quantile':
      return `${percent(claim.level)} % quantile of ${difference} ${bounds}`;
    case 'every':
      return `${difference} ${bounds} in each of the first ${countText(claim.replicates)} replicates`;
  }
}

function wordsText({ is, yardstick }: InWords): string {
  const { term, text } = band(is, yardstick === undefined ? {} : { yardstick });
  return `is "${term}"${text.slice(term.length)}`;
}

function boundsText(bounds: Bounds, show: (value: number) => string): string {
  if ('atLeast' in bounds) return `>= ${show(bounds.atLeast)}`;
  if ('atMost' in bounds) return `<= ${show(bounds.atMost)}`;
  return `within ${show(bounds.within[0])} to ${show(bounds.within[1])}`;
}

function eventText({ atLeast, atMost, ...reference }: EnsembleEvent): string {
  const bound = (value: number | string): string => (typeof value === 'number' ? quantityText(value) : value);
  const name = referenceText(reference);
  if (atLeast === undefined) return `${name} <= ${bound(atMost!)}`;
  return atMost === undefined ? `${name} >= ${bound(atLeast)}` : `${bound(atLeast)} <= ${name} <= ${bound(atMost)}`;
}

function referenceText({ metric, region, through }: MetricReference): string {
  return `${metric}${region === undefined ? '' : ` of ${region}`}${through === undefined ? '' : ` through period ${String(through)}`}`;
}

function baselineText(from: Scenario | ScenarioPatch): string {
  if ('schemaVersion' in from) return `in ${JSON.stringify(from.name)}`;
  if (from.name !== undefined) return `in the variant ${JSON.stringify(from.name)}`;
  const text = canonicalJson(from);
  return `with ${text.length > longestPatch ? `${text.slice(0, longestPatch)}…` : text}`;
}
