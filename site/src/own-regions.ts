import { defineScenario, lognormal, regionsFromCSV, type Scenario } from 'levy';

/** Which column of a file holds what; `''` for none. */
export interface Columns {
  readonly id: string;
  readonly men: string;
  readonly name: string;
  readonly group: string;
  readonly quota: string;
}

/** What a campaign of one's own needs beside its regions. */
export interface Campaign {
  readonly name: string;
  readonly target: number;
  readonly start: string;
  readonly end: string;
  readonly coercion: boolean;
}

const guesses: Readonly<Record<keyof Columns, RegExp>> = {
  id: /^(id|code|iso|key)$/i,
  men: /^(men|males?|population)/i,
  name: /^(name|region|county|state|province|district)$/i,
  group: /^(group|macro.?region|federal.?district)$/i,
  quota: /^quota/i,
};

/** Headings of a file, for the reader to choose from; which delimiter it has, the library finds by the chosen ones. */
export function headingsOf(text: string): string[] {
  const line = /^\ufeff?(?:sep=.\r?\n)?([^\r\n]*)/i.exec(text)?.[1] ?? '';
  const cells = [',', ';', '\t', '|'].map((delimiter) => line.split(delimiter));
  const most = cells.reduce((a, b) => (b.length > a.length ? b : a));
  return most.map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')).filter((cell) => cell !== '');
}

/** What the headings look like; id and men fall back to the first column and the next. */
export function guessColumns(headings: readonly string[]): Columns {
  const find = (column: keyof Columns): string => headings.find((heading) => guesses[column].test(heading)) ?? '';
  const id = find('id') === '' ? (headings[0] ?? '') : find('id');
  const men = find('men') === '' ? (headings.find((heading) => heading !== id) ?? '') : find('men');
  return { id, men, name: find('name'), group: find('group'), quota: find('quota') };
}

/**
 * A scenario of the reader's regions. Willing share and hazard begin in the middle of what is plausible, widely uncertain, and are there to be moved:
 * the ledger calls them assumptions. Errors: those of `regionsFromCSV` and `defineScenario`, by line and path.
 */
export function ownScenario(
  text: string,
  columns: Columns,
  { name, target, start, end, coercion }: Campaign,
): Scenario {
  const given = Object.fromEntries(Object.entries(columns).filter(([, heading]) => heading !== ''));
  return defineScenario({
    name,
    target,
    calendar: { start, end },
    regions: regionsFromCSV(text, given as unknown as Columns),
    uptake: { willing: lognormal(0.036, 0.5), hazard: lognormal(0.077, 0.4) }, // geometric middles of 0.01 to 0.13 and 0.02 to 0.3
    ...(coercion ? { coercion: { probability: 0.5 } } : {}),
  });
}
