import { calibrate } from '../../calibration/index.js';
import { countText, listText, numberText, percentText, printable } from '../../text/index.js';
import type { Command } from '../command.js';
import { readScenario } from '../input/read-scenario.js';
import { readSeries } from '../input/read-series.js';
import { fittingOf, fittingOptions } from '../line/fitting.js';
import { scenarioOptions, workOptions } from '../line/options.js';
import { answerOf } from '../output/answer.js';
import { seedText } from '../output/seed-text.js';
import { writeTextFile } from '../output/write-answer.js';

export const calibrateCommand: Command = {
  name: 'calibrate',
  operands: '<scenario>',
  about:
    'Fits what is not known of a scenario to observations: prior beside posterior. The fitted scenario, with the posterior as a joint table, goes into a file that every other command takes.',
  options: [
    ...fittingOptions,
    { name: 'fitted', value: 'file.json', about: 'Writes the fitted scenario' },
    ...workOptions,
    ...scenarioOptions,
  ],
  examples: [
    {
      line: 'levy calibrate canada1916 --vary uptake.willing --vary uptake.hazard --seed 1 --fitted fitted.json',
      about: 'A recorded campaign, its own observations, two parameters',
    },
    { line: 'levy run fitted.json --seed 2', about: 'What follows from the fit' },
    {
      line: "levy calibrate scenario.yaml --series payments.yaml --vary 'uptake.willing=lognormal(0.03, 0.5)' --seed 1",
      about: 'Your own, with a prior stated here',
    },
  ],
  run: async (given, context) => {
    const options = fittingOf(given, context);
    const scenario = await readScenario(given.operands[0]!, given, context);
    const series = await readSeries(given.operands[0]!, given, context);
    const fit = await calibrate(scenario, series, options);
    const fitted = given.text('fitted');
    if (fitted !== undefined)
      await writeTextFile(fitted, `${JSON.stringify(fit.posterior.scenario, null, 2)}\n`, '--fitted');
    const used = fit.series.map(({ name, used: n, leftOut }) => {
      return `"${printable(name)}" (${countText(n)} used, ${countText(leftOut)} outside the campaign)`;
    });
    const { coercion, warnings, partial, temperature, effectiveSampleSize, replicates } = fit;
    return answerOf(
      fit,
      {
        heading: [
          `${printable(scenario.name)}, fitted to ${listText(used)}`,
          `${countText(replicates)} replicates, worth ${numberText(effectiveSampleSize, 3)} independent draws, ${seedText(fit.seed)}`,
        ],
        after: [
          ...(coercion === null
            ? []
            : [
                `Probability that coercion was used: ${percentText(coercion.prior, 2)} before, ${percentText(coercion.posterior, 2)} after.`,
              ]),
          ...warnings.map(({ text }) => `Warning: ${printable(text)}`),
        ],
      },
      {
        partial: partial
          ? `stopped or out of budget at ${percentText(temperature, 2)} of the weight of the data; between prior and posterior`
          : null,
      },
    );
  },
};
