import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { compare, defineScenario, type Ensemble, isLevyError, lognormal, runEnsemble, vary } from 'levy';
import { check, checkAll, claim } from 'levy/claims';
import { report, recordText, runRecord, verifyRecord } from 'levy/report';
import { tornado } from 'levy/studies';
import { htmlText } from '../../src/report/document/text.js';
import { limits } from '../../src/report/document/sections/limits.js';
import { markdownText } from '../../src/report/document/markdown/text.js';

const island = defineScenario({
  name: 'Island',
  description: 'a made-up country',
  target: 2_000,
  calendar: { start: '2025-01-01', end: '2025-04-30', step: 'month' },
  regions: [
    { id: 'N', name: 'North', men: 30_000, group: 'up' },
    { id: 'S', name: 'South', men: 20_000, group: null, quota: 900 },
  ],
  eligible: 0.69,
  uptake: { willing: lognormal(0.06, 0.3), hazard: 0.2 },
  coercion: { probability: 0.45 },
  sources: { target: 'Gazette 12/2024' },
});

const met = claim.probability({ metric: 'volunteers', atLeast: 'target' }).atMost(0.999);
let ensemble: Ensemble;
let html: string;
let markdown: string;
beforeAll(async () => {
  ensemble = await runEnsemble(island, { seed: 'report', replicates: 400 });
  const bonus = vary(island, { name: 'bonus', policies: [{ from: '2025-02-01', scale: { offer: 1.3 } }] });
  const results = {
    ensemble,
    claims: [
      await check(island, met, { seed: 'report' }),
      await checkAll(
        {
          schemaVersion: 1,
          title: 'Two claims',
          seed: 'report',
          claims: [{ name: 'met', scenario: 'island', claim: met }],
        },
        { scenarios: { island }, maxReplicates: 20_000 },
      ),
    ],
    comparison: await compare(island, { bonus }, { seed: 'report', replicates: 200 }),
    studies: [await tornado(island, { of: 'volunteers', seed: 'report', replicates: 64 })],
  };
  html = report(results, { note: 'First line\n\nSecond line', title: 'The island, judged' });
  markdown = report(results, { note: 'First line\n\nSecond line', title: 'The island, judged', format: 'markdown' });
}, 60_000);

test('as recorded, in both formats', async () => {
  await expect(html).toMatchFileSnapshot('golden/report.html');
  await expect(markdown).toMatchFileSnapshot('golden/report.md');
});

test('the same input gives the same bytes', async () => {
  const again = await runEnsemble(island, { seed: 'report', replicates: 400 });
  expect(report(again)).toBe(report(ensemble));
  expect(report(again, { format: 'markdown' })).toBe(report({ ensemble }, { format: 'markdown' }));
});

