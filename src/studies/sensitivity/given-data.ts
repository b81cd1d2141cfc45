/**
 * Places of ascending values cut into bins of equal numbers; equal values stay together, so that a yes or no, or the rows of a joint table, are
 * bins of their own.
 */
export function binsOf(values: Float64Array, bins: number): Int32Array {
  const n = values.length;
  const order = Uint32Array.from({ length: n }, (_, i) => i).sort((i, j) => values[i]! - values[j]!);
  const of = new Int32Array(n);
  let bin = -1;
  let filled = 0;
  for (let place = 0; place < n; place++) {
    const same = place > 0 && values[order[place]!] === values[order[place - 1]!];
    if (!same && place >= filled) {
      bin += 1;
      filled = Math.max(place + 1, Math.round(((bin + 1) * n) / bins));
    }
    of[order[place]!] = bin;
  }
  return of;
}

/**
 * First-order index from draws already made: the share of the output's variance that lies between the bins of an input, freed of what chance
 * alone puts there (ε² of T. Kelley, PNAS 21 (1935) 554-559; as an estimator of Sobol' indices: E. Plischke, Reliability Engineering and System
 * Safety 95 (2010) 354-360, and later). Row i counts `weights[i]` times. NaN where the output does not vary.
 */
export function correlationRatio(outputs: Float64Array, bins: Int32Array, weights?: Float64Array): number {
  const n = outputs.length;
  let count = 0;
  for (let i = 0; i < n; i++) count = Math.max(count, bins[i]! + 1);
  const rows = new Float64Array(count);
  const sums = new Float64Array(count);
  const shift = outputs[0] ?? 0;
  let [all, total, squares] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const weight = weights?.[i] ?? 1;
    const value = outputs[i]! - shift;
    rows[bins[i]!]! += weight;
    sums[bins[i]!]! += weight * value;
    all += weight;
    total += weight * value;
    squares += weight * value * value;
  }
  const within = squares - (total * total) / all;
  let between = 0;
  let used = 0;
  for (let bin = 0; bin < count; bin++) {
    if (rows[bin] === 0) continue;
    used += 1;
    const mean = sums[bin]! / rows[bin]! - total / all;
    between += rows[bin]! * mean * mean;
  }
  if (!(within > 0) || all <= used) return NaN;
  return 1 - ((1 - between / within) * (all - 1)) / (all - used);
}
