/** Hash of the bit patterns of many numbers, in order: two 32-bit multiplicative hashes, mixed at the end. Not for secrets. */
export interface NumberHash {
  add(values: Float64Array): void;
  digest(): string;
}

export function numberHash(): NumberHash {
  let first = 0xdeadbeef | 0;
  let second = 0x41c6ce57 | 0;
  return {
    add(values) {
      const words = new Uint32Array(values.buffer, values.byteOffset, values.length * 2); // little-endian wherever levy is known to run
      for (const word of words) {
        first = Math.imul(first ^ word, 0x9e3779b1) ^ (second >>> 15);
        second = Math.imul(second ^ word, 0x5f356495) ^ (first >>> 13);
      }
    },
    digest: () =>
      [first, second]
        .map((word) => (Math.imul(word ^ (word >>> 16), 0x85ebca6b) >>> 0).toString(16).padStart(8, '0'))
        .join(''),
  };
}
