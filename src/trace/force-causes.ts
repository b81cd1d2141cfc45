import { nationalValue } from '../model/index.js';
import type { RunCells } from '../runs/index.js';
import { type Cause, firstLink, reasons } from './causes.js';
import type { Link } from './link.js';

/** Why the force parts by a period (from 0) although nobody parts in the campaign that its men come out of. */
export function forceCause(cells: readonly [RunCells, RunCells], t: number): Cause {
  const paths = new Set(
    cells.flatMap(({ parameters }) => Object.keys(parameters)).filter((path) => path.startsWith('force.')),
  );
  const linksOf = (run: RunCells): Link[] => {
    const { losses, equipment } = run.program.scenario.force!;
    const profile = losses.profile ?? [];
    return [
      {
        name: 'number of recruits who come out of the campaign',
        value: nationalValue(run, 'arrived', t),
        also: 'the scenarios have other regions',
      },
      ...[...paths].map((path): Link => ({ name: path, value: run.parameters[path] ?? null, parameters: [path] })),
      {
        name: 'losses that are counted (0 for all, 1 for irrecoverable, 2 for killed)',
        value: ['all', 'irrecoverable', 'killed'].indexOf(losses.counted),
        also: 'force.losses.counted differs',
      },
      ...run.program.periods.slice(0, t + 1).map(({ index }, period): Link => ({
        name: `multiplier of losses in period ${String(index)}`,
        value: profile[period] ?? 1,
        also: 'force.losses.profile differs',
      })),
      ...Object.entries(equipment).map(([kind, { consumed }]): Link => ({
        name: `whether ${kind} are used up (1 for yes)`,
        value: consumed ? 1 : 0,
        also: `force.equipment.${kind}.consumed differs`,
      })),
    ];
  };
  const programs = [cells[0].program, cells[1].program] as const;
  return firstLink([linksOf(cells[0]), linksOf(cells[1])], (link) =>
    reasons(link, [cells[0].parameters, cells[1].parameters], programs, [0, 0]),
  );
}
