import { type Assumption, assumptions, type Scenario } from 'levy';
import { findParameter, medianOf, thirdLedger, type Uncertain } from '../../src/scenario/index.js';

/** An assumption that can be moved. */
export interface Slider {
  readonly path: string;
  readonly name: string;
  readonly unit: string;
  /** What the scenario's own value rests on. */
  readonly source: string;
  /** Its plausible range; `null` where none is known. */
  readonly plausible: readonly [low: number, high: number] | null;
  /** The scenario's own value: the number, or the median of what is drawn. */
  readonly value: number;
  /** That it is drawn anew in every replicate: what is moved is its median. */
  readonly isDrawn: boolean;
  /** Ends of the slider. */
  readonly low: number;
  readonly high: number;
  /** Whether equal steps are equal factors. */
  readonly byFactors: boolean;
}

export interface SliderGroup {
  readonly title: string;
  readonly sliders: readonly Slider[];
}

/** Positions of a slider, from 0. */
export const positions = 200;

/** What can be moved in a scenario, in groups: numbers and medians with a plausible range, or between 0 and 1. */
export function sliderGroups(scenario: Scenario): readonly SliderGroup[] {
  const all = assumptions(scenario).flatMap((row) => sliderOf(row) ?? []);
  const groups: readonly (readonly [title: string, roots: readonly string[]])[] = [
    ['Men and their willingness', ['eligible', 'uptake', 'quota']],
    [capital(thirdLedger(scenario).noun), ['coercion']],
    ['What men do in response', ['response']],
    ['The claim announced', ['reporting']],
  ];
  return groups
    .map(([title, roots]) => ({ title, sliders: all.filter(({ path }) => roots.includes(path.split('.')[0]!)) }))
    .filter(({ sliders }) => sliders.length > 0);
}

function sliderOf({ path, name, unit, source, plausible, value: given, given: form }: Assumption): Slider | null {
  const row = findParameter(path);
  if (row === undefined || path === 'target' || (form !== 'number' && form !== 'distribution')) return null;
  const value = medianOf(given as Uncertain);
  const isShare = row.domain.low === 0 && row.domain.high === 1;
  const range = plausible ?? row.plausible ?? (isShare ? ([0, 1] as const) : null);
  if (range === null) return null;
  const isDrawn = form === 'distribution';
  const high = Math.max(range[1], value);
  // The median of what is drawn lies above 0.
  const low = Math.min(isDrawn && range[0] === 0 ? high / 100 : range[0], value);
  return {
    path,
    name,
    unit,
    source,
    plausible: plausible ?? row.plausible,
    value,
    isDrawn,
    low,
    high,
    byFactors: low > 0 && high / low >= 8,
  };
}

/** The value at a position, to three digits, as it is shown and computed with. */
export function valueAt({ low, high, byFactors }: Slider, position: number): number {
  const share = position / positions;
  return Number((byFactors ? low * (high / low) ** share : low + (high - low) * share).toPrecision(3));
}

/** The position nearest to a value. */
export function positionOf({ low, high, byFactors }: Slider, value: number): number {
  if (!(high > low)) return 0;
  const share = byFactors ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
  return Math.min(positions, Math.max(0, Math.round(share * positions)));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
