import { answer, entries } from './answer.mjs';
import { project } from './project.mjs';

const program = (imports, load) => `
${imports}
${answer}
test('answers', async () => {
  assert.equal(await answer(${load("'levy'")}), process.env.LEVY_ANSWER);
});
for (const entry of ${JSON.stringify(entries)})
  test(entry + ' loads', async () => {
    assert.ok(Object.keys(${load('entry')}).length > 0);
  });
`;

export const cases = [
  {
    what: 'node:test, import and require',
    version: process.versions.node,
    short: true,
    async run(kit) {
      const files = {
        'levy.test.mjs': program(
          "import assert from 'node:assert/strict'; import test from 'node:test';",
          (entry) => `(await import(${entry}))`,
        ),
        'levy.test.cjs': program(
          "const assert = require('node:assert/strict'); const test = require('node:test');",
          (entry) => `require(${entry})`,
        ),
      };
      const { node } = await project(kit, 'node-test', { files });
      const { stdout } = await node('--test');
      const passed = /pass (\d+)/.exec(stdout)?.[1];
      const wanted = String(2 * (entries.length + 1));
      if (passed !== wanted) throw new Error(`${passed} of ${wanted} tests passed\n${stdout}`);
    },
  },
];
