/**
 * Outputs of a Saltelli design (A. Saltelli and others, Computer Physics Communications 181 (2010) 259-270): of N pairs of points A and B, and for
 * every input of N points that are A with that one input out of B.
 */
export interface SaltelliOutputs {
  readonly a: Float64Array;
  readonly b: Float64Array;
  /** By input. */
  readonly mixed: readonly Float64Array[];
}

/** Shares of an output's variance, by input. */
export interface Indices {
  /** Variance of the output over A and B. */
  readonly variance: number;
  /** What would go, on average, if the input alone became known. */
  readonly first: Float64Array;
  /** What would be left, on average, if everything but the input became known. */
  readonly total: Float64Array;
}

/** Terms whose weighted means are the indices: one row a quantity, so that a bootstrap is a sum of products. */
export interface JansenTerms {
  readonly n: number;
  readonly a: Float64Array;
  readonly b: Float64Array;
  /** ½(f(B) − f(AB_i))² and ½(f(A) − f(AB_i))² by input. */
  readonly without: readonly Float64Array[];
  readonly alone: readonly Float64Array[];
}

export function jansenTerms({ a, b, mixed }: SaltelliOutputs): JansenTerms {
  const half = (from: Float64Array, to: Float64Array): Float64Array =>
    from.map((value, n) => ((value - to[n]!) * (value - to[n]!)) / 2);
  // Deviations from one point near the mean: an output of 400,000 men with a spread of 10 keeps its digits.
  const shift = a[0] ?? 0;
  return {
    n: a.length,
    a: a.map((value) => value - shift),
    b: b.map((value) => value - shift),
    without: mixed.map((values) => half(b, values)),
    alone: mixed.map((values) => half(a, values)),
  };
}

/**
 * First-order and total indices by the estimators of M. Jansen (Computer Physics Communications 117 (1999) 35-43), rows weighted by `weights`
 * (all alike where left out): first order 1 − E[½(f(B) − f(AB_i))²]/V, total E[½(f(A) − f(AB_i))²]/V. NaN where the output does not vary.
 */
export function jansenIndices(terms: JansenTerms, weights?: Float64Array): Indices {
  const { n, a, b, without, alone } = terms;
  const mean = (values: Float64Array): number => {
    let sum = 0;
    if (weights === undefined) for (let i = 0; i < n; i++) sum += values[i]!;
    else for (let i = 0; i < n; i++) sum += weights[i]! * values[i]!;
    return sum / n;
  };
  const middle = (mean(a) + mean(b)) / 2;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const [da, db] = [a[i]! - middle, b[i]! - middle];
    squares += (weights?.[i] ?? 1) * (da * da + db * db);
  }
  const variance = squares / (2 * n);
  return {
    variance,
    first: Float64Array.from(without, (row) => 1 - mean(row) / variance),
    total: Float64Array.from(alone, (row) => mean(row) / variance),
  };
}
