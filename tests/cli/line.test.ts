import { describe, expect, test } from 'vitest';
import type { Command, Option } from '../../src/cli/command.js';
import { readColumn, readInterval } from '../../src/cli/line/columns.js';
import { readNumber, readSeed } from '../../src/cli/line/numbers.js';
import { parseLine } from '../../src/cli/line/parse-line.js';
import { readOutcome, readReference } from '../../src/cli/line/references.js';
import { patchOf, readSetting } from '../../src/cli/line/settings.js';
import { readValue } from '../../src/cli/line/values.js';
import { errorOf } from '../support/error-of.js';

const options: readonly Option[] = [
  { name: 'seed', value: 'seed', about: '' },
  { name: 'max-replicates', value: 'n', about: '' },
  { name: 'set', value: 'path=value', isList: true, about: '' },
  { name: 'out', short: 'o', value: 'file', about: '' },
  { name: 'quiet', short: 'q', about: '' },
];
const command = { name: 'test', operands: '<one> [more...]', about: '', options, examples: [] } as unknown as Command;
const parsed = (...words: string[]) => parseLine(command, options, words);
const refused = (...words: string[]) => errorOf(() => parsed(...words));

describe('words of a command line', () => {
  test('are what was typed: no number is read from a text, no dash makes an option of a value', () => {
    for (const text of ['007', '1e3', '0x10', '-5', '', 'a=b', '--', 'true', '9007199254740993', ' x ', ':'])
      for (const words of [
        ['a', `--seed=${text}`],
        ['--seed', text, 'a'],
      ])
        expect(parsed(...words).text('seed')).toBe(text);
    expect(parsed('a', '-o', '-').text('out')).toBe('-');
    expect(parsed('007', '-').operands).toEqual(['007', '-']);
    expect(parsed('a', '--', '--seed', '-q').operands).toEqual(['a', '--seed', '-q']);
  });

  test('lists keep their order, switches are on or off', () => {
    expect(parsed('a', '--set', 'x=1', '--set=y=2', '--set', 'x=1').texts('set')).toEqual(['x=1', 'y=2', 'x=1']);
    expect(parsed('a').texts('set')).toEqual([]);
    expect([parsed('a').flag('quiet'), parsed('-q', 'a').flag('quiet')]).toEqual([false, true]);
    expect(parsed('a', '--max-replicates', '10').text('max-replicates')).toBe('10');
  });

  test('what is too much, too little or unknown is refused', () => {
    expect(refused('a', '--max-replicats', '1')).toMatchObject({
      code: 'options/unknown-name',
      path: '--max-replicats',
    });
    expect(refused('a', '--max-replicats', '1').message).toContain('did you mean --max-replicates?');
    expect(refused('a', '-x').code).toBe('options/unknown-name');
    expect(refused('a', '--no-quiet').code).toBe('options/unknown-name');
    expect(refused('a', '--seed').message).toContain('--seed <seed>');
    expect(refused('a', '--seed', '--quiet').path).toBe('--seed');
    expect(refused('a', '--seed', '1', '--seed', '2').message).toContain('2 values');
    expect(refused('a', '--quiet=1').message).toContain('switch');
    expect(refused().path).toBe('levy test');
    expect(refused('a', '--__proto__', '1').code).toBe('options/unknown-name');
  });
});

test('numbers as people write them, and nothing that can be read in two ways', () => {
  const read = ['12', '-0.5', '+3', '.5', '1e6', '1E-3', ' 7 '].map(readNumber);
  expect(read).toEqual([12, -0.5, 3, 0.5, 1e6, 1e-3, 7]);
  for (const text of ['', '1,000', '1_000', '0x10', 'Infinity', 'NaN', '1e999', '5 %', '1 2'])
    expect([text, readNumber(text)]).toEqual([text, null]);
});

test('seeds: whole numbers in plain digits are numbers, all else is text', () => {
  const seeds = ['7', '0', '-3', '007', '1e3', '1.5', 'paper', '"7"', '"a\\nb"', '"', '9007199254740993'].map(readSeed);
  expect(seeds).toEqual([7, 0, -3, '007', '1e3', '1.5', 'paper', '7', 'a\nb', '"', '9007199254740993']);
});

