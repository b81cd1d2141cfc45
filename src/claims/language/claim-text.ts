import { referenceText } from '../../store/index.js';
import { canonicalJson, type Scenario, type ScenarioPatch } from '../../scenario/index.js';
import type { WordRange } from '../../yardsticks/index.js';
import { countText, percent, printable, quantityText } from '../../text/index.js';
import type { Claim, EventBounds } from './claim-types.js';
import { parseClaim } from './parse-claim.js';

import { numbersOf, type ParsedClaim } from './read-claim.js';

/** Longest description of a change in a claim's text, characters. */
const longestPatch = 100;

/** A claim as one line: `P(volunteers >= target) is "highly unlikely" (10 to 20 %, PHIA Probability Yardstick)`. Errors: those of claims. */
export function claimText(claim: Claim): string {
  return parsedText(parseClaim(claim));
}

/** The same of a claim that has been parsed. */
export function parsedText({ kind, claim, reference, test, from }: ParsedClaim): string {
  const number = referenceText(reference);
  const bounds = boundsText(test.bounds);
  switch (kind) {
    case 'always':
      return `${eventText(number, test.bounds)} in each of the first ${countText(test.replicates)} replicates`;
    case 'probability':
      return `P(${eventText(number, test.bounds)}) ${'is' in claim ? wordText(test.word!) : boundsText(numbersOf(claim), percentage)}`;
    case 'quantile':
      return `${percent(claim.level)} % quantile of ${number} ${bounds}`;
    case 'mean':
      return `mean of ${number} ${bounds}`;
    case 'difference': {
      const difference = `${number} minus that ${baselineText(from!)}`;
      if (test.kind === 'every')
        return `${difference} ${bounds} in each of the first ${countText(test.replicates)} replicates`;
      const statistic = claim.statistic === 'quantile' ? `${percent(claim.level)} % quantile` : 'mean';
      return `${statistic} of ${difference} ${bounds}`;
    }
  }
}

function wordText({ term, text }: WordRange): string {
  return `is "${term}"${text.slice(term.length)}`;
}

const percentage = (probability: number): string => `${percent(probability)} %`;

function boundsText({ atLeast, atMost }: EventBounds, show: (value: number) => string = quantityText): string {
  if (atLeast === undefined) return `<= ${boundText(atMost!, show)}`;
  if (atMost === undefined) return `>= ${boundText(atLeast, show)}`;
  return `within ${boundText(atLeast, show)} to ${boundText(atMost, show)}`;
}

function eventText(number: string, bounds: EventBounds): string {
  const { atLeast, atMost } = bounds;
  if (atLeast === undefined || atMost === undefined) return `${number} ${boundsText(bounds)}`;
  return `${boundText(atLeast)} <= ${number} <= ${boundText(atMost)}`;
}

function boundText(bound: number | string, show: (value: number) => string = quantityText): string {
  return typeof bound === 'number' ? show(bound) : bound;
}

function baselineText(from: Scenario | ScenarioPatch): string {
  if ('schemaVersion' in from) return `in ${quoted(from.name)}`;
  if (from.name !== undefined) return `in the variant ${quoted(from.name)}`;
  const text = printable(canonicalJson(from));
  return `with ${text.length > longestPatch ? `${text.slice(0, longestPatch)}…` : text}`;
}

function quoted(name: string): string {
  return printable(JSON.stringify(name));
}
