import type { RussianNationalPlan, RussianRegionalPlan } from '../russian-plan.js';
import { ownPublisher, pressLicence, publishedColumns } from './published.js';
import { column, computed, describeTable, optionalColumn } from './table-provenance.js';

const compiler = 'set when the table was compiled';

/** Describes `russianPlans.national`. */
export const russianNationalPlansProvenance = /*#__PURE__*/ describeTable<RussianNationalPlan>(() => ({
  files: ['russia-targets.csv'],
  about: 'Announced or reported national targets, 2023 to 2025.',
  columns: {
    year: column('year', 'integer', 'calendar year', 'year of the target', ownPublisher),
    value: column('target', 'integer', 'as in measure', 'the target', ownPublisher),
    measure: computed(
      'string',
      'whether people recruited, people serving, or percent of a plan',
      'scope: its words PERCENT and stock',
    ),
    scope: column('scope', 'string', null, 'whom the target covers', ownPublisher),
    kind: column('kind', 'string', null, 'what sort of target', ownPublisher),
    saidBy: column('said_by', 'string', null, 'who stated it', ownPublisher),
    ...publishedColumns(),
  },
  notExported: {},
  sources: {},
  licence: pressLicence,
  knownFlaws: [
    'No plan was officially published. For 2023: 400,000 (regional press), 412,000 (Putin), 420,000 (UK Ministry of Defence).',
    'Targets of stock (people serving) and one percentage of fulfilment stand beside targets of flow; filter by measure.',
  ],
  grades: ['V', 'V2'],
  gradeNote: 'Read at the source (V) or in an outlet that relays it (V2).',
}));

/** Describes `russianPlans.regional`. */
export const russianRegionalPlansProvenance = /*#__PURE__*/ describeTable<RussianRegionalPlan>(() => ({
  files: ['russia-regional-plans.csv', 'russia-regional-reports.csv'],
  about:
    'Regional plans: each row of russia-regional-plans.csv rests on one row of russia-regional-reports.csv, which gives publisher, title, address and note.',
  columns: {
    regionId: column('region_iso', 'string', null, 'ISO 3166-2 code', 'ISO 3166-2, Debian iso-codes 4.15.0'),
    region: computed('string', 'usual English name', 'regionId'),
    period: column('period', 'string', null, 'period of the plan', ownPublisher),
    year: column('year', 'integer', 'calendar year', 'year of the plan', ownPublisher),
    scope: column('scope', 'string', null, 'annual or interim', compiler),
    people: column('people', 'integer', 'people', 'people to be signed up', `${ownPublisher}, or derivation`),
    qualifier: column('qualifier', 'string', null, 'exact, over, about or at most', ownPublisher),
    derived: computed('boolean', 'whether worked out from other figures', 'derivation: empty or not'),
    derivation: optionalColumn('derivation', 'string', null, 'how it was worked out', compiler),
    reportedBy: computed('string', 'who reported the figure it rests on', 'column kind of the report'),
    ...publishedColumns(),
  },
  notExported: {
    report_metric: 'key of the report the row rests on, with the two next',
    report_period: 'key of the report',
    report_value: 'key of the report',
  },
  sources: {},
  licence: pressLicence,
  knownFlaws: [
    'Nine regions of 83, not a random nine; plans for Astrakhan (part of the year), Tatarstan (2024) and Moscow are derived.',
    'Several plans rest on one unnamed source. As a body the regional plans are of medium confidence, whatever the single row says.',
    'The plan for Moscow was never published: 22,000 is an upper bound. Bashkortostan is to 1 December and "more than".',
    'One Ukrainian outlet prints Primorsky Krai for the 9,000 of Perm Krai; others agree on Perm.',
    'Moscow signs mostly people from elsewhere: a region credited with a contract need not be the home of the man.',
  ],
  grades: ['V', 'V2', 'D'],
  gradeNote: 'Read at the source (V) or relayed (V2); rows with derived = true are arithmetic or a bound (D).',
}));
