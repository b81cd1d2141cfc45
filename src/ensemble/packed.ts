/** Numbers as text that every channel carries: the narrowest kind of typed array that holds them, little-endian, in base 64. */
export interface Packed {
  readonly type: 'u8' | 'u16' | 'u32' | 'f64';
  readonly base64: string;
}

const kinds = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, f64: Float64Array } as const;
const largest = { u8: 255, u16: 65_535, u32: 4_294_967_295 } as const;

/** Bytes turned into text at a time: `String.fromCharCode` takes no more arguments than a stack holds. A multiple of 3. */
const chunk = 24_576;

export function pack(values: ArrayLike<number>): Packed {
  const type = narrowest(values);
  const typed = kinds[type].from(values);
  const bytes = new Uint8Array(typed.buffer, typed.byteOffset, typed.byteLength);
  let base64 = '';
  for (let at = 0; at < bytes.length; at += chunk)
    base64 += btoa(String.fromCharCode(...bytes.subarray(at, at + chunk)));
  return { type, base64 };
}

/** The numbers again; `null` for what is no such text. */
export function unpack(packed: unknown): Float64Array | null {
  if (typeof packed !== 'object' || packed === null) return null;
  const { type, base64 } = packed as Partial<Packed>;
  if (type === undefined || !Object.hasOwn(kinds, type) || typeof base64 !== 'string') return null;
  let text: string;
  try {
    text = atob(base64);
  } catch {
    return null;
  }
  const { BYTES_PER_ELEMENT } = kinds[type];
  if (text.length % BYTES_PER_ELEMENT !== 0) return null;
  const bytes = Uint8Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  return Float64Array.from(new kinds[type](bytes.buffer));
}

function narrowest(values: ArrayLike<number>): Packed['type'] {
  let most = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isInteger(value) || value < 0 || Object.is(value, -0)) return 'f64';
    if (value > most) most = value;
  }
  if (most <= largest.u8) return 'u8';
  if (most <= largest.u16) return 'u16';
  return most <= largest.u32 ? 'u32' : 'f64';
}
