import { tableOfCells, cellOf } from '../../tables/table.js';
import { recordText, runRecord } from '../../run-record.js';
import { paragraph, type Section, tablePart } from '../part.js';
import type { Material } from '../results.js';

/** What it takes to run it again and get the same bits. */
export function recordSection({ ensemble }: Material): Section {
  const record = runRecord(ensemble);
  const { engineVersion, fingerprint, seed, first, n, requested, sampling, digest } = record;
  const rows: readonly (readonly [string, string | number | null])[] = [
    ['engine', engineVersion],
    ['fingerprint of the scenario', fingerprint],
    ['seed', JSON.stringify(seed)],
    ['sampling', sampling],
    ['first replicate', first],
    ['replicates asked for', requested],
    ['replicates done', n],
    ['digest of the results', digest],
  ];
  return {
    id: 'record',
    heading: 'Run record',
    parts: [
      paragraph(
        digest === null
          ? 'Not verifiable: replicates that a condition chose cannot be run again from a record.'
          : 'The same scenario and seed give the same bits everywhere. Saved to a file, the text below is what `verifyRecord` of levy/report and `levy verify` take: they run it again and say whether the same came out.',
      ),
      tablePart(
        'Run record',
        tableOfCells(
          ['what', 'value'],
          rows.map(([what, value]) => [cellOf(what), cellOf(value)]),
        ),
      ),
      { kind: 'code', title: 'The record in full', text: recordText(record) },
    ],
  };
}
