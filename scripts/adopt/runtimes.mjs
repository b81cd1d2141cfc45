// Runtimes other than Node, from their npm packages.
import { answer, entries } from './answer.mjs';
import { expectAnswer, project, Skipped } from './project.mjs';

const program = (load) => `
${answer}
(async () => {
  for (const entry of ${JSON.stringify(entries)})
    if (Object.keys(${load('entry')}).length === 0) throw new Error(entry + ' is empty');
  console.log(await answer(${load("'levy'")}));
})();
`;

const runtime = (name, version, args) => ({
  what: `${name}, import and require`,
  version,
  async run(kit) {
    const files = {
      'import.mjs': program((entry) => `(await import(${entry}))`),
      'require.cjs': program((entry) => `require(${entry})`),
    };
    let made;
    try {
      made = await project(kit, name, { packages: [`${name}@${version}`], files });
      await made.run(`node_modules/.bin/${name}`, ['--version']);
    } catch (error) {
      throw new Skipped(`${name} ${version} does not install here: ${error.message.split('\n').at(-1)}`, {
        cause: error,
      });
    }
    for (const file of Object.keys(files))
      expectAnswer(await made.run(`node_modules/.bin/${name}`, [...args, file]), kit.expected);
  },
});

export const cases = [runtime('bun', '1.4.5', ['run']), runtime('deno', '2.9.6', ['run', '--allow-all'])];
