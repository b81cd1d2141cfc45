import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { printedBy } from '../support/printed.js';

const examples = new URL('../../examples/', import.meta.url);
const outputs = new URL('./output/', import.meta.url);
const names = readdirSync(examples).filter((name) => name.endsWith('.ts'));

/** `npm run examples:update` rewrites what the examples print; look at the difference before you commit it. */
const update = process.env['UPDATE_EXAMPLES'] === '1';

test.each(names)('%s prints, to the letter, what it printed before', async (name) => {
  const printed = `${await printedBy(() => import(new URL(name, examples).href))}\n`;
  const recorded = new URL(name.replace(/\.ts$/, '.txt'), outputs);
  if (update) writeFileSync(recorded, printed);
  expect(existsSync(recorded), `${name} has a recorded output`).toBe(true);
  expect(printed).toBe(readFileSync(recorded, 'utf8'));
});

test('every recorded output belongs to an example', () => {
  expect(
    readdirSync(outputs)
      .map((name) => name.replace(/\.txt$/, '.ts'))
      .sort(),
  ).toEqual([...names].sort());
});
