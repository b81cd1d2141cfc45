import { answer, entries } from './answer.mjs';
import { project } from './project.mjs';

const version = '30.5.2';

const program = (load) => `
${answer}
test('answers', async () => {
  expect(await answer(${load("'levy'")})).toBe(process.env.LEVY_ANSWER);
});
test.each(${JSON.stringify(entries)})('%s loads', async (entry) => {
  expect(Object.keys(${load('entry')}).length).toBeGreaterThan(0);
});
`;

export const cases = [
  {
    what: 'jest, CommonJS (its default)',
    version,
    short: true,
    async run(kit) {
      const files = { 'levy.test.js': program((entry) => `require(${entry})`) };
      const { node } = await project(kit, 'jest-commonjs', { packages: [`jest@${version}`], files });
      await node('node_modules/jest/bin/jest.js');
    },
  },
  {
    what: 'jest, ESM',
    version,
    async run(kit) {
      const files = { 'levy.test.js': program((entry) => `(await import(${entry}))`) };
      const { node } = await project(kit, 'jest-esm', { packages: [`jest@${version}`], files, type: 'module' });
      await node('--experimental-vm-modules', 'node_modules/jest/bin/jest.js');
    },
  },
];
