// What the drives of 2023 and 2024 do for the force that recruits go to: its strength, what else it lacks, and whether losses exceed arrivals.
import { type CombatPower, combatPower, formatEstimate, runEnsemble, type Spread, toTable, vary } from 'levy';
import { forceRequirements, russia2023, russia2024, russianForce, russianForce2023, russianForce2024 } from 'levy/data';

const thousand = (men: number): string => `${Math.round(men / 1000).toLocaleString('en')} k`;
const range = ({ low, median, high }: Spread): string => `${thousand(median)} (${thousand(low)} to ${thousand(high)})`;
const claimed = (from: string, to: string): string =>
  thousand(
    russianForce
      .filter(({ quantity, period }) => /^claimed killed/.test(quantity) && period >= from && period <= to)
      .reduce((sum, { value }) => sum + value!, 0),
  );

const drives = [vary(russia2023, russianForce2023), vary(russia2024, russianForce2024)];
const { february2022, year2024 } = forceRequirements;
const byRatios = ({ patch }: typeof year2024): Promise<CombatPower[]> =>
  Promise.all(
    drives.map(async (drive) =>
      combatPower(await runEnsemble(vary(drive, patch), { seed: 'combat power', replicates: 600, keep: 'national' })),
    ),
  );
const [of2024, of2022] = [await byRatios(year2024), await byRatios(february2022)];

console.log('WHAT THE DRIVES OF 2023 AND 2024 DO FOR THE FORCE THAT RECRUITS GO TO');
console.log(
  'Models under stated assumptions, no findings: figures come from parties to the war and contradict each other, so each is a',
);
console.log(
  'range (russianForce2023 and russianForce2024 of levy/data, with sources). Brackets hold 90 % of outcomes. No battle is predicted.\n',
);

const row = (name: string, powers: readonly CombatPower[], text: (last: CombatPower['periods'][number]) => string) => ({
  'at the end of': name,
  'December 2023': text(powers[0]!.periods.at(-1)!),
  'December 2024': text(powers[1]!.periods.at(-1)!),
});
const binds = ({ bindingInput, binding }: CombatPower['periods'][number]): string =>
  `${bindingInput}, in ${formatEstimate(binding[bindingInput]!, { style: 'value' })}`;
console.log(
  toTable([
    row('strength', of2024, ({ strength }) => range(strength)),
    row(`what binds, by ${year2024.name}`, of2024, binds),
    row('   it is enough for', of2024, ({ equipped }) => range(equipped)),
    row(`what binds, by ${february2022.name}`, of2022, binds),
    row('   it is enough for', of2022, ({ equipped }) => range(equipped)),
  ]),
);
const needs = ({ perThousandMen: { tanks, rounds } }: typeof year2024): string =>
  `${String(tanks)} tanks and ${rounds.toLocaleString('en')} rounds a month`;
console.log(`What 1,000 men need is a judgement: here ${needs(year2024)}, or ${needs(february2022)}.`);
console.log(
  'Said of strength: 617 k (Putin, December 2023), 520 k (Syrskyi, 2024), 700 k (Putin, June 2024), 580 k (Ukrainian intelligence,',
);
console.log(
  'November 2024). Of tanks: 1,750 in service (IISS, February 2024), at most 500 good ones in store (Re:Russia, December 2024).\n',
);

console.log('How often losses exceed the men who join, by what is counted as a loss:');
console.log(
  toTable(
    of2024.flatMap(({ lossesExceedArrivals, periods }) =>
      (['all', 'irrecoverable', 'killed'] as const).map((losses) => ({
        drive: `${periods[0]!.start.slice(0, 7)} to ${periods.at(-1)!.end.slice(0, 7)}`,
        losses,
        'over the whole drive': lossesExceedArrivals[losses].overall,
        'in some month': lossesExceedArrivals[losses].inSomePeriod,
        'in its first month': periods[0]!.lossesExceedArrivals[losses],
        'in December': periods.at(-1)!.lossesExceedArrivals[losses],
      })),
    ),
  ),
);
console.log(
  `Said of losses: ${claimed('2023-04', '2023-12')} killed and wounded in these months of 2023 and ${claimed('2024-01', '2024-12')} in 2024 (Ukrainian General Staff, a party to the war);`,
);
console.log(
  '47 k (40 k to 55 k) killed by May 2023 and 83 k by February 2024 (Mediazona and Meduza). The men who join are modelled, not counted.',
);
