import { format } from 'd3-format';
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { numberText } from '../../text/index.js';
import { isDrawable } from './frame.js';
import { colour } from './palette.js';
import { element, label } from './svg.js';
import { fitted, quietLetters, textWidth } from './text-width.js';

export type Scale = ScaleLinear<number, number>;

/** A linear scale over the numbers (and 0), to round ends. */
export function scaleOver(values: readonly number[], range: readonly [number, number], fromZero = true): Scale {
  const finite = [...(fromZero ? [0] : []), ...values.filter(isDrawable)];
  let [low, high] = [lowest(finite), highest(finite)];
  if (!(high > low)) [low, high] = [low - 1, high + 1];
  return scaleLinear([low, high], [...range]).nice(5);
}

/** The least of any number of numbers: more than an argument list takes. */
export function lowest(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}

export function highest(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), -Infinity);
}

/** Numbers at an axis: whole thousands with commas, no more digits than the steps between them need. */
export function tickTexts(scale: Scale, count: number, percent = false): [value: number, text: string][] {
  const show = percent ? format('.0%') : (tick: number): string => numberText(tick, 6);
  return scale.ticks(count).map((tick) => [tick, show(tick).replace('−', '-').replace('%', ' %')]);
}

/** Lines across the field with their numbers at the left. */
export function leftAxis(scale: Scale, left: number, right: number, percent = false): string[] {
  return tickTexts(scale, 5, percent).flatMap(([value, text]) => [
    element('line', { x1: left, x2: right, y1: scale(value), y2: scale(value), stroke: colour('rule') }),
    label(left - 6, scale(value) + 4, text, { class: 'quiet', 'text-anchor': 'end' }),
  ]);
}

/** Lines down the field with their numbers below. */
export function bottomAxis(scale: Scale, top: number, bottom: number, unit: string, percent = false): string[] {
  const [from, to] = scale.range() as [number, number];
  return [
    ...ticksThatFit(scale, percent).flatMap(([value, text]) => [
      element('line', { x1: scale(value), x2: scale(value), y1: top, y2: bottom, stroke: colour('rule') }),
      labelWithin(scale(value), bottom + 16, text, to + axisMargin),
    ]),
    labelWithin((from + to) / 2, bottom + 33, unit, to + axisMargin),
  ];
}

/** As many ticks as stand side by side with their numbers, at least two if there are any. */
function ticksThatFit(scale: Scale, percent: boolean): [value: number, text: string][] {
  const [from, to] = scale.range() as [number, number];
  for (let count = Math.max(2, Math.floor((to - from) / 60)); ; count--) {
    const ticks = tickTexts(scale, count, percent);
    const [first, second] = ticks;
    if (count <= 2 || first === undefined || second === undefined) return ticks;
    const widest = Math.max(...ticks.map(([, text]) => textWidth(text, quietLetters)));
    if (scale(second[0]) - scale(first[0]) >= widest + 14) return ticks;
  }
}

/** The right margin that every chart with a bottom axis leaves, pixels. */
export const axisMargin = 30;

/** A quiet label about a place, moved as far as it takes to stand within a chart of this width. */
export function labelWithin(x: number, y: number, text: string, width: number): string {
  const shown = fitted(text, width - 16, quietLetters);
  const half = textWidth(shown, quietLetters) / 2;
  const at = Math.min(Math.max(x, 8 + half), width - 8 - half);
  return label(at, y, shown, { class: 'quiet', 'text-anchor': 'middle' });
}

/** A key: a patch of colour and its word each, in one row or as many as it takes. Gives its marks and its height. */
export function legend(
  entries: readonly (readonly [colour: string, text: string])[],
  left: number,
  right: number,
): { marks: string[]; height: number } {
  let x = left;
  let y = 10;
  const marks = entries.flatMap(([fill, text]) => {
    const width = 17 + textWidth(text, quietLetters);
    if (x > left && x + width > right) {
      x = left;
      y += 20;
    }
    const at = x;
    x += width + 10;
    return [
      element('rect', { x: at, y: y - 10, width: 12, height: 12, fill }),
      label(at + 17, y, text, { class: 'quiet' }),
    ];
  });
  return { marks, height: y + 12 };
}
