import { apportion, compareMethods, type Apportionment, methodNames } from '../../apportion/index.js';
import { failText, isLevyError, withPaths } from '../../errors/index.js';
import { drawLots } from '../../random/index.js';
import { countText, numberText, printable } from '../../text/index.js';
import { toCSV, toTable } from '../../report/index.js';
import { readTable } from '../../input-files/index.js';
import type { Answer, Command, Context } from '../command.js';
import { inFile } from '../input/in-file.js';
import { readInput } from '../input/read-file.js';
import type { Given } from '../line/given.js';
import { neededNumber, neededText, numberOf, seedOf, wordOf } from '../line/numbers.js';
import { answerOf } from '../output/answer.js';

export const apportionCommand: Command = {
  name: 'apportion',
  operands: '[file.csv]',
  about:
    'Splits a number of seats, people or posts in proportion to weights, exactly. Weights are a column of a table, or a list on the command line; a tie is told.',
  options: [
    { name: 'total', value: 'n', about: 'How many to hand out' },
    {
      name: 'weights',
      value: 'column|list',
      about: 'Heading of the weights in the file, or the weights themselves: 21,14,3',
    },
    { name: 'ids', value: 'column|list', about: 'Heading of the names in the file, or the names themselves' },
    { name: 'method', value: 'name', about: `webster otherwise; ${methodNames.join(', ')}, or their other names` },
    { name: 'min', value: 'n', about: 'Least for each' },
    { name: 'max', value: 'n', about: 'Most for each' },
    {
      name: 'tie',
      value: 'first|error|lot',
      about: 'Who gets it where proportions are equal: the first, nobody, or by lot with --seed',
    },
    { name: 'seed', value: 'seed', about: 'Seed of the lot' },
    { name: 'compare', about: 'The usual methods side by side' },
  ],
  examples: [
    { line: 'levy apportion --weights 21,14,3 --total 10', about: 'Three weights' },
    {
      line: 'levy apportion counties.csv --ids county --weights men --total 600 --method hamilton --min 1',
      about: 'A table, at least one for each',
    },
    {
      line: 'levy apportion counties.csv --ids county --weights men --total 600 --compare',
      about: 'Every usual method',
    },
  ],
  run: async (given, context) => {
    const total = neededNumber(given, 'total', 'how many to hand out, 600');
    const { ids, weights, inInput } = await weighted(given, context);
    const [min, max] = [numberOf(given, 'min'), numberOf(given, 'max')];
    const tie = wordOf(given, 'tie', ['first', 'error', 'lot'] as const, 'first');
    const common = {
      weights,
      ids,
      total,
      tieBreak: tie === 'lot' ? drawLots(seedOf(given)) : tie,
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
    };
    if (given.flag('compare')) {
      if (given.text('method') !== undefined)
        failText('options/invalid', '--method', '--method', 'nothing, with --compare');
      return compared(
        ids,
        weights,
        inInput(() => compareMethods(common)),
      );
    }
    const method = given.text('method') ?? 'webster';
    return single(
      ids,
      weights,
      inInput(() => apportion({ ...common, method })),
      total,
    );
  },
};

interface Weighted {
  readonly ids: readonly string[];
  /** As they are written, so that what follows is exact. */
  readonly weights: readonly string[];
  /** Runs what uses them; what is wrong with one is told of its place. */
  readonly inInput: <T>(body: () => T) => T;
}

/** Errors: `options/invalid`, `csv/…`. */
async function weighted(given: Given, context: Context): Promise<Weighted> {
  const [path] = given.operands;
  const weights = neededText(given, 'weights', 'weights, or the heading of their column');
  const idText = given.text('ids');
  if (path === undefined) {
    const list = weights.split(',').map((weight) => weight.trim());
    const ids = idText?.split(',').map((id) => id.trim()) ?? list.map((_, i) => String(i + 1));
    return { ids, weights: list, inInput: (body) => placed(body, (i) => `--weights, number ${String(i + 1)}`) };
  }
  const file = await readInput(path, context.terminal, 'csv');
  const idColumn = idText ?? 'id';
  const lines = inFile(file, () => readTable(file.text, [idColumn, weights]));
  return {
    ids: lines.map(({ cells }) => cells.get(idColumn)!),
    weights: lines.map(({ cells }) => cells.get(weights)!),
    inInput: (body) => placed(body, (i) => `${file.label}:${String(lines[i]!.line)}: column ${weights}`),
  };
}

/** `weights[3]` is told as the place that it came from. */
function placed<T>(body: () => T, placeOf: (index: number) => string): T {
  try {
    return body();
  } catch (error) {
    if (!isLevyError(error)) throw error;
    throw withPaths(error, ({ path }) => {
      const index = /^(?:weights|ids)\[(\d+)\]/.exec(path)?.[1];
      return index === undefined
        ? path.replace(/^(total|method|min|max|ids|weights)\b/, '--$1')
        : placeOf(Number(index));
    });
  }
}

function single(ids: readonly string[], weights: readonly string[], result: Apportionment, total: number): Answer {
  const { method, seats, divisor, ties } = result;
  const rows = ids.map((id, i) => ({ id, weight: weights[i]!, seats: seats[i]! }));
  const after = [
    ...(divisor === null ? [] : [divisorText(divisor.low, divisor.high)]),
    ...(ties === null
      ? []
      : [
          `Tied: ${ties.tied.map((i) => printable(ids[i]!)).join(', ')} for ${countText(ties.seats)}; who got it was settled by: ${ties.rule}.`,
        ]),
  ];
  const answer = answerOf(result as never, {
    heading: [`${countText(total)} by ${method}`],
    after,
    table: toTable(rows),
  });
  return { ...answer, csv: () => toCSV(rows) };
}

function divisorText(low: number, high: number | null): string {
  return high === null
    ? `Any divisor above ${numberText(low, 6)}.`
    : `Divisors between ${numberText(low, 6)} and ${numberText(high, 6)}.`;
}

function compared(
  ids: readonly string[],
  weights: readonly string[],
  result: ReturnType<typeof compareMethods>,
): Answer {
  const { methods } = result;
  const rows = ids.map((id, i) => ({
    id,
    weight: weights[i]!,
    ...Object.fromEntries(methods.map(({ method, seats }) => [method, seats[i]!])),
  }));
  const after = methods.map(({ method, seatsMoved, quotaViolations }) => {
    const outside = quotaViolations.length === 0 ? '' : `, ${countText(quotaViolations.length)} outside the quota`;
    return `${method}: ${countText(seatsMoved)} moved against ${result.baseline.method}${outside}`;
  });
  return { ...answerOf(result as never, { after, table: toTable(rows) }), csv: () => toCSV(rows) };
}
