// What would have to be true for an even chance of 400,000 genuine volunteers in the founding case? Three assumptions, one at a time.
import { vary } from 'levy';
import { russia2023 } from 'levy/data';
import { solve } from 'levy/studies';

const question = {
  ask: { probability: { metric: 'volunteers', atLeast: 'target' } },
  equals: 0.5,
  seed: 'break-even',
  sampling: 'sobol',
  replicates: 256,
  scan: 4,
} as const;

const share = await solve(russia2023, {
  ...question,
  vary: 'uptake.willing',
  between: [0.02, 0.1],
  tolerance: 0.0005,
});
const offer = await solve(russia2023, {
  ...question,
  vary: (times, base) => vary(base, { policies: [{ name: 'offer', from: '2023-04-01', scale: { offer: times } }] }),
  between: [1, 5],
  tolerance: 0.02,
});
const start = await solve(russia2023, {
  ...question,
  vary: (month, base) =>
    vary(base, {
      policies: [{ name: 'three times', from: `2023-${String(month).padStart(2, '0')}-01`, scale: { offer: 3 } }],
    }),
  between: [4, 12],
  whole: true,
});

const percent = (x: number): string => `${(100 * x).toFixed(1)} %`;
for (const [name, { value, interval, reason }, show] of [
  ['willing share (median)', share, percent],
  ['offer, times today’s', offer, (x: number) => x.toFixed(2)],
  ['three times the offer comes too late from month', start, (x: number) => String(x)],
] as const) {
  const found =
    value === null || interval === null ? reason : `${show(value)} (95 % interval ${interval.map(show).join(' to ')})`;
  console.log(`${name}: ${String(found)}`);
}
