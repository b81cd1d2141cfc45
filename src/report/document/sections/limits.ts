import { assumptions } from '../../../explain/index.js';
import { thirdLedger } from '../../../scenario/index.js';
import { countOf, countText, listText } from '../../../text/index.js';
import type { Section } from '../part.js';
import type { Material } from '../results.js';

/** What no run of this model can tell, whatever its scenario. */
export const limits = [
  'A run says what its assumptions imply, and nothing about whether they are true.',
  'The simulation error says how far more replicates would move a number. How far the world may lie from it is another matter: the ranges of outcomes show it as far as the assumptions go.',
  'The willing share and the hazard cannot be told apart before the pool shows depletion, about a year: early flows tell their product alone.',
  'Men sign in their own region: the model moves nobody.',
  'Genuine, recorded and claimed men are three different numbers. Official and belligerent figures both have motives.',
] as const;

/** Those limits, and what this scenario and run add to them. */
export function limitsSection({ ensemble: { scenario, n } }: Material): Section {
  const ledger = assumptions(scenario);
  const bare = ledger.filter(({ status }) => status === 'assumption');
  const outside = ledger.filter(({ outsidePlausible }) => outsidePlausible);
  return {
    id: 'limits',
    heading: 'Limits',
    parts: [
      {
        kind: 'list',
        items: [
          ...(scenario.coercion === null
            ? []
            : [
                `The ${thirdLedger(scenario).noun} here is an assumption of a scenario: no finding about any person, office or agency, and no advice to any.`,
                `Whether it deters volunteers, or hastens them, is put in and not found.`,
              ]),
          ...limits,
          scenario.refill === null
            ? 'The pool does not refill during the campaign.'
            : 'Cohorts that come of age and grow too old are of one size, and of one mind.',
          `${countText(bare.length)} of the ${countOf(ledger.length, 'assumption', 'assumptions')} in this scenario name no source.`,
          ...(outside.length === 0
            ? []
            : [`Outside what is plausible: ${listText(outside.map(({ name, text }) => `${name} (${text})`))}.`]),
          `Numbers rest on ${countOf(n, 'replicate', 'replicates')}, and are shown to the digits that these support.`,
        ],
      },
    ],
  };
}
