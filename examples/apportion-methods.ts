/**
 * Six ways to split the same total by the same figures: the US House of 2020, and 400,000 recruits among Russia's regions.
 * The arithmetic is exact; what differs is the rule. `npx tsx examples/apportion-methods.ts`
 */
import { compareMethods, type MethodComparison } from 'levy/apportion';
import { russianRegions } from 'levy/data';
import { usHouse2020 } from './data/us-house-2020.js';

const methods = ['adams', 'dean', 'huntington-hill', 'webster', 'jefferson', 'hamilton'];
const columns = methods.map((method) =>
  method === 'huntington-hill' ? 'Hunt.-Hill' : method[0]!.toUpperCase() + method.slice(1),
);
const grouped = new Intl.NumberFormat('en-GB');
const row = (name: string, cells: readonly (number | string)[]): string =>
  name.padEnd(34) + cells.map((cell) => (typeof cell === 'number' ? grouped.format(cell) : cell).padStart(11)).join('');

/** What one method does against the baseline, in one sentence. */
function inWords(
  { method, changes, seatsMoved, quotaViolations }: MethodComparison,
  names: readonly string[],
  unit: string,
): string {
  if (changes.length === 0) return `${method}: the same, place by place.`;
  const list = (sign: number): string =>
    changes
      .filter(({ by }) => by * sign > 0)
      .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
      .slice(0, 4)
      .map(({ index, by }) => `${names[index]!} ${by > 0 ? '+' : '−'}${String(Math.abs(by))}`)
      .join(', ');
  const beyond =
    quotaViolations.length === 0
      ? ''
      : ` ${String(quotaViolations.length)} leave their quota (its share rounded up or down).`;
  return `${method}: ${String(seatsMoved)} ${seatsMoved === 1 ? unit.slice(0, -1) : unit} moved. Most gained: ${list(1)}. Most lost: ${list(-1)}.${beyond}`;
}

console.log('US HOUSE OF REPRESENTATIVES, 435 seats by the census of 2020');
const states = usHouse2020.map(({ id }) => id);
const house = compareMethods({
  weights: usHouse2020.map(({ population }) => population),
  total: 435,
  methods,
  baseline: 'huntington-hill',
  min: 1,
});
console.log(
  `By law: Huntington-Hill, at least one seat each. Computed and official seats ${house.baseline.seats.every((seats, i) => seats === usHouse2020[i]!.seats) ? 'agree in all fifty states' : 'DISAGREE'}.`,
);
console.log(
  `One seat stands for between ${grouped.format(Math.ceil(house.baseline.divisor!.low))} and ${grouped.format(Math.floor(house.baseline.divisor!.high!))} people: any divisor in between gives these seats.\n`,
);
console.log('States on which the methods differ:');
console.log(row('', columns));
for (const { index } of house.contested)
  console.log(
    row(
      states[index]!,
      house.methods.map(({ seats }) => seats[index]!),
    ),
  );
console.log(
  row(
    'People per seat, most over least',
    house.methods.map(({ representationRatio }) => representationRatio?.toFixed(2) ?? 'no seat'),
  ),
);
console.log('\nAgainst the law as it is:');
for (const result of house.methods)
  if (result.method !== 'huntington-hill') console.log(`- ${inWords(result, states, 'seats')}`);

console.log('\n\nRUSSIA, 400,000 recruits by men aged 18 to 49 (mean of 2022)');
const names = russianRegions.map(({ name }) => name);
const drive = compareMethods({
  weights: russianRegions.map(({ men18To49In2022 }) => men18To49In2022),
  total: 400_000,
  methods,
});
console.log(
  'An even split, not the actual quotas: few of those were published. The rounding rule hardly matters at this size:\n',
);
console.log(row('', columns));
const bySize = russianRegions.map((_, i) => i).sort((i, j) => drive.baseline.seats[j]! - drive.baseline.seats[i]!);
for (const i of [...bySize.slice(0, 5), ...bySize.slice(-5)])
  console.log(
    row(
      names[i]!,
      drive.methods.map(({ seats }) => seats[i]!),
    ),
  );
console.log(
  `\n${String(drive.contested.length)} of ${String(names.length)} regions get a different quota under some method, by at most ${String(Math.max(...drive.contested.map(({ least, most }) => most - least)))}.`,
);
for (const result of drive.methods)
  if (result.method !== 'webster') console.log(`- ${inWords(result, names, 'recruits')}`);
const floored = compareMethods({
  weights: russianRegions.map(({ men18To49In2022 }) => men18To49In2022),
  total: 400_000,
  methods: ['webster'],
  min: 1000,
});
const raised = floored.baseline.seats.filter((seats, i) => seats === 1000 && drive.baseline.seats[i]! < 1000).length;
console.log(
  `\nA floor of 1,000 a region, by contrast, lifts ${String(raised)} regions and takes ${grouped.format(floored.baseline.seats.reduce((sum, seats, i) => sum + Math.max(0, drive.baseline.seats[i]! - seats), 0))} recruits from the rest: bounds move more than methods.`,
);
