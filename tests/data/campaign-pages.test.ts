import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { campaignPages } from '../../scripts/campaign-pages.js';

const folder = new URL('../../docs/data/', import.meta.url);
const pages = campaignPages();

test.each([...pages.keys()])('docs/data/%s is what the data say: `npm run docs` makes it', (file) => {
  expect(readFileSync(new URL(file, folder), 'utf8')).toBe(pages.get(file));
});

test('docs/data has no other page', () => {
  expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort());
});
