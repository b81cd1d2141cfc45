/** Letters that may differ at most, however long a name: beyond it a hint is no help. */
const mostDifferences = 8;

/** Steps of the comparison spent on one hint, some 20 ms: enough for ten thousand names of ten letters. */
const budget = 2_000_000;

/**
 * The known name closest to a mistyped one, for "did you mean": at most a third of its letters (but at least one, at most eight) may
 * differ, counting insertions, deletions, substitutions and swaps of neighbours (optimal string alignment), case aside.
 * `null` when nothing is near, or what was given is no text. Among very many names the search ends early, so that refusing
 * a name takes no time that anybody notices; a name that differs in one letter is found among any number.
 */
export function nearestName(name: unknown, known: readonly string[]): string | null {
  if (typeof name !== 'string' || name.length > 100) return null;
  const wanted = name.toLowerCase();
  if (wanted === '') return null;
  let best: string | null = null;
  let limit = Math.min(mostDifferences, Math.max(1, Math.floor(wanted.length / 3))) + 1;
  let left = budget;
  for (const candidate of known) {
    // The same name is no help to whoever wrote it.
    if (candidate === name || Math.abs(candidate.length - wanted.length) >= limit) continue;
    const other = candidate.toLowerCase();
    const most = left > 0 ? limit : 2;
    const [a, b] = withoutCommonEnds(wanted, other);
    // Once the common ends are off, one difference leaves a letter at most on either side, or two swapped.
    if (most === 2 && Math.max(a.length, b.length) > 2) continue;
    left -= (a.length + 1) * (b.length + 1);
    const distance = alignmentDistance(a, b);
    if (distance < limit) {
      best = candidate;
      limit = distance;
      if (limit <= 1) break;
    }
  }
  return best;
}

function withoutCommonEnds(a: string, b: string): readonly [string, string] {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

function alignmentDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, beforeLast[j - 2]! + 1);
      row.push(value);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
