/** A weighted sample in words that statistics are made of. */
export interface Weighted {
  readonly values: readonly number[];
  /** Shares, adding up to one; `null` for equal ones. */
  readonly weights: readonly number[] | null;
}

const weightAt = ({ values, weights }: Weighted, i: number): number => weights?.[i] ?? 1 / values.length;

export function weightedMean(sample: Weighted): number {
  return sample.values.reduce((sum, value, i) => sum + weightAt(sample, i) * value, 0);
}

export function weightedDeviation(sample: Weighted): number {
  const mean = weightedMean(sample);
  return Math.sqrt(
    sample.values.reduce((sum, value, i) => sum + weightAt(sample, i) * (value - mean) * (value - mean), 0),
  );
}

/** The least value that so much of the weight lies at or below. */
export function weightedQuantiles(sample: Weighted, probabilities: readonly number[]): number[] {
  const order = sample.values.map((_, i) => i).sort((a, b) => sample.values[a]! - sample.values[b]!);
  return probabilities.map((probability) => {
    let reached = 0;
    for (const i of order) {
      reached += weightAt(sample, i);
      if (reached >= probability - 1e-12) return sample.values[i]!;
    }
    return sample.values[order[order.length - 1]!]!;
  });
}

/** Correlation of two columns with the same weights; 0 where one does not vary. */
export function weightedCorrelation(a: Weighted, b: Weighted): number {
  const [meanA, meanB] = [weightedMean(a), weightedMean(b)];
  const both = a.values.reduce((sum, value, i) => sum + weightAt(a, i) * (value - meanA) * (b.values[i]! - meanB), 0);
  const scale = weightedDeviation(a) * weightedDeviation(b);
  return scale > 0 ? both / scale : 0;
}
