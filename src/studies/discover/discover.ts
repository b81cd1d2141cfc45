import { headerOf, type ScenarioResultHeader } from '../../scenario/index.js';
import { fail, failText, optionsOf, snapshot } from '../../errors/index.js';
import { type Ensemble, genuine } from '../../ensemble/index.js';
import { assertHooks, cancelled, nextTurn } from '../../runs/index.js';
import { groupedText, numberText } from '../../text/index.js';
import type { EnsembleEvent } from '../../store/index.js';
import { isEvent } from '../../store/index.js';
import { outcomeText, outcomeValues } from '../outcome.js';
import { coercionName } from '../sensitivity/inputs.js';
import { columnsOfEnsemble } from './ensemble-columns.js';
import { findBox } from './find-box.js';
import { type BoxQuality, qualityOf } from './prim.js';

export interface DiscoverOptions {
  /** Most assumptions that the box may limit, 1 to 5. @default 3 */
  readonly limits?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Told the boxes looked at so far, some 50 to 150 in all. */
  readonly onProgress?: ((progress: { readonly boxes: number }) => void) | undefined;
}

/** A limit of one assumption. */
export interface DiscoveredLimit {
  readonly input: string;
  /** `null` where there is no limit on that side. */
  readonly low: number | null;
  readonly high: number | null;
}

/** The assumptions under which an event happens mostly. */
export interface Discovery extends ScenarioResultHeader<'discovery'> {
  readonly event: string;
  readonly n: number;
  /** Share of all replicates in which the event happens. */
  readonly rate: number;
  /** Empty where no box tells more than that share. */
  readonly limits: readonly DiscoveredLimit[];
  /** Of the replicates that the box was not made from: half of all. */
  readonly quality: BoxQuality;
  readonly sentence: string;
  table(): readonly object[];
}

/** Fewest replicates in which the event happens, and in which it does not: of fewer no box can be told from luck. */
const fewest = 20;

/**
 * Where does it fail? The box of assumptions, two or three limits at most, in which an event happens mostly: scenario discovery by PRIM. The box
 * is made from every second replicate, its coverage (share of all events inside) and density (share of the inside that are events) are those of
 * the others, so that they are not flattered.
 *
 * @throws LevyError `event/invalid`, those of references, `options/invalid`; `ensemble/empty` where the event happens, or fails to, in fewer than
 *   20 replicates
 */
export async function discover<Id extends string>(
  given: Ensemble<Id>,
  event: EnsembleEvent<NoInfer<Id>>,
  options: DiscoverOptions = {},
): Promise<Discovery> {
  const ensemble = genuine(given);
  const { limits: most = 3, signal, onProgress } = optionsOf(options, { known: ['limits', 'signal', 'onProgress'] });
  assertHooks({ signal, onProgress });
  if (!Number.isInteger(most) || most < 1 || most > 5)
    fail('options/invalid', 'limits', most, 'a whole number from 1 to 5');
  const asked = snapshot<EnsembleEvent>(event, 'event/invalid', 'event');
  if (!isEvent(asked)) fail('event/invalid', 'event', event, 'an event such as { metric, atLeast }');
  const happened = Uint8Array.from(outcomeValues(ensemble, asked));
  const n = happened.length;
  const events = happened.reduce((sum, one) => sum + one, 0);
  if (events < fewest || n - events < fewest)
    failText(
      'ensemble/empty',
      'event',
      `an event that happens in ${groupedText(events, 0)} of ${groupedText(n, 0)} replicates`,
      `one that happens in at least ${String(fewest)} and fails to in as many`,
    );
  const columns = columnsOfEnsemble(ensemble);
  const table = { columns: columns.map(({ values }) => values), happened };
  const search = findBox(table, most);
  let boxes = 0;
  let step = search.next();
  while (step.done !== true) {
    if (signal?.aborted === true) throw cancelled();
    onProgress?.({ boxes: ++boxes });
    await nextTurn();
    step = search.next();
  }
  const box = step.value;
  const limits = box.map(({ column, low, high }) => ({
    input: columns[column]!.name,
    low: Number.isFinite(low) ? low : null,
    high: Number.isFinite(high) ? high : null,
  }));
  const quality = qualityOf(table, box, (row) => row % 2 === 1);
  const rate = events / n;
  const what = outcomeText(asked);
  return {
    ...headerOf('discovery', ensemble.scenario),
    event: what,
    n,
    rate,
    limits,
    quality,
    sentence: sentenceOf(what, rate, limits, quality),
    table: () => discoveryRows({ limits }),
  };
}

function sentenceOf(what: string, rate: number, limits: readonly DiscoveredLimit[], quality: BoxQuality): string {
  const percent = (share: number): string => `${numberText(100 * share, 2)} %`;
  if (limits.length === 0)
    return `No limits of assumptions tell where "${what}" happens: it does in ${percent(rate)} of all replicates.`;
  return `Mostly where ${limits.map(limitText).join(' and ')}: there "${what}" happens in ${percent(quality.density)} of the replicates, against ${percent(rate)} of all, and ${percent(quality.coverage)} of the replicates in which it happens lie there.`;
}

function limitText({ input, low, high }: DiscoveredLimit): string {
  if (input === coercionName) return low === 1 ? 'coercion is in use' : 'coercion is not in use';
  const text = (value: number): string => numberText(value, 2);
  if (low !== null && high !== null) return `${input} is from ${text(low)} to ${text(high)}`;
  return low !== null ? `${input} is at least ${text(low)}` : `${input} is at most ${text(high!)}`;
}

/** Rows for a table, a row a limit. */
export function discoveryRows({ limits }: Pick<Discovery, 'limits'>): object[] {
  return limits.map(({ input, low, high }) => ({ input, from: low, to: high }));
}
