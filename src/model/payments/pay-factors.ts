import {
  dayNumber,
  drawnFactor,
  type Factor,
  fractionOf,
  parseIsoDate,
  type Period,
  regionsOf,
  type Scenario,
} from '../../scenario/index.js';

/** What bonuses add for a recruit of a region and period: the days on which they are due over all of its days. */
export interface BonusPay {
  /** Minor units per recruit, as a ratio with the days of the period below. */
  readonly above: bigint;
  readonly below: bigint;
  readonly value: number;
}

/** By region and period; `null` where there are no bonuses. */
export function bonusPay(scenario: Scenario, periods: readonly Period[]): ((r: number, t: number) => BonusPay) | null {
  const bonuses = scenario.cash?.bonuses ?? null;
  if (bonuses === null) return null;
  const numberOf = (date: string): number => dayNumber(parseIsoDate(date)!);
  const starts = periods.map(({ start }) => numberOf(start));
  const byRegion: (bigint[] | undefined)[] = scenario.regions.map(() => undefined);
  for (const bonus of bonuses) {
    const first = numberOf(bonus.from);
    const last = bonus.until === null ? Infinity : numberOf(bonus.until);
    const amounts = periods.map(({ days }, t) => {
      const covered = Math.min(last, starts[t]! + days - 1) - Math.max(first, starts[t]!) + 1;
      return BigInt(bonus.perRecruit) * BigInt(Math.max(0, covered));
    });
    for (const r of regionsOf(bonus, scenario)) {
      const sums = (byRegion[r] ??= periods.map(() => 0n));
      amounts.forEach((amount, t) => (sums[t]! += amount));
    }
  }
  return (r, t) => {
    const above = byRegion[r]?.[t] ?? 0n;
    const { days } = periods[t]!;
    return { above, below: BigInt(days), value: Number(above) / days };
  };
}

/** Pay per recruit with what bonuses add: exact where the rest is. */
export function withBonus(pay: Factor, bonus: BonusPay | null): Factor {
  if (bonus === null || bonus.above === 0n) return pay;
  if (pay.exact === null) return drawnFactor(pay.value + bonus.value);
  const { above, below } = pay.exact;
  return {
    value: pay.value + bonus.value,
    exact: fractionOf(above * bonus.below + bonus.above * below, below * bonus.below),
  };
}
