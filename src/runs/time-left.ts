/** A clock of the platform, milliseconds. It times how long people wait; no result depends on it. */
// eslint-disable-next-line no-restricted-globals -- see above
const now = (): number => performance.now();

/**
 * Tells with every report how many seconds the rest will take at the pace so far; `null` before the first hundredth of a second, and before anything
 * is done.
 */
export function withTimeLeft<Report extends { readonly share: number }>(
  onProgress: (report: Report & { readonly secondsLeft: number | null }) => void,
): (report: Report) => void {
  const start = now();
  return (report) => {
    const seconds = (now() - start) / 1000;
    const { share } = report;
    onProgress({ ...report, secondsLeft: share > 0 && seconds >= 0.01 ? (seconds * (1 - share)) / share : null });
  };
}
