/**
 * `npm run bench [-- --rounds 11] [part of a case's name …]`: ours against NumPy, other npm packages and C, interleaved, CPU
 * time, ratios within rounds. Peers that are not on this machine are left out with a message.
 */
import { parseArgs } from 'node:util';
import { bundle } from './bundle.js';
import { allCaseNames, gateOf } from './gates.js';
import { findPeers } from './find-peers.js';
import { writeFoundingFile } from './founding-file.js';
import { startPeer } from './peer.js';
import { compareInRounds } from './rounds.js';

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '9' } },
  allowPositionals: true,
});
const rounds = Number(values.rounds);
const wanted = allCaseNames.filter(
  (name) => positionals.length === 0 || positionals.some((part) => name.includes(part)),
);

const ours = startPeer('levy', process.execPath, [await bundle(new URL('./ours.ts', import.meta.url).pathname)]);
const peers = await findPeers(writeFoundingFile());
let failed = false;
for (const name of wanted) {
  const results = await compareInRounds(name, ours, peers, rounds);
  const gate = gateOf(name);
  for (const result of results) {
    if (result.peer === 'levy') {
      console.log(
        `${name.padEnd(36)} levy       ${result.nsPerUnit.toFixed(1).padStart(8)} ns   (check ${result.check.toPrecision(7)})`,
      );
      continue;
    }
    const spread = `${result.quartiles[0].toFixed(2)}-${result.quartiles[1].toFixed(2)}`;
    const isGated = gate !== null && result.peer === 'numpy';
    const passes = isGated && (result.ratio <= gate.ratio || result.ourNsPerUnit <= gate.nanoseconds);
    if (isGated && !passes) failed = true;
    const verdict = isGated ? ` gate ${String(gate.ratio)}: ${passes ? 'passed' : 'MISSED'}` : '';
    console.log(
      `${''.padEnd(36)} ${result.peer.padEnd(10)} ${result.nsPerUnit.toFixed(1).padStart(8)} ns   ours/theirs ${result.ratio.toFixed(3)} (${spread})${verdict}   (check ${result.check.toPrecision(7)})`,
    );
  }
}
ours.stop();
for (const peer of peers) peer.stop();
if (failed) process.exitCode = 1;
