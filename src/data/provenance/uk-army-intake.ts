import type { UkArmyIntake } from '../uk-army-intake.js';
import { citedColumns, citedPublisher } from './cited.js';
import { column, describeTable, optionalColumn } from './table-provenance.js';

/** Describes `ukArmyIntake`. */
export const ukArmyIntakeProvenance = /*#__PURE__*/ describeTable<UkArmyIntake>(() => ({
  files: ['uk-intake.csv'],
  about:
    'The British Regular Army, other ranks: targets and basic-training starts by financial year, 2010-11 to 2018-19, other definitions of the target, and 11 corps from October 2016 to October 2017.',
  columns: {
    component: column('component', 'string', null, 'whom the target covers', citedPublisher),
    corps: optionalColumn('corps', 'string', null, 'corps; empty for the whole', citedPublisher),
    period: column('period', 'string', null, 'financial year, or from..to', citedPublisher),
    targetPeople: column('target', 'integer', 'people', 'target', citedPublisher),
    intakePeople: optionalColumn('intake', 'integer', 'people', 'people who began basic training', citedPublisher),
    ...citedColumns(),
  },
  notExported: {},
  sources: {},
  licence: 'Answers to parliamentary questions as relayed by the pages read; cite the row.',
  knownFlaws: [
    'The target itself depends on the definition: 9,380 or 7,020 for 2013-14.',
    "Targets of corps are half of two years' targets.",
    'Figures are rounded to tens.',
    'Regular Army other ranks only: officers and reserves are not among them.',
  ],
  grades: ['V'],
  gradeNote: 'Read in pages that print the written answers.',
}));