test('values: as in YAML, and distributions as in code', () => {
  const values = [
    '0.05',
    'null',
    'true',
    '2026-01-01',
    'webster',
    '[1, 2]',
    '{kind: uniform, low: 0, high: 1}',
    'no',
    '',
  ];
  expect(values.map((text) => readValue(text, '--set'))).toEqual([
    0.05,
    null,
    true,
    '2026-01-01',
    'webster',
    [1, 2],
    { kind: 'uniform', low: 0, high: 1 },
    'no',
    null,
  ]);
  expect(readValue('lognormal(0.05, 0.5)', '')).toEqual({ kind: 'lognormal', median: 0.05, sigma: 0.5 });
  expect(readValue('triangular(0, 0.2, 1)', '')).toEqual({ kind: 'triangular', low: 0, mode: 0.2, high: 1 });
  expect(errorOf(() => readValue('uniform(1, 0)', '--set x')).message).toMatch(/^--set x .*\(distribution\/invalid\)$/);
  expect(errorOf(() => readValue('uniform(1)', '--set x')).message).toContain('uniform of 2 numbers');
  expect(errorOf(() => readValue('[1', '--set x')).code).toBe('options/invalid');
});

describe('settings', () => {
  const base = {
    target: 5,
    uptake: { willing: { kind: 'lognormal', median: 0.05, sigma: 0.5 }, hazard: 0.1 },
    policies: [{ from: 'a', scale: { offer: 2 } }, { from: 'b' }],
    quota: { announced: { 'x.y': 1 } },
  };
  const patch = (...texts: string[]) =>
    patchOf(
      texts.map((text) => readSetting(text, '--set')),
      base,
    );

  test('make the patch that changes this and nothing else', () => {
    expect(patch('target=7', 'uptake.hazard=0.2')).toEqual({ target: 7, uptake: { hazard: 0.2 } });
    expect(patch('uptake.willing.median=0.1')).toEqual({
      uptake: { willing: { ...base.uptake.willing, median: 0.1 } },
    });
    expect(patch('policies[0].scale.offer=3')).toEqual({
      policies: [{ from: 'a', scale: { offer: 3 } }, { from: 'b' }],
    });
    expect(patch('policies[0].from=c', 'policies[1].from=d')).toEqual({
      policies: [{ from: 'c', scale: { offer: 2 } }, { from: 'd' }],
    });
    expect(patch('quota.announced.x\\.y=2')).toEqual({ quota: { announced: { 'x.y': 2 } } });
    expect(base.policies[0]!.from).toBe('a');
  });

  test('are refused where they lead nowhere', () => {
    expect(errorOf(() => patch('policies[2].from=c')).message).toContain('0 to 1');
    expect(errorOf(() => patch('target[0]=c')).message).toContain('a list at this path');
    for (const text of ['', '=1', 'a', 'a..b=1', '.a=1', 'a.=1', '[0]=1', 'a[x]=1', 'a[0]b=1'])
      expect([text, errorOf(() => readSetting(text, '--set')).code]).toEqual([text, 'options/invalid']);
  });
});

test('references and events, without a sign that a shell acts on', () => {
  expect(readOutcome('volunteers', '--of')).toBe('volunteers');
  expect(readReference('recruits:region=RU-MOW:through=6:flow', '--of')).toEqual({
    metric: 'recruits',
    region: 'RU-MOW',
    through: 6,
    flow: true,
  });
  expect(readReference('volunteers:at-least=target', '--of')).toEqual({ metric: 'volunteers', atLeast: 'target' });
  expect(readReference('coerced:within=10,20', '--of')).toEqual({ metric: 'coerced', within: [10, 20] });
  expect(readReference('recruits:region=7', '--of')).toEqual({ metric: 'recruits', region: '7' });
  expect(readReference('{metric: recruits, region: "a:b"}', '--of')).toEqual({ metric: 'recruits', region: 'a:b' });
  for (const text of ['', ':x', 'recruits:', '{metric', '{a: 1}}'])
    expect([text, errorOf(() => readReference(text, '--of')).code]).toEqual([text, 'options/invalid']);
});

test('columns of a design', () => {
  expect(readColumn('a.b=0.02,3,2026-01-01', '--over')).toEqual({
    name: 'a.b',
    values: [0.02, 3, '2026-01-01'],
    range: null,
  });
  expect(readColumn('a=0.01..0.03/3', '--over')).toEqual({
    name: 'a',
    values: [0.01, 0.02, 0.03],
    range: [0.01, 0.03],
  });
  expect(readColumn('a=0.1..0.7/7', '--over').values).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]);
  expect(readColumn('a=-1..1', '--over')).toEqual({ name: 'a', values: null, range: [-1, 1] });
  expect(readColumn('a=normal(0, 1)', '--over').range).toMatchObject({ kind: 'normal', mean: 0, sd: 1 });
  for (const text of ['a', '=1', 'a=', 'a=1,,2', 'a=2..1', 'a=1..2/1', 'a=x..y'])
    expect([text, errorOf(() => readColumn(text, '--over')).code]).toEqual([text, 'options/invalid']);
  expect([readInterval('0.01,0.1', ''), readInterval('-2..-1', '')]).toEqual([
    [0.01, 0.1],
    [-2, -1],
  ]);
  expect(errorOf(() => readInterval('1,0', '--between')).message).toContain('the lower first');
});
