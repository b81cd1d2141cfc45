import { assertNumber, fail, isRecord, snapshot } from '../../errors/index.js';
import { idsInOrder } from '../../scenario/index.js';
import { type Estimate, formatEstimate, isEstimate, readEstimate } from '../../stats/index.js';
import { countOf, numberText, percentText, printable } from '../../text/index.js';
import { highest, lowest } from './axes.js';
import { type ChartOptions, chartOptions, frame, isDrawable } from './frame.js';
import { colour } from './palette.js';
import { element, escapeXml, label } from './svg.js';
import { quietLetters, textWidth } from './text-width.js';

/** Where a region stands in a map of equal tiles; rows and columns from 1. */
export interface RegionTile {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  /** Two or three letters in the tile. */
  readonly label?: string | undefined;
}

export interface RegionTilesOptions extends ChartOptions {
  /** Places of the regions; of Russia's, see `russianRegions` (`tileRow`, `tileColumn`). A square of rows unless given. */
  readonly layout?: readonly RegionTile[] | undefined;
  /** Whether numbers are shares, 0-1. Probabilities are. */
  readonly percent?: boolean | undefined;
}

/**
 * Shades of a tile: five are as many as a map can tell apart. All but the last leave ink readable on them (4.5 : 1 in both modes), the last
 * takes the colour of the paper.
 */
const shades = [0.06, 0.2, 0.36, 0.53, 1] as const;
const steps = shades.length;

/** A tile map of a number by region: shortfalls, probabilities, shares. SVG as a string. Errors: `table/unsupported`, `options/…`. */
export function regionTiles(
  values: Readonly<Record<string, number | Estimate>>,
  options: RegionTilesOptions = {},
): string {
  const { title, source, width, layout, percent } = chartOptions(
    options,
    { layout: 'other', percent: 'flag' },
    'Regions',
  );
  const given: unknown = snapshot<unknown>(values, 'table/unsupported', 'values');
  if (!isRecord(given)) return fail('table/unsupported', 'values', given, 'a number or an estimate by region');
  const ids = idsInOrder(given);
  const numberOf = (id: string): number => {
    const value = given[id];
    const number = readEstimate(value)?.value ?? value;
    assertNumber('options/invalid', `values.${id}`, number, isDrawable, 'a finite number or an estimate');
    return number;
  };
  const numbers = ids.map(numberOf);
  if (numbers.length === 0) return fail('table/unsupported', 'values', given, 'at least one region');
  const tiles = placed(ids, layout);
  const shares = percent ?? ids.every((id) => (given[id] as Partial<Estimate>).kind === 'probability');
  const show = (value: number): string => (shares ? percentText(value, 2) : numberText(value, 2));
  const [low, high] = shares ? [0, 1] : [Math.min(0, lowest(numbers)), highest(numbers)];
  const step = (value: number): number =>
    high > low ? Math.min(steps - 1, Math.floor(((value - low) / (high - low)) * steps)) : 0;
  const columns = highest(tiles.map(({ column }) => column));
  const rowCount = highest(tiles.map(({ row }) => row));
  const size = Math.min(44, (width - 16) / columns);
  // As many to a row as stand side by side.
  const texts = shades.map((_, i) => `${i === 0 ? '' : 'from '}${show(low + ((high - low) * i) / steps)}`);
  const widest = Math.max(...texts.map((text) => textWidth(text, quietLetters))) + 28;
  const across = Math.max(1, Math.min(steps, Math.floor((width - 16) / widest)));
  const key = shades.map((shade, i) => ({
    shade,
    text: texts[i]!,
    x: 8 + (i % across) * ((width - 16) / across),
    y: Math.floor(i / across) * 20,
  }));
  const top = Math.ceil(steps / across) * 20 + 6;
  const marks = [
    ...key.flatMap(({ shade, text, x, y }) => [
      element('rect', {
        x,
        y,
        width: 12,
        height: 12,
        fill: colour('first'),
        'fill-opacity': shade,
        stroke: colour('quiet'),
        'stroke-width': 0.5,
      }),
      label(x + 16, y + 11, text, { class: 'quiet' }),
    ]),
    ...tiles.map(({ id, row, column, label: letters }) => {
      const value = numberOf(id);
      const shade = step(value);
      const [x, y] = [8 + (column - 1) * size, top + (row - 1) * size];
      return element(
        'g',
        {},
        element('title', {}, escapeXml(`${id}: ${isEstimate(given[id]) ? formatEstimate(given[id]) : show(value)}`)),
        element('rect', {
          x: x + 1,
          y: y + 1,
          width: size - 2,
          height: size - 2,
          fill: colour('first'),
          'fill-opacity': shades[shade]!,
          stroke: colour('quiet'),
          'stroke-width': 0.5,
        }),
        label(x + size / 2, y + size / 2 + size * 0.13, tileLetters(letters ?? id.replace(/^[A-Z]{2}-/, '')), {
          'text-anchor': 'middle',
          style: `font-size:${String(Math.round(size * 0.36))}px;fill:${shade === steps - 1 ? colour('paper') : colour('ink')}`,
        }),
      );
    }),
  ];
  const least = ids[numbers.indexOf(lowest(numbers))]!;
  const most = ids[numbers.indexOf(highest(numbers))]!;
  const summary = `${countOf(ids.length, 'region', 'regions')}, from ${show(lowest(numbers))} (${least}) to ${show(highest(numbers))} (${most}).`;
  const rows = ids.map((id) => ({ region: id, value: given[id] as number | Estimate }));
  return frame({ title, source, width, height: top + rowCount * size + 8, marks, summary, rows });
}

/** As many letters as a tile has room for. */
function tileLetters(text: string): string {
  return Array.from(printable(text)).slice(0, 3).join('');
}

function placed(ids: readonly string[], layout: readonly RegionTile[] | undefined): readonly RegionTile[] {
  const across = Math.ceil(Math.sqrt(ids.length * 1.6));
  if (layout === undefined)
    return ids.map((id, i) => ({ id, row: Math.floor(i / across) + 1, column: (i % across) + 1 }));
  const given: unknown = layout;
  if (!Array.isArray(given) || !given.every(isRecord))
    return fail('options/invalid', 'layout', layout, 'an array of { id, row, column }');
  const byId = new Map(layout.map((tile) => [tile.id, tile]));
  return ids.map((id) => {
    const tile = byId.get(id) ?? fail('options/invalid', 'layout', id, 'a place for every region');
    for (const name of ['row', 'column'] as const)
      assertNumber(
        'options/invalid',
        `layout.${id}.${name}`,
        tile[name],
        (place) => Number.isInteger(place) && place >= 1 && place <= 1000,
        'a whole number from 1 to 1,000',
      );
    if (tile.label !== undefined && typeof (tile.label as unknown) !== 'string')
      fail('options/invalid', `layout.${id}.label`, tile.label, 'text');
    return tile;
  });
}
