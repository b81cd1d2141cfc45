/**
 * levy/apportion against npm's other packages, in one run, as ratios of medians. Fails (exit code 1) when a gate is missed.
 * `npm run bench:apportion`; `-- --slow` also times the peers that need seconds to minutes at 10,000 regions.
 */
import { apportion, apportionMatrix } from 'levy/apportion';
import { generatedMatrix, generatedWeights, weightsOf85Regions } from './cases.js';
import { medians } from './measure.js';
import { loadPeers } from './peers.js';
import { scalingExponents } from './scaling.js';

let missed = 0;
const gate = (text: string, met: boolean): void => {
  console.log(`${met ? 'met   ' : 'MISSED'}  ${text}`);
  if (!met) missed++;
};
const ms = (time: number): string => `${time < 1 ? time.toFixed(4) : time.toFixed(2)} ms`;

const slowToo = process.argv.includes('--slow');
const peers = await loadPeers();
for (const [size, total, weights] of [
  [85, 400_000, weightsOf85Regions()],
  [10_000, 1_000_000, generatedWeights(10_000, 12)],
] as const) {
  console.log(`\n${String(size)} regions, ${String(total)} seats`);
  for (const [method, packages] of Object.entries(peers)) {
    const right = apportion({ weights, total, method }).seats;
    const runs: Record<string, () => unknown> = { levy: () => apportion({ weights, total, method }) };
    const wrong = new Map<string, number>();
    for (const [name, { seats, slow }] of Object.entries(packages)) {
      if (slow && size > 85 && !slowToo) continue;
      const answer = seats(weights, total);
      wrong.set(name, answer === null ? size : right.filter((k, i) => k !== answer[i]).length);
      if (!slow) runs[name] = () => seats(weights, total);
      else {
        const start = performance.now();
        seats(weights, total);
        console.log(
          `        ${method}: ${name} ${ms(performance.now() - start)} (once)${wrong.get(name) === 0 ? '' : `, ${String(wrong.get(name))} regions wrong`}`,
        );
      }
    }
    const times = medians(runs, size > 1000 ? 41 : 201);
    const own = times['levy']!;
    console.log(`        ${method}: levy ${ms(own)}`);
    for (const [name, time] of Object.entries(times)) {
      if (name === 'levy') continue;
      const right = wrong.get(name) === 0;
      console.log(
        `        ${method}: ${name} ${ms(time)}, ${(time / own).toFixed(1)} times levy's${right ? '' : `, ${String(wrong.get(name))} regions wrong`}`,
      );
      if (right) gate(`${method}: never slower than ${name}`, time >= own);
      if (name === 'apportionment' && size > 1000)
        gate(`${method}: 5 times faster than apportionment`, time >= 5 * own);
    }
  }
}

console.log('\n100,000 regions, 10,000,000 seats');
const many = generatedWeights(100_000, 14);
const methods = [
  'adams',
  'dean',
  'huntington-hill',
  'webster',
  'jefferson',
  'modified-sainte-lague',
  'hamilton',
  'droop',
];
for (const [method, time] of Object.entries(
  medians(
    Object.fromEntries(
      methods.map((method) => [method, () => apportion({ weights: many, total: 10_000_000, method })]),
    ),
    7,
  ),
)) {
  gate(`${method}: ${ms(time)}, under 100 ms`, time < 100);
}
const quotaMethod = medians(
  { 'balinski-young': () => apportion({ weights: many, total: 400_000, method: 'balinski-young' }) },
  3,
);
console.log(`        balinski-young, 400,000 seats one at a time: ${ms(quotaMethod['balinski-young']!)}`);

console.log('\nMatrices');
for (const [rows, columns, total] of [
  [85, 12, 400_000],
  [85, 52, 400_000],
  [3000, 12, 1_000_000],
] as const) {
  const weights = generatedMatrix(rows, columns);
  const rowTotals = apportion({ weights: weights.map((row) => row.reduce((a, b) => a + b, 0)), total }).seats;
  const columnTotals = apportion({
    weights: weights[0]!.map((_, j) => weights.reduce((sum, row) => sum + row[j]!, 0)),
    total,
  }).seats;
  const times = medians(
    {
      webster: () => apportionMatrix({ weights, rowTotals, columnTotals }),
      'controlled-rounding': () => apportionMatrix({ weights, rowTotals, columnTotals, method: 'controlled-rounding' }),
    },
    rows > 1000 ? 5 : 41,
  );
  const size = `${String(rows)} × ${String(columns)}, ${String(total)} seats`;
  for (const [method, time] of Object.entries(times)) {
    if (rows === 85 && columns === 12) gate(`${size}: ${method} ${ms(time)}, under 5 ms`, time < 5);
    else if (rows === 3000 && method === 'controlled-rounding')
      gate(`${size}: ${method} ${ms(time)}, under 100 ms`, time < 100);
    else console.log(`        ${size}: ${method} ${ms(time)}`);
  }
}

console.log('\nScaling: time ~ size^exponent, over eight times the size');
for (const [name, { exponent, times }] of Object.entries(scalingExponents(5)))
  gate(`${name}: exponent ${exponent.toFixed(2)}, below 1.3 (${times.map(ms).join(', ')})`, exponent < 1.3);
if (missed > 0) {
  console.error(`\n${String(missed)} gates missed`);
  process.exitCode = 1;
}
