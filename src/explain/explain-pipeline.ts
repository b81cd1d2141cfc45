import { expm1 } from '../numeric/index.js';
import { type Marginals, rangeText, type Scenario } from '../scenario/index.js';
import { agreeing, countText, numberText, percentText } from '../text/index.js';

/** The way from signature to unit, in a paragraph; empty where there is none. */
export function pipelineSentences({ pipeline, policies }: Scenario, drawn: Marginals): string {
  if (pipeline === null) return '';
  const { processingMonths, seats, trainingMonths } = pipeline;
  /** What a hazard takes in a month. */
  const monthly = (path: string): string =>
    rangeText(
      drawn(path),
      (x) => percentText(x),
      (x) => -expm1(-x),
    );
  const acts = (path: string): boolean => drawn(path) !== 0;
  const changed = policies.some(({ set }) => set['pipeline.seats'] !== undefined);
  const sentences = [
    processingMonths === 0
      ? 'On the way to the units: who signs can begin training at once.'
      : `On the way to the units: who signs can begin training after ${monthsText(processingMonths)}.`,
  ];
  if (seats !== null)
    sentences.push(
      `${seats >= 1000 ? countText(seats) : numberText(seats)} training ${agreeing(seats, 'seat comes', 'seats come')} free in the country per month${changed ? ' where no policy changes it' : ''}; where they are too few, regions share them in proportion to the men who wait.`,
    );
  else if (!changed) sentences.push('There are as many training seats as are needed.');
  if (acts('pipeline.waitingDropout'))
    sentences.push(`Of those who wait, about ${monthly('pipeline.waitingDropout')} withdraw in a month.`);
  sentences.push(
    `Training lasts ${monthsText(trainingMonths)}${acts('pipeline.trainingDropout') ? `, and about ${monthly('pipeline.trainingDropout')} drop out in a month of it` : ''}.`,
  );
  if (acts('pipeline.attrition'))
    sentences.push(`About ${monthly('pipeline.attrition')} of those in the units leave in a month.`);
  return sentences.join(' ');
}

function monthsText(months: number): string {
  return months === 0 ? 'no time' : `${numberText(months)} ${months === 1 ? 'month' : 'months'}`;
}