test('every section is there, and says what the run says', () => {
  for (const heading of [
    'The answer',
    'Is the target met?',
    'The scenario in words',
    'The running total',
    'Who the recruits are',
    'Region by region',
    'What decides it',
    'Compared under the same chance',
    'Claims and verdicts',
    'Assumptions and their sources',
    'Limits',
    'Run record',
  ]) {
    expect(html).toContain(`<h2>${heading}</h2>`);
    expect(markdown).toContain(`## ${heading}`);
  }
  for (const words of ['Gazette 12/2024', 'First line', 'Second line', 'North', '400 replicates', 'willing share'])
    for (const text of [html, markdown]) expect(text).toContain(words);
  for (const limit of limits) expect(html).toContain(htmlText(limit));
  expect(html.replace(/<script>[^]*<\/script>/, '')).not.toMatch(/NaN|undefined|\[object|Infinity/);
  expect(markdown).not.toMatch(/NaN|undefined|\[object|Infinity/);
});

test('the guide to limits lists those of the report', () => {
  const guide = readFileSync(new URL('../../docs/guides/limits.md', import.meta.url), 'utf8');
  for (const limit of limits) expect(guide).toContain(`- ${limit}\n`);
});

test('the record in it runs again to the same bits, from both formats', async () => {
  const fromHtml = /<pre><code>([^<]*)<\/code><\/pre>/
    .exec(html)![1]!
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'");
  expect(fromHtml).toBe(recordText(runRecord(ensemble)));
  expect(await verifyRecord(fromHtml)).toMatchObject({ verified: true });
  const fromMarkdown = /```\n(.*)\n```/.exec(markdown)![1]!;
  expect(fromMarkdown).toBe(fromHtml);
});

test('a run out of Sobol’ points is recorded as one, and runs again', async () => {
  const sobol = await runEnsemble(island, { seed: 'report', replicates: 64, sampling: 'sobol' });
  expect(runRecord(sobol).sampling).toBe('sobol');
  expect(await verifyRecord(runRecord(sobol))).toMatchObject({ verified: true });
  expect(await verifyRecord({ ...runRecord(sobol), sampling: 'independent' })).toMatchObject({ different: ['digest'] });
  expect(report(sobol)).toContain('sobol');
});

test('what was not kept is said, and what was stopped or chosen is marked', async () => {
  const totals = await runEnsemble(island, { seed: 'r', replicates: 40, keep: 'totals' });
  expect(report(totals)).toContain('Not shown: running totals');
  const chosen = ensemble.given((row) => row.volunteers > 1_000);
  expect(report(chosen)).toContain('Conditional: only the');
  expect(report(chosen)).toContain('Not verifiable');
  const stop = new AbortController();
  const partial = await runEnsemble(island, {
    seed: 'r',
    replicates: 200_000,
    signal: stop.signal,
    onProgress: ({ done }) => {
      if (done > 0) stop.abort();
    },
  });
  expect(partial.partial).toBe(true);
  expect(report(partial)).toContain('Partial: ');
});

test('a country with one region, a week, nobody willing: everything agrees with itself', async () => {
  const tiny = defineScenario({
    name: 'tiny',
    target: 10,
    calendar: { start: '2025-01-01', end: '2025-01-07', step: 'week' },
    regions: [{ id: 'only', men: 100 }],
    uptake: { willing: 0, hazard: 0 },
  });
  for (const replicates of [1, 20]) {
    const all = report(await runEnsemble(tiny, { seed: 1, replicates }));
    expect(all.replace(/<(script|pre)>[^]*?<\/\1>/g, '')).not.toMatch(/NaN|undefined|\[object|coerced/);
    expect(all).toContain('the quota of the one region');
  }
});

describe('hostile names', () => {
  const evil = [
    `</title></style></script><script>alert(1)</script><img src=x onerror=alert(2)>`,
    `"><svg onload=alert(3)> ' " \` & &amp;`,
    `\u202egnp.exe\u202c \u0000\u001b[31m`,
    'שלום 123 עולם',
    '| a | [b](javascript:alert(1)) ![c](http://x.example/y.png) *d* _e_ `f` ~~g~~ <u>h</u> @i #1 $x$ www.j.example',
    '# heading\n- item\r\n> quote',
  ];
  const scenario = defineScenario({
    name: evil[0]!,
    description: evil[1]!,
    target: 200,
    calendar: { start: '2025-01-01', end: '2025-02-28', step: 'month' },
    regions: evil.map((name, i) => ({
      id: `${String(i)}${name}`,
      name,
      men: 3_000,
      group: evil[(i + 1) % evil.length]!,
    })),
    uptake: { willing: lognormal(0.06, 0.3), hazard: 0.2 },
    coercion: { probability: 0.5 },
    policies: [{ name: evil[0]!, from: '2025-02-01', scale: { offer: 1.2 }, note: evil[4]!, source: evil[1]! }],
    sources: { target: evil[0]!, 'uptake.willing': evil[3]! },
  });
  let page: string;
  let text: string;
  beforeAll(async () => {
    const run = await runEnsemble(scenario, { seed: evil[0]!, replicates: 60 });
    const options = { title: evil[1]!, note: evil.join('\n') };
    page = report(run, options);
    text = report(run, { ...options, format: 'markdown' });
  }, 30_000);

  test('HTML: one script, the page’s own; no element, attribute or address that a name made', () => {
    expect(page.match(/<script/g)).toHaveLength(1);
    const tags = new Set([...page.matchAll(/<([a-z][\w-]*)/gi)].map(([, name]) => name!.toLowerCase()));
    for (const tag of ['img', 'u', 'iframe', 'object', 'embed', 'form', 'base']) expect(tags).not.toContain(tag);
    const attributes = new Set(
      [...page.replace(/<script>[\s\S]*<\/script>|<style>[\s\S]*?<\/style>/g, '').matchAll(/<[a-z][^<>]*>/gi)].flatMap(
        ([tag]) => [...tag.matchAll(/\s([a-z-]+)=/gi)].map(([, name]) => name!.toLowerCase()),
      ),
    );
    for (const name of attributes) expect(name).not.toMatch(/^on|^src$/);
    expect([...page.matchAll(/href="([^"]*)"/g)].every(([, to]) => /^#|^data:,$/.test(to!))).toBe(true);
    expect(page.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(page).toContain('\\u202egnp.exe');
    expect(page).toContain('<bdi>שלום 123 עולם</bdi>');
    expect(page).toContain('alert(1)&lt;/script&gt;');
  });

  test('Markdown: no markup that a name made, one line a row', () => {
    const plain = text.replace(/```+\n[\s\S]*?\n```+/g, '');
    const bare = plain.replace(/\\[\\`*_[\]<>#|~&!@$^/.+-]/g, '').replaceAll('**', '');
    expect(bare).not.toMatch(/[<>`~@$!_]|\]\(|:\/\/|www\./);
    expect(plain).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/);
    for (const row of plain.split('\n').filter((line) => line.startsWith('|')))
      expect(row.replace(/\\./g, '').match(/\|/g)!.length, row).toBeGreaterThanOrEqual(3);
    const regions = plain
      .slice(plain.indexOf('**Regions**'))
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(
      new Set(regions.slice(0, evil.length + 2).map((row) => row.replace(/\\./g, '').match(/\|/g)!.length)).size,
    ).toBe(1);
    expect(plain.split('\n').filter((line) => line.startsWith('# '))).toHaveLength(1);
    expect(plain).toContain('\u2068שלום 123 עולם\u2069');
  });
});

test.each([
  ['1. first', '1\\. first'],
  ['- x', '\\- x'],
  ['-- x', '\\-- x'],
  ['-380 men', '-380 men'],
  ['12.5 %', '12.5 %'],
  ['  four', 'four'],
  ['===', '\\==='],
  ['a|b', 'a\\|b'],
  ['http://x', 'http:\\/\\/x'],
  ['a\nb', 'a\\\\nb'],
])('%j in Markdown is %j', (given, expected) => {
  expect(markdownText(given)).toBe(expected);
});

test('text from right to left is set apart where it stands, numbers within it too', () => {
  expect(htmlText('Region שלום: 12')).toBe('Region <bdi>שלום</bdi>: 12');
  expect(htmlText('قوة ١٢ رجال 5')).toBe('<bdi>قوة ١٢ رجال</bdi> 5');
  expect(htmlText('plain')).toBe('plain');
});

test('what is no result, and options that are none, are refused', () => {
  const refused = (act: () => unknown, code: string): void => {
    expect(act).toThrow(expect.toSatisfy((error: unknown) => isLevyError(error) && error.code === code) as never);
  };
  for (const value of [null, 5, 'x', []]) refused(() => report(value as never), 'table/unsupported');
  refused(() => report({ kind: 'ensemble' } as never), 'options/invalid');
  refused(() => report({} as never), 'options/invalid');
  refused(() => report({ ensemble, claim: [] } as never), 'options/unknown-name');
  refused(() => report({ ensemble, claims: [{ kind: 'estimate' }] } as never), 'table/unsupported');
  refused(() => report({ ensemble, comparison: ensemble } as never), 'table/unsupported');
  refused(() => report({ ensemble, studies: {} } as never), 'table/unsupported');
  refused(() => report(ensemble, { format: 'pdf' } as never), 'options/invalid');
  refused(() => report(ensemble, { title: 5 } as never), 'options/invalid');
  refused(() => report(ensemble, { layout: [] }), 'options/invalid');
  refused(() => report(ensemble, { titel: 'x' } as never), 'options/unknown-name');
});
