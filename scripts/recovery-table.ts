import study from './recovery-study.json' with { type: 'json' };

/** What `scripts/recovery-study.ts` measured, as the table of MODEL.md. */
export function recoveryTable(): string {
  const percent = (share: number): string => (100 * share).toFixed(1);
  const error = percent(Math.sqrt((0.9 * 0.1) / study.campaigns));
  return [
    `${String(study.campaigns)} campaigns a case, ${String(study.particles)} draws a fit (engine ${study.engineVersion}). One standard error of a share of 90 %: ${error}. Chi-square of ten equal bins has 9 degrees of freedom: above`,
    '21.7 once in a hundred.',
    '',
    '| observed | asked | inside 50 %, % | inside 90 %, % | chi-square of ranks |',
    '| --- | --- | ---: | ---: | ---: |',
    ...study.cases.flatMap(({ name, asked }) =>
      asked.map(
        (one) =>
          `| ${name} | ${one.name}${one.identified ? '' : ' (not identified alone)'} | ${percent(one.inside50)} | ${percent(one.inside90)} | ${one.chiSquare.toFixed(1)} |`,
      ),
    ),
  ].join('\n');
}
