// The matchers with every version of vitest that the peer range promises: they install without a word about peers, run, and their types hold,
// those of levy's own declarations too.
import { project, root } from './project.mjs';
import { join } from 'node:path';

const tsc = join(root, 'node_modules/typescript/bin/tsc');
const options = ['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2022,dom', '--module', 'nodenext'];

const matchers = (version) => ({
  what: 'vitest, matchers and their types',
  version,
  async run(kit) {
    const { node } = await project(kit, `vitest-${version}`, {
      packages: [`vitest@${version}`],
      copies: [['matchers.test.ts', 'levy.test.ts']],
      type: 'module',
    });
    await node('node_modules/vitest/vitest.mjs', 'run');
    await node(tsc, ...options, '--skipLibCheck', 'levy.test.ts');
    try {
      await node(tsc, ...options, 'levy.test.ts');
    } catch (error) {
      // Declarations of other packages may have faults of their own without skipLibCheck; levy's have none.
      const ours = (line) => line.startsWith('levy.test.ts') || line.includes('node_modules/levy/');
      const lines = error.message.split('\n').filter(ours);
      if (lines.length > 0) throw new Error(lines.join('\n'), { cause: error });
    }
  },
});

export const cases = [matchers('3.2.7'), matchers('4.1.12'), matchers('5.1.1')];
