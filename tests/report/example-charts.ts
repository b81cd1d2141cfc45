import { compare, quotas, runEnsemble, vary } from 'levy';
import { russia2023, russianRegions } from 'levy/data';
import { bandChart, breakEven, compareChart, ledgerChart, quantileDots, regionTiles, tornado } from 'levy/report';
import { probabilityEstimate } from '../../src/stats/index.js';

/** One chart of every kind, of the founding case: small runs, since the drawing is what is looked at. */
export async function exampleCharts(width = 560): Promise<Record<string, string>> {
  const ensemble = await runEnsemble(russia2023, { seed: 'charts', replicates: 200 });
  const more = vary(russia2023, { name: 'more', uptake: { hazard: 0.12 } });
  const arms = (await compare(russia2023, { 'twice the pace': more }, { seed: 'charts', replicates: 100 })).arms;
  const source = 'levy, 200 replicates of scenario russia2023; assumptions, not findings';
  const met = ensemble.attainment().recruits.byRegion();
  const layout = russianRegions.map(({ id, tileRow, tileColumn }) => ({ id, row: tileRow, column: tileColumn }));
  const { byRegion } = quotas(russia2023);
  const [volunteers, induced, coerced] = (['volunteers', 'induced', 'coerced'] as const).map((metric) =>
    ensemble.byRegion(metric),
  );
  const ledgers = russianRegions.slice(0, 12).map(({ id, name }) => ({
    label: name,
    volunteers: volunteers![id].value,
    induced: induced![id].value,
    coerced: coerced![id].value,
    quota: byRegion[id],
  }));
  return {
    band: bandChart([ensemble.band('volunteers'), ensemble.band('volunteers', { level: 0.5 })], {
      title: 'Genuine volunteers, running total',
      target: 400_000,
      schedule: quotas(russia2023).schedule.national,
      observed: [{ period: 5, value: 230_000 }],
      source,
      width,
    }),
    ledger: ledgerChart(ledgers, { source, width }),
    dots: quantileDots(ensemble.values('volunteers'), { atLeast: 400_000, source, width, unit: 'genuine volunteers' }),
    tiles: regionTiles(Object.fromEntries(Object.entries(met).map(([id, { met: share }]) => [id, share])), {
      title: 'Probability that a region meets its quota',
      layout,
      source,
      width,
    }),
    tornado: tornado(
      [
        { name: 'median willing share', atLow: 0.029, atHigh: 0.26 },
        { name: 'monthly hazard', atLow: 0.026, atHigh: 0.8 },
        { name: 'eligible', atLow: 0.037, atHigh: 0.15 },
      ],
      { base: 0.117, percent: true, unit: 'probability of 400,000 genuine volunteers', width },
    ),
    breakEven: breakEven(
      [1, 2, 3, 4, 5, 6].map((at) => ({ at, estimate: probabilityEstimate(at * at * 25, 1000, 0.95) })),
      { unit: 'median willing share, percent', width },
    ),
    compare: compareChart(
      Object.entries(arms).map(([name, arm]) => ({ name, spread: arm.spread('volunteers') })),
      { source, width },
    ),
  };
}
