import { optionsOf } from '../../errors/index.js';
import { randomisationsOf, viewOf } from '../../ensemble/index.js';
import type { Seed } from '../../random/index.js';
import { cancelled } from '../../runs/index.js';
import {
  assertScenario,
  headerOf,
  type ScenarioResultHeader,
  findParameter,
  parameterQuantile,
  parameterValues,
  type Scenario,
  type Uncertain,
} from '../../scenario/index.js';
import { type Difference, differenceOf, type Estimate, meanOf, probabilityOf } from '../../stats/index.js';
import { isEvent } from '../../store/index.js';
import { keepFor, type Outcome, outcomeOf, outcomeText, outcomeValues } from '../outcome.js';
import { runPoint } from '../run-point.js';
import { assertReplicates, type StudyOptions, studyOptionNames, studySettings } from '../study-options.js';
import { withValue } from '../with-value.js';
import { coercionName, studyInputs } from './inputs.js';

export interface TornadoOptions<Id extends string = string> extends StudyOptions {
  /** A metric, whose mean is compared, or an event, whose probability. */
  readonly of: Outcome<Id>;
  /** Replicates of the base and of every end of every bar. */
  readonly replicates: number;
}

/** One bar: an assumption known to lie at its low and at its high point, all others as uncertain as before. */
export interface TornadoRow {
  readonly input: string;
  /** The 5 and 95 % points; of the draw for coercion not in use (0) and in use (1). */
  readonly values: readonly [low: number, high: number];
  /** Mean difference to the base at each, paired replicate by replicate. */
  readonly low: Difference;
  readonly high: Difference;
  /** From one end to the other. */
  readonly swing: number;
}

export interface Tornado extends ScenarioResultHeader<'tornado'> {
  readonly seed: Seed;
  readonly of: string;
  readonly replicates: number;
  readonly base: Estimate;
  /** The widest bar first. */
  readonly rows: readonly TornadoRow[];
  /** Uncertain parameters that cannot be moved alone, being columns of joint tables. */
  readonly leftOut: readonly string[];
  readonly partial: boolean;
  table(): readonly object[];
}

/**
 * One assumption at a time at its 5 and 95 % points, under common random numbers.
 *
 * @throws LevyError `options/invalid`, `seed/invalid`, those of references and events
 */
export async function tornado<Id extends string>(
  base: Scenario<Id>,
  options: TornadoOptions<NoInfer<Id>>,
): Promise<Tornado> {
  const scenario = assertScenario(base);
  const read = optionsOf(options, { known: [...studyOptionNames, 'of', 'replicates'] });
  const { replicates } = read;
  const of = outcomeOf<Id>(read.of, 'of');
  const settings = studySettings(read);
  assertReplicates(replicates);
  const inputs = studyInputs(scenario, undefined).filter(({ streams }) => streams !== null);
  const alone = inputs.filter(({ parameters }) => parameters.length < 2);
  const total = 1 + 2 * alone.length;
  let done = 0;
  const run = async (varied: Scenario<Id>): Promise<Float64Array | null> => {
    const tell = (share: number): void =>
      settings.onProgress?.({
        done,
        total,
        share: (done + share) / total,
        remaining: Math.ceil((total - done - share) * replicates),
      });
    const ensemble = await runPoint(varied, settings, replicates, keepFor([of]), tell);
    if (ensemble === null) return null;
    done += 1;
    groups = randomisationsOf(viewOf(ensemble));
    return outcomeValues(ensemble, of);
  };
  let groups: ReturnType<typeof randomisationsOf> = null;
  const ofBase = await run(scenario);
  if (ofBase === null) throw cancelled();
  const values = new Map(parameterValues(scenario).map(({ path, value }) => [path, value as Uncertain]));
  const rows: TornadoRow[] = [];
  for (const { name, parameters } of alone) {
    const path = parameters[0] ?? 'coercion.probability';
    const quantile =
      name === coercionName
        ? (u: number) => (u < 0.5 ? 0 : 1)
        : parameterQuantile(values.get(path)!, findParameter(path)!.domain);
    const ends = [quantile(0.05), quantile(0.95)] as const;
    const low = await run(withValue(scenario, path, ends[0]));
    const high = low === null ? null : await run(withValue(scenario, path, ends[1]));
    if (low === null || high === null) break;
    const [down, up] = [low, high].map((one) => differenceOf(ofBase, one, groups, settings.level)) as [
      Difference,
      Difference,
    ];
    rows.push({ input: name, values: ends, low: down, high: up, swing: up.value - down.value });
  }
  rows.sort((a, b) => Math.abs(b.swing) - Math.abs(a.swing));
  return {
    ...headerOf('tornado', scenario),
    seed: settings.seed,
    of: outcomeText(of),
    replicates,
    base: isEvent(of) ? probabilityOf(ofBase, groups, settings.level) : meanOf(ofBase, groups, settings.level),
    rows,
    leftOut: inputs.filter(({ parameters }) => parameters.length > 1).flatMap(({ parameters }) => parameters),
    partial: done < total,
    table: () => tornadoRows({ rows }),
  };
}

/** Rows for a table, a row a bar. */
export function tornadoRows({ rows }: Pick<Tornado, 'rows'>): object[] {
  return rows.map(({ input, values: [from, to], low, high }) => ({
    input,
    'at 5 %': from,
    difference: low,
    'at 95 %': to,
    'difference there': high,
  }));
}
