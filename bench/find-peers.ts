import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startPeer, type Peer } from './peer.js';

/** Peers that this machine has. */
export function findPeers(foundingFile: string): Peer[] {
  const numpy = findNumpy();
  return numpy === null ? [] : [startPeer('numpy', numpy, [peerFile('numpy_peer.py'), foundingFile])];
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
