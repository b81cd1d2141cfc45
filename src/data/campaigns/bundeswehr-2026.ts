import { deepFreeze } from '../../errors/index.js';
import { defineScenario, lognormal, type Scenario } from '../../scenario/index.js';
import { series } from '../../series/index.js';
import { bundeswehrFigures } from '../generated/bundeswehr-figures.js';
import type { RecordedFigure } from '../recorded-figure.js';
import type { Campaign } from './campaign.js';
import { citeGraded } from './cite.js';
import { voluntarySource } from './voluntary.js';

/**
 * The German armed forces in 2026: entrants needed for the statutory corridor at the end of the year, 186,000 to 190,000, after
 * the losses of 2025; volunteers, the country as one region. `bundeswehr2026Campaign` has the corridor to 2035 as `moves`.
 */
export const bundeswehr2026: Scenario<'DE'> = /*#__PURE__*/ build();

/** `bundeswehr2026` with what was observed, the corridor to 2035, and what is known of it. */
export const bundeswehr2026Campaign: Campaign<'DE'> = /*#__PURE__*/ campaign();

function build(): Scenario<'DE'> {
  return defineScenario({
    name: 'Bundeswehr 2026, into the corridor',
    description: 'entrants that bring the active strength from 184,200 into 186,000 to 190,000 by the end of 2026',
    target: { least: 23_800, most: 27_800 },
    calendar: { start: '2026-01-01', end: '2026-12-31' },
    regions: [{ id: 'DE', name: 'Germany', men: 2_000_000 }],
    eligible: 1,
    uptake: { willing: 1, hazard: lognormal(0.00105, 0.16), regionalSpread: 0, frailty: 0.1 },
    coercion: null,
    sources: {
      target:
        'derived: 186,000 and 190,000 (§ 91 Soldatengesetz, edges for 2026) less 184,200 at the end of 2025, and 22,000 losses as in 2025 (181,174 + 25,000 entrants − 184,200)',
      calendar: 'the calendar year',
      'regions.men':
        'assumption: a number so large that volunteering does not exhaust it; only its product with the rate matters',
      eligible: 'assumption: the people given are those eligible',
      'uptake.willing': 'a plain rate: nobody is ruled out beforehand',
      'uptake.hazard':
        'derived: as many as the 25,000 entrants of 2025; spread from the changes of 2023-24 and 2024-25 (logarithms 0.08 and 0.21)',
      'uptake.regionalSpread': 'one region',
      'uptake.frailty': 'assumption',
      coercion: voluntarySource,
    },
  });
}

function campaign(): Campaign<'DE'> {
  const rows = (quantity: string): readonly RecordedFigure[] =>
    bundeswehrFigures.filter((row) => row.quantity === quantity);
  const entrants = rows('entrants to military service').filter(({ period }) => /^\d{4}(-01)?$/.test(period));
  const corridor = rows('active strength, statutory corridor');
  return deepFreeze<Campaign<'DE'>>({
    id: 'bundeswehr2026',
    scenario: bundeswehr2026,
    observed: [
      series({
        name: 'entrants',
        kind: 'perPeriod',
        measures: 'volunteers',
        error: { kind: 'lognormal', sigma: 0.02, note: 'assumption: round figures of press notices' },
        note: 'January 2026 alone lies in the scenario; entries peak at the quarters, so it is not a twelfth of a year.',
        values: entrants.map((row) => ({
          from: `${row.period.slice(0, 4)}-01-01`,
          until: row.period.length === 4 ? `${row.period}-12-31` : `${row.period}-31`,
          value: row.value,
          source: citeGraded(row),
          note: row.note,
        })),
      }),
      series({
        name: 'active strength',
        kind: 'cumulative',
        measures: null,
        unit: 'persons serving',
        values: rows('active strength')
          .map((row) => ({ date: row.period, value: row.value, source: citeGraded(row), note: row.note }))
          .sort((a, b) => (a.date < b.date ? -1 : 1))
          .map((value, i, all) => ({
            ...value,
            revision: i > 0 && value.value! < all[i - 1]!.value! ? 'a strength, which can fall' : null,
          })),
      }),
      series({
        name: 'statutory corridor of the active strength',
        kind: 'cumulative',
        measures: null,
        unit: 'persons serving',
        note: 'Goals of the law, not observations: low and high are the edges for the year.',
        values: corridor.map((row) => ({
          date: `${row.period}-12-31`,
          value: null,
          low: row.low,
          high: row.high,
          source: citeGraded(row),
        })),
      }),
    ],
    moves: [],
    about: {
      title: 'Bundeswehr: a statutory corridor of strength to 2035, by volunteers',
      known: [
        'Corridor 186,000 to 190,000 for 2026, 204,000 to 212,000 for 2030, 255,000 to 270,000 for 2035.',
        'Active strength 181,174, 184,200 and 186,400 at the end of 2024, of 2025 and of January 2026; entrants 18,810, 20,290 and about 25,000 in 2023, 2024 and 2025.',
        '5,100 of the 18,810 who entered in 2023 left within six months; about 20,000 leave a year, of age and other reasons.',
      ],
      modelled: [
        'Losses as in 2025 (22,000, what the strengths imply), whatever the number of entrants; entrants at the pace of 2025, with the spread of the last two changes.',
        'The corridor of the year is the target, its lower edge what is planned for; the corridor to 2035 is in the observations.',
      ],
      missing: ['Entrants and quotas by region; how many will serve longer than a year.'],
      tables: ['bundeswehrFigures'],
    },
  });
}
