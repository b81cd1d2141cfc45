/**
 * `npm run stream-quality [-- --megabytes 1024]`: pipes keyed streams to PractRand's RNG_test where it is installed, else to
 * dieharder (all its tests, an hour or so per stream; with `--quick` eight of them), else says what is missing. Not for continuous integration.
 * A failure is what the battery calls one; "weak" or "unusual" p-values are to be expected now and then, and are printed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { keyedBytes, orders, type Order } from './stream-quality/streams.js';

const { values } = parseArgs({
  options: { megabytes: { type: 'string', default: '1024' }, quick: { type: 'boolean', default: false } },
});
const megabytes = Number(values.megabytes);

interface Battery {
  readonly command: string;
  /** Arguments of each run that a stream is put through. */
  readonly runs: readonly (readonly string[])[];
  /** Lines worth printing, and those that mean failure. */
  readonly notable: RegExp;
  readonly failed: RegExp;
}

const batteries: readonly Battery[] = [
  {
    command: 'RNG_test',
    runs: [['stdin64', '-tlmax', `${String(megabytes)}MB`, '-tlmin', '64MB']],
    notable: /length=|FAIL|unusual|suspicious|no anomalies/,
    failed: /FAIL/,
  },
  {
    command: 'dieharder',
    // Birthdays, bit streams, count the ones, runs, monobit, serial, lagged sums, Kolmogorov-Smirnov.
    runs: values.quick
      ? [0, 4, 8, 15, 100, 102, 203, 204].map((test) => ['-g', '200', '-d', String(test)])
      : [['-g', '200', '-a']],
    notable: /WEAK|FAILED|PASSED/,
    failed: /FAILED/,
  },
];

const battery = batteries.find(({ command }) => spawnSync(command, ['-h']).error === undefined);
if (!battery) {
  console.log(
    'Neither PractRand (RNG_test) nor dieharder is installed: nothing was tested. Debian: apt-get install dieharder.',
  );
} else {
  let failures = 0;
  for (const order of orders) {
    console.log(`\n${battery.command}: uniforms by ${order}`);
    for (const run of battery.runs) failures += await test(battery, run, order);
  }
  process.exitCode = failures > 0 ? 1 : 0;
}

async function test({ command, notable, failed }: Battery, args: readonly string[], order: Order): Promise<number> {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (data) => (output += String(data)));
  child.stdin.on('error', () => undefined); // the battery has enough
  const ended = once(child, 'exit');
  let sent = 0;
  for (const bytes of keyedBytes(order)) {
    if (child.exitCode !== null || !child.stdin.writable) break;
    sent += bytes.length;
    if (!child.stdin.write(bytes)) await Promise.race([once(child.stdin, 'drain').catch(() => undefined), ended]);
  }
  await ended;
  const lines = output.split('\n').filter((line) => notable.test(line));
  const passed = lines.filter((line) => line.includes('PASSED')).length;
  for (const line of lines.filter((text) => !text.includes('PASSED'))) console.log(line);
  console.log(
    `${(sent / 1e6).toFixed(0)} MB sent${passed > 0 ? `; ${String(passed)} of ${String(lines.length)} tests passed` : ''}`,
  );
  return lines.filter((line) => failed.test(line)).length;
}
