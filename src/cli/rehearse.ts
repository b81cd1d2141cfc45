import { type Ensemble, runEnsemble } from '../ensemble/index.js';
import type { Scenario } from '../scenario/index.js';
import { answer, keepFor, type Outcome, type Question, subjectOf } from '../studies/index.js';
import { inOption } from './line/values.js';

/** Two replicates have an error, as many have. */
const replicates = 2;

/**
 * Asks of two replicates what is to be asked of all: what cannot be asked is told before the work, not after it, and of the option that asks.
 * Errors: those of references and events.
 */
export async function rehearse(
  scenario: Scenario,
  of: Outcome,
  option: string,
  ask: (ensemble: Ensemble) => unknown,
): Promise<void> {
  const ensemble = await runEnsemble(scenario, { seed: 'rehearsal', replicates, keep: keepFor([of]) });
  inOption(option, () => ask(ensemble));
}

/** The same of questions by the text that asks them. */
export async function rehearseQuestions(
  scenario: Scenario,
  questions: Readonly<Record<string, Question>>,
): Promise<void> {
  for (const question of Object.values(questions)) {
    const option = 'mean' in question ? '--mean' : 'probability' in question ? '--probability' : '--quantile';
    await rehearse(scenario, subjectOf(question), option, (ensemble) => answer(ensemble, question, 0.95));
  }
}
