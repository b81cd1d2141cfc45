/** The `count`-th largest of the values, 1 ≤ count ≤ length. */
export function lineOf(values: Float64Array | readonly bigint[], count: number): number | bigint {
  if (!(values instanceof Float64Array)) return [...values].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0))[count - 1]!;
  // Hoare's quickselect; after 60 unlucky cuts the native sort ends it, so that no input is slow.
  const list = values.slice();
  const wanted = list.length - count;
  let [low, high] = [0, list.length - 1];
  for (let cut = 0; low < high; cut++) {
    if (cut > 60) return list.sort()[wanted]!;
    const pivot = list[(low + high) >> 1]!;
    let [i, j] = [low, high];
    while (i <= j) {
      while (list[i]! < pivot) i++;
      while (list[j]! > pivot) j--;
      if (i > j) break;
      const swapped = list[i]!;
      list[i++] = list[j]!;
      list[j--] = swapped;
    }
    if (wanted <= j) high = j;
    else if (wanted >= i) low = i;
    else break;
  }
  return list[wanted]!;
}
