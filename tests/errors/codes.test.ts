import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../src/errors/index.js';
import { errorPage } from '../../scripts/error-page.js';

const root = new URL('../../', import.meta.url);
const source = readdirSync(new URL('src', root), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('errors/codes.ts'))
  .map((path) => readFileSync(new URL(`src/${path}`, root), 'utf8'))
  .join('\n');

describe('error codes', () => {
  it('are on the page as they are in the code', () => {
    expect(readFileSync(new URL('docs/errors.md', root), 'utf8')).toBe(errorPage());
  });

  it('are all in use: written out, or made for a document by codeFor', () => {
    const made = /^(claim|assumptions|series)\/(invalid|unknown-key|not-plain|too-large)$/;
    const idle = Object.keys(errorCodes).filter((code) => !source.includes(`'${code}'`) && !made.test(code));
    expect(idle).toEqual([]);
  });

  it('say what they mean and what to do, in sentences', () => {
    for (const { meaning, remedy } of Object.values(errorCodes)) {
      expect(meaning).toMatch(/^[A-Z`].*\.$/);
      expect(remedy).toMatch(/^[A-Z`].*\.$/);
    }
  });
});
