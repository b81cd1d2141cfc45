import { expect, it } from 'vitest';
import { reversedDirections, scrambledCoordinate, scramblingOf, streamKey } from '../../../src/random/index.js';

it('scrambled coordinates lie in the middle of their step of 2^-32, so that none is 0', () => {
  const directions = reversedDirections(3);
  const scrambling = scramblingOf(streamKey('middle', '', 'test'), 0);
  for (let point = 0; point < 256; point++)
    expect((scrambledCoordinate(directions, scrambling, point) * 4294967296) % 1).toBe(0.5);
});
