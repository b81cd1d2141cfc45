import { type Scenario, vary } from '../../scenario/index.js';
import { listText } from '../../text/index.js';
import type { PosteriorRows } from './posterior-rows.js';

/** The scenario with the posterior in the place of what was varied. Joint tables that it came from go. */
export function posteriorScenario<Id extends string>(
  scenario: Scenario<Id>,
  { paths, rows, weights }: PosteriorRows,
  names: readonly string[],
  isPartial: boolean,
): Scenario<Id> {
  const others = scenario.joint.filter((table) => !table.parameters.some((path) => paths.includes(path)));
  const told = `${isPartial ? 'between prior and posterior' : 'posterior'}, fitted by calibrate to ${listText(names.map((name) => `"${name}"`))}`;
  const sources = Object.fromEntries(
    paths.map((path) => {
      const before = scenario.sources[path];
      return [path, before === undefined ? told : `${told}; prior: ${before}`];
    }),
  );
  return vary(scenario, {
    name: `${scenario.name}, fitted`,
    joint: [...others, { parameters: paths, rows, weights }],
    sources,
  });
}
