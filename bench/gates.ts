import { batchCells } from './cases/cells.js';
import { fullModelName } from './cases/names.js';

const batchNames = batchCells.flatMap(({ n, p }) => [
  `one p, n ${String(n)}, p ${String(p)}`,
  `vector p, n ${String(n)}, p ${String(p)}`,
]);

export const allCaseNames: readonly string[] = ['proxy', fullModelName, ...batchNames];

/** What a case must reach against NumPy: a median ratio of times, or a time of its own per unit. */
export function gateOf(name: string): { ratio: number; nanoseconds: number } | null {
  if (name === 'proxy') return { ratio: 0.4, nanoseconds: 0 };
  if (name === fullModelName) return { ratio: 0.6, nanoseconds: 0 };
  const cell = batchCells.find(({ n, p }) => name.endsWith(`p, n ${String(n)}, p ${String(p)}`));
  return cell && cell.n * cell.p >= 5 ? { ratio: 0.6, nanoseconds: 25 } : null;
}
