import { type Marginals, rangeText, type Scenario } from '../scenario/index.js';
import { countText, listText, numberText, percentText, printable } from '../text/index.js';

type Elsewhere = NonNullable<Scenario['uptake']['signsElsewhere']>;

/** Volunteers who sign away from home, in a sentence or two; empty where nobody does. */
export function elsewhereSentences({ uptake: { signsElsewhere } }: Scenario, drawn: Marginals): string {
  if (signsElsewhere === null) return '';
  const share = drawn('uptake.signsElsewhere.share');
  const sentences: string[] = [];
  if (share !== 0)
    sentences.push(
      `Away from home: ${rangeText(share, (x) => percentText(x))} of volunteers sign in another region, ${destinationsText(signsElsewhere)}; they are counted and paid there.`,
    );
  const own = Object.keys(signsElsewhere.from).length;
  if (own > 0)
    sentences.push(`Of ${own === 1 ? 'one region' : `${countText(own)} regions`} it is stated how many sign where.`);
  return sentences.join(' ');
}

/** Most regions that are named. */
const mostNamed = 6;

/** Where men go who sign elsewhere, and in which proportion. */
export function destinationsText({ to }: Pick<Elsewhere, 'to'>): string {
  const weights = Object.entries(to).filter((entry): entry is [string, number] => (entry[1] ?? 0) > 0);
  if (weights.length === 1) return `in ${printable(weights[0]![0])}`;
  if (weights.length > mostNamed) return `in ${countText(weights.length)} regions by given weights`;
  return `in ${listText(weights.map(([id, weight]) => `${printable(id)} (weight ${numberText(weight)})`))}`;
}
