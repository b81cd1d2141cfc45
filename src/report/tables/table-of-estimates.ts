import { boundTexts, type Estimate, formatEstimate, roundedEstimate, seText, withOpenEnds } from '../../stats/index.js';
import { percentText } from '../../text/index.js';
import { type Cell, cellOf, numberCell, type Table, tableOfCells } from './table.js';

/** Columns that every estimate fills. */
export const estimateColumns = ['estimate', 'error', 'low', 'high', 'level', 'n'] as const;

/** An estimate over several cells: value, standard error, interval, level, n. */
export function estimateCells(given: Estimate): Cell[] {
  const estimate = withOpenEnds(given);
  const rounded = roundedEstimate(estimate);
  const [low, high] = boundTexts(estimate);
  const unit = estimate.kind === 'probability' ? ' %' : '';
  const withUnit = (text: string): string => (text === '-' ? text : text + unit);
  return [
    numberCell(formatEstimate(estimate, { style: 'value' }), rounded.value, estimate.value),
    numberCell(withUnit(seText(estimate)), rounded.se, estimate.se),
    numberCell(withUnit(low), rounded.low, estimate.interval[0]),
    numberCell(withUnit(high), rounded.high, estimate.interval[1]),
    numberCell(percentText(estimate.level), estimate.level, estimate.level),
    cellOf(estimate.n),
  ];
}

/** Named estimates, one a row. */
export function tableOfEstimates(entries: readonly (readonly [name: string, estimate: Estimate])[]): Table {
  return tableOfCells(
    ['name', ...estimateColumns],
    entries.map(([name, estimate]) => [cellOf(name), ...estimateCells(estimate)]),
  );
}
