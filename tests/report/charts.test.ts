import { beforeAll, describe, expect, test } from 'vitest';
import { isLevyError } from 'levy';
import { bandChart, breakEven, compareChart, ledgerChart, quantileDots, regionTiles, tornado } from 'levy/report';
import { dark, light, type Palette } from '../../src/report/charts/palette.js';
import { fitted, quietLetters, textWidth, titleLetters } from '../../src/report/charts/text-width.js';
import { exampleCharts } from './example-charts.js';

let charts: Record<string, string> = {};
beforeAll(async () => {
  charts = await exampleCharts();
}, 60_000);

/** Elements of well-formed XML in order, with their attributes; throws where tags do not nest, an entity is unknown or an attribute is not quoted. */
function parseXml(text: string): { name: string; attributes: Map<string, string> }[] {
  const open: string[] = [];
  const seen: { name: string; attributes: Map<string, string> }[] = [];
  let rest = text;
  while (rest !== '') {
    const tag = /^<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/.exec(rest);
    if (tag === null) {
      const words = /^[^<]+/.exec(rest)?.[0] ?? '';
      if (words === '') throw new Error(`no tag: ${rest.slice(0, 60)}`);
      if (/&(?!(amp|lt|gt|quot|#39);)/.test(words)) throw new Error(`a bare ampersand: ${words}`);
      rest = rest.slice(words.length);
      continue;
    }
    const [whole, closing, name = '', attributes = '', empty] = tag;
    if (closing === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
    } else {
      if (empty !== '/') open.push(name);
      const pairs = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(
        ([, key = '', value = '']) => [key, value] as const,
      );
      if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new Error(`an attribute twice in <${name}>`);
      seen.push({ name, attributes: new Map(pairs) });
    }
    rest = rest.slice(whole.length);
  }
  if (open.length > 0) throw new Error(`<${open.join(', ')}> left open`);
  return seen;
}

test.each(['band', 'ledger', 'dots', 'tiles', 'tornado', 'breakEven', 'compare'])(
  '%s: as recorded, well-formed, with a name, a summary and its numbers',
  async (name) => {
    const svg = charts[name]!;
    await expect(`${svg}\n`).toMatchFileSnapshot(`golden/${name}.svg`);
    const elements = parseXml(svg);
    const [root] = elements;
    expect(root?.name).toBe('svg');
    expect(root?.attributes.get('role')).toBe('img');
    const ids = elements.flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect(root?.attributes.get('aria-labelledby')?.split(' ')).toEqual(ids);
    expect(svg).toMatch(/<desc[^>]*>[^<]{40,}\n.*-----/s);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|\[object/);
    expect(elements.some(({ name: tag }) => tag === 'script')).toBe(false);
  },
);

test('the same input gives the same bytes', async () => {
  expect(await exampleCharts()).toEqual(charts);
}, 60_000);

describe('contrast', () => {
  /** Relative luminance, WCAG 2.2. */
  const luminance = (hex: string): number => {
    const [r, g, b] = [1, 3, 5].map((i) => {
      const part = parseInt(hex.slice(i, i + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string): number => {
    const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
    return (high + 0.05) / (low + 0.05);
  };
  const mixed = (over: string, under: string, share: number): string =>
    `#${[1, 3, 5]
      .map((i) =>
        Math.round(parseInt(over.slice(i, i + 2), 16) * share + parseInt(under.slice(i, i + 2), 16) * (1 - share))
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`;

  test.each<[string, Palette]>([
    ['light', light],
    ['dark', dark],
  ])('%s', (_, { paper, ink, quiet, first, second, third, narrow }) => {
    for (const text of [ink, quiet]) expect(contrast(text, paper)).toBeGreaterThanOrEqual(4.5);
    for (const mark of [first, second, third]) expect(contrast(mark, paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(first, narrow)).toBeGreaterThanOrEqual(1.8); // the median on its band
    for (const share of [0.06, 0.2, 0.36, 0.53])
      expect(contrast(ink, mixed(first, paper, share))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(paper, first)).toBeGreaterThanOrEqual(4.5);
  });
});

test('names are text, whatever they hold', () => {
  const evil = `</title><script>alert(1)</script>"'&\u202e\u0000]]>`;
  const made = [
    ledgerChart([{ label: evil, volunteers: 1, induced: 0, coerced: 0 }], { title: evil, source: evil }),
    regionTiles({ [evil]: 1, b: 0 }, { title: evil }),
    tornado([{ name: evil, atLow: 0, atHigh: 1 }], { unit: evil }),
    quantileDots([1, 2, 3], { unit: evil }),
  ];
  for (const svg of made) {
    expect(parseXml(svg).some(({ name }) => name === 'script')).toBe(false);

    expect(svg).not.toMatch(/[\u0000\u202e]/);
  }
});

test('what is no data for a chart is refused', () => {
  const doors = [bandChart, ledgerChart, quantileDots, regionTiles, tornado, breakEven, compareChart] as ((
    value: never,
    options?: never,
  ) => string)[];
  for (const door of doors) {
    for (const value of [null, 5, 'x', [], {}, [null], [{}], [{ kind: 'band', periods: [{}] }], { a: 'x' }])
      expect(() => door(value as never), `${door.name} of ${JSON.stringify(value)}`).toThrow(
        expect.toSatisfy(isLevyError) as never,
      );
    expect(() => door([1] as never, { titel: 'x' } as never)).toThrow(expect.toSatisfy(isLevyError) as never);
  }
});

test.each([280, 340, 560, 1200])('no text leaves its frame at a width of %i, however long names are', async (width) => {
  const long = 'Republic of Very Long Names - Ωμέγα 地方自治体 and the mountains beyond, WWW';
  const wide = { title: `${long}, ${long}`, source: long, width };
  const made = [
    ...Object.values(await exampleCharts(width)),
    ledgerChart([{ label: long, volunteers: 3_000_000, induced: 0, coerced: 2, quota: 5_000_000 }], wide),
    regionTiles({ [long]: 1_234_567, b: 0 }, wide),
    tornado([{ name: long, atLow: 0, atHigh: 1 }], { ...wide, unit: long }),
    quantileDots([1, 2, 300_000], { ...wide, unit: long, atLeast: 2 }),
    quantileDots([1, 2, 300_000], { ...wide, unit: long, atLeast: 300_000, dots: 50 }),
  ];
  let seen = 0;
  for (const svg of made) {
    for (const [, attributes = '', text = ''] of svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)) {
      const of = (name: string): string | undefined => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
      const style = /font-size:(\d+)px/.exec(of('style') ?? '')?.[1];
      const letters =
        of('class') === 'title' ? titleLetters : style === undefined ? quietLetters : { size: Number(style) };
      const plain = text.replaceAll(/&(amp|lt|gt|quot|#39);/g, '"');
      const share = { start: 0, middle: 0.5, end: 1 }[of('text-anchor') ?? 'start']!;
      const from = Number(of('x')) - share * textWidth(plain, letters);
      expect(from, `${plain} at ${attributes}`).toBeGreaterThanOrEqual(-1);
      expect(from + textWidth(plain, letters), `${plain} at ${attributes}`).toBeLessThanOrEqual(width + 1);
      seen += 1;
    }
  }
  expect(seen).toBeGreaterThan(150);
});

test('what fits is not cut, and what is cut fits', () => {
  for (const text of ['iiii', 'WWWW', 'Abc def', '地方', 'a\u202eb']) {
    const width = textWidth(text, quietLetters);
    expect(fitted('Abc', textWidth('Abc', quietLetters), quietLetters)).toBe('Abc');
    const cut = fitted(text.repeat(9), width, quietLetters);
    expect(cut.endsWith('…')).toBe(true);
    expect(textWidth(cut, quietLetters)).toBeLessThanOrEqual(Math.max(width, textWidth('…', quietLetters)));
    expect(cut).not.toMatch(/\u202e/);
  }
});
