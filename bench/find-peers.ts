import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.js';
import { startPeer, type Peer } from './peer.js';

/** Peers that this machine has. */
export async function findPeers(foundingFile: string): Promise<Peer[]> {
  const numpy = findNumpy();
  const compiled = compileInversion();
  const npm = await bundle(fileURLToPath(new URL('./npm-peers.ts', import.meta.url)));
  return [
    ...(numpy === null ? [] : [startPeer('numpy', numpy, [peerFile('numpy_peer.py'), foundingFile])]),
    ...(compiled === null ? [] : [startPeer('C -O3', compiled, [])]),
    ...['d3-random', 'lib-r-math'].map((name) => startPeer(name, process.execPath, [npm, name])),
  ];
}

/** Inversion in C with plain -O3, where gcc is present. */
function compileInversion(): string | null {
  const program = join(mkdtempSync(join(tmpdir(), 'levy-c-')), 'inversion');
  const { status, error } = spawnSync('gcc', ['-O3', '-o', program, peerFile('inversion.c'), '-lm'], {
    encoding: 'utf8',
  });
  if (error === undefined && status === 0) return program;
  console.log('gcc was not found: the comparison with C is skipped.');
  return null;
}

/** A Python that has NumPy: $PYTHON, the first on the path, or the distribution's own. */
export function findNumpy(): string | null {
  for (const python of [process.env['PYTHON'], '/usr/bin/python3', 'python3']) {
    if (python === undefined) continue;
    const probe = spawnSync(python, ['-c', 'import numpy; print(numpy.__version__)'], { encoding: 'utf8' });
    if (probe.status === 0) {
      console.log(`NumPy ${probe.stdout.trim()} (${python})`);
      return python;
    }
  }
  console.log('NumPy was not found: comparisons with it are skipped (Debian: python3-numpy).');
  return null;
}

function peerFile(name: string): string {
  return fileURLToPath(new URL(`./peers/${name}`, import.meta.url));
}
