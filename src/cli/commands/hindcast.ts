import { hindcast, hindcastAll } from '../../calibration/index.js';
import { countText, printable } from '../../text/index.js';
import type { Command } from '../command.js';
import { readScenario } from '../input/read-scenario.js';
import { readSeries } from '../input/read-series.js';
import { fittingOf, fittingOptions } from '../line/fitting.js';
import { scenarioOptions, workOptions } from '../line/options.js';
import { answerOf } from '../output/answer.js';

export const hindcastCommand: Command = {
  name: 'hindcast',
  operands: '<scenario>',
  about:
    'Fits a scenario to what was observed until a day and holds its predictions against what came after, beside two lines without a model. From several days, or from every one, where more than one or none is named.',
  options: [
    {
      name: 'fit-until',
      value: 'day',
      isList: true,
      about: 'Last day whose observations are fitted, 1916-05-31; every day of one otherwise',
    },
    ...fittingOptions,
    ...workOptions,
    ...scenarioOptions,
  ],
  examples: [
    {
      line: 'levy hindcast canada1916 --fit-until 1916-05-31 --vary uptake.willing --vary uptake.hazard --seed 1',
      about: 'A recorded campaign from one day',
    },
    { line: 'levy hindcast canada1916 --vary uptake.hazard --seed 1 --format csv', about: 'From every day' },
  ],
  run: async (given, context) => {
    const options = fittingOf(given, context);
    const days = given.texts('fit-until');
    const scenario = await readScenario(given.operands[0]!, given, context);
    const series = await readSeries(given.operands[0]!, given, context);
    const [day] = days;
    const heading = [printable(scenario.name)];
    if (days.length === 1) {
      const found = await hindcast(scenario, series, { ...options, fitUntil: day! });
      const partial = found.partial ? 'stopped or out of budget before all of the data counted' : null;
      return answerOf(found, { heading, after: [printable(found.sentence)] }, { partial });
    }
    const found = await hindcastAll(scenario, series, days.length === 0 ? options : { ...options, origins: days });
    const partial = found.partial ? `stopped after ${countText(found.hindcasts.length)} days` : null;
    return answerOf(found, { heading, after: [printable(found.sentence)] }, { partial });
  },
};
