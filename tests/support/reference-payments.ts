/* Payments of step 6 of MODEL.md once more, from the specification and not from src/model, one replicate at a time. */
import { binomialQuantile, periodCounter } from '../../src/random/index.js';
import { periodsOf, type Scenario } from '../../src/scenario/index.js';
import { dueDays } from './reference-pipeline.js';
import { nearest, plus, ratio, type Ratio, times, whole } from './ratios.js';

export interface PaymentState {
  unpaid: number;
  owed: number;
  unreported: number;
}

/** What bonuses add for a recruit who signs in a region and period, on a day like any other. */
export function bonusOf(scenario: Scenario, r: number, t: number): Ratio {
  const { start, days } = periodsOf(scenario.calendar)[t]!;
  const { id, group } = scenario.regions[r]!;
  const dates = Array.from({ length: days }, (_, k) =>
    new Date(Date.parse(`${start}T00:00:00Z`) + k * 86_400_000).toISOString().slice(0, 10),
  );
  return (scenario.cash?.bonuses ?? []).reduce<Ratio>(
    (sum, { from, until, perRecruit, regions, groups }) => {
      const here =
        (regions === null && groups === null) ||
        regions?.includes(id) === true ||
        (group !== null && groups?.includes(group) === true);
      const covered = dates.filter((date) => date >= from && (until === null || date <= until)).length;
      return here ? plus(sum, times(ratio(perRecruit), [BigInt(covered), BigInt(days)])) : sum;
    },
    [0n, 1n],
  );
}

/** The payments of a region: moved by a period, given the men who signed and what one of them is paid. */
export function referencePayments(
  scenario: Scenario,
  r: number,
  u: (stream: string, region: string, counter?: number) => number,
  coverage: number,
): (t: number, signed: number, perMan: Ratio | number | null) => PaymentState {
  const { paymentLag, coverage: given } = scenario.reporting;
  const { id } = scenario.regions[r]!;
  const periods = periodsOf(scenario.calendar).length;
  const reports =
    given === null
      ? 1
      : Array.isArray(given)
        ? Number((given as string[]).includes(id))
        : binomialQuantile(u('reports', id), 1, coverage);
  const due = Array.from({ length: periods }, () => ({ men: 0, money: 0 }));
  const state = { unpaid: 0, owed: 0, unreported: 0 };
  const money = (men: number, perMan: Ratio | number | null): number => {
    if (perMan === null) return 0;
    return typeof perMan === 'number' ? Math.floor(men * perMan + 0.5) : nearest(times(perMan, whole(men)));
  };
  return (t, signed, perMan) => {
    if (paymentLag === null) {
      state.unreported += reports === 1 ? 0 : signed;
      return { ...state };
    }
    const shares = new Map<number, number>();
    paymentLag.forEach((share, months) => {
      const days = dueDays(scenario, t, months);
      for (const at of new Set(days.map((one) => one.due)))
        shares.set(at, (shares.get(at) ?? 0) + share * (days.filter((one) => one.due === at).length / days.length));
    });
    const all = paymentLag.reduce<Ratio>((sum, share) => plus(sum, ratio(share)), [0n, 1n]);
    const never = Number(all[1] - all[0]) / Number(all[1]);
    const order = [...shares.keys()].filter((at) => shares.get(at)! > 0).sort((a, b) => a - b);
    let left = signed;
    order.forEach((at, k) => {
      if (at === periods) return;
      const rest = order.slice(k).reduceRight((sum, later) => sum + shares.get(later)!, never);
      const draw = u(`payment:${String(at - t)}`, id, periodCounter(t));
      const men = binomialQuantile(draw, left, Math.min(1, shares.get(at)! / rest));
      due[at]!.money += money(signed - left + men, perMan) - money(signed - left, perMan);
      due[at]!.men += men;
      left -= men;
    });
    state.unpaid += signed - due[t]!.men;
    state.owed += money(signed, perMan) - due[t]!.money;
    state.unreported += reports === 1 ? 0 : due[t]!.men;
    return { ...state };
  };
}
