import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { apportion, apportionMatrix, type ApportionInput, type ApportionMatrixInput } from 'levy/apportion';
import { isLevyError } from '../../src/errors/index.js';

interface ReportCase {
  name: string;
  call: 'apportion' | 'apportionMatrix';
  input: unknown;
  source: string;
  note: string;
  expected: {
    seats?: number[] | number[][];
    seatsOneOf?: number[][];
    ties?: { sure: number[]; tied: number[]; seats: number } | null;
    error?: string;
    mentions?: string[];
  };
}
const file = JSON.parse(readFileSync(new URL('./cases/public-reports.json', import.meta.url), 'utf8')) as ReportCase[];

describe('public bug reports of other tools, and official tables', () => {
  it('all 48 are here', () => {
    expect(file).toHaveLength(48);
  });

  it.each(file.map((c): [string, ReportCase] => [`${c.name} (${c.source}): ${c.note}`, c]))('%s', (_, c) => {
    const run = () =>
      c.call === 'apportion' ? apportion(c.input as ApportionInput) : apportionMatrix(c.input as ApportionMatrixInput);
    const { error, seats, seatsOneOf, ties, mentions } = c.expected;
    if (error !== undefined) {
      let thrown: unknown = null;
      try {
        run();
      } catch (caught) {
        thrown = caught;
      }
      expect(isLevyError(thrown) && thrown.code).toBe(error);
      for (const text of mentions ?? []) expect((thrown as Error).message).toContain(text);
      return;
    }
    const result = run();
    if (seatsOneOf !== undefined) expect(seatsOneOf).toContainEqual(result.seats);
    else expect(result.seats).toEqual(seats);
    if (ties === undefined) return;
    if (ties === null) expect(result.ties).toBeNull();
    else expect(result.ties).toMatchObject(ties);
  });
});
