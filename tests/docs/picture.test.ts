import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drivePicture } from '../../scripts/drive-picture.js';

test('the picture at the top of README is the one that the code draws (npm run docs)', async () => {
  const picture = readFileSync(new URL('../../docs/images/drive-2023.svg', import.meta.url), 'utf8');
  expect(await drivePicture()).toBe(picture);
});
