import { type Quotas, quotas } from '../../quota/index.js';
import { countText, printable } from '../../text/index.js';
import { toCSV, toTable } from '../../report/index.js';
import type { Answer, Command } from '../command.js';
import { readScenario } from '../input/read-scenario.js';
import { scenarioOptions } from '../line/options.js';
import { answerOf } from '../output/answer.js';

export const quotasCommand: Command = {
  name: 'quotas',
  operands: '<scenario>',
  about:
    "Splits a scenario's target over its regions in whole people: announced quotas stand, the rest is apportioned by the scenario's method. The scenario is a file (.json, .yaml, regions as .csv), - for standard input, or a campaign's name.",
  options: [
    { name: 'schedule', about: 'How many are due in each region by the end of each period, instead of the quotas' },
    ...scenarioOptions,
  ],
  examples: [
    { line: 'levy quotas russia2023', about: 'Quotas of a recorded campaign' },
    { line: 'levy quotas scenario.yaml --set quota.method=hamilton --format csv', about: 'By another method, as CSV' },
    {
      line: 'levy quotas counties.csv --columns id=code,men=men --set target=600 --set calendar.start=2026-01-01 --set calendar.end=2026-12-31 --set uptake.willing=0.05 --set uptake.hazard=0.05',
      about: 'Regions from a table, all else on the command line',
    },
  ],
  run: async (given, context) => {
    const scenario = await readScenario(given.operands[0]!, given, context);
    const result = quotas(scenario);
    const heading = [
      `${printable(scenario.name)}: ${countText(result.versions.at(-1)!.target)} people over ${countText(result.regions.length)} regions by ${result.method}`,
    ];
    const answer = answerOf(result, { heading, after: tieText(result) });
    return given.flag('schedule') ? scheduled(answer, result, heading) : answer;
  },
};

function tieText({ ties }: Quotas): string[] {
  if (ties === null) return [];
  const { tied, seats, rule } = ties;
  return [
    `Tied: ${tied.map(printable).join(', ')} for ${countText(seats)} (who got one more was settled by: ${rule}).`,
  ];
}

/** The same with a row a period and a column a region. */
function scheduled(answer: Answer, { schedule, regions }: Quotas, heading: readonly string[]): Answer {
  const rows = schedule.periods.map(({ end }, t) => ({
    'due by': end,
    total: schedule.national[t]!,
    ...Object.fromEntries(regions.map((id, r) => [`quota ${id}`, schedule.cumulative[r]![t]!])),
  }));
  return { ...answer, table: () => `${heading.join('\n')}\n\n${toTable(rows)}`, csv: () => toCSV(rows) };
}
