import study from './sobol-study.json' with { type: 'json' };

/** What `scripts/sobol-study.ts` measured, as the tables of MODEL.md. */
export function sobolTable(): string {
  const { variance, coverage512: small, coverage2048: coverage } = study;
  const engine = ({ engineVersion, scenario }: { engineVersion: string; scenario: string }): string =>
    `engine ${engineVersion}, the founding case as of fingerprint ${scenario.slice(0, 12)}…`;
  // Of two variances from k values each, the ratio's logarithm has the standard error √(4/(k − 1)), about.
  const factor = Math.exp(2 * Math.sqrt(4 / (variance.seeds - 1)));
  return [
    `Variance of independent replicates over that of Sobol' points at ${number(variance.replicates)} replicates, over ${String(variance.seeds)} seeds (${engine(variance)}); with so many seeds`,
    `each ratio is known to a factor of about ${factor.toFixed(1)} at two standard errors:`,
    '',
    ...table(['estimate', 'times less variance'], Object.entries(variance.ratios)),
    '',
    `Of nominal ${String(coverage.level)} % intervals from ${number(coverage.replicates)} replicates, ${number(coverage.repetitions)} repetitions (${engine(coverage)}), so many held the value of all`,
    `repetitions together (one standard error of a share of 90 %: ${(100 * Math.sqrt((0.9 * 0.1) / coverage.repetitions)).toFixed(1)}):`,
    '',
    ...table(
      ['estimate', 'intervals that hold, %'],
      Object.entries(coverage.covered).map(([name, share]) => [name, share.toFixed(1)]),
    ),
    '',
    `From ${number(small.replicates)} replicates: ${Object.entries(small.covered)
      .map(([name, share]) => `${share.toFixed(1)} (${name})`)
      .join(', ')}.`,
  ].join('\n');
}

function table(head: readonly [string, string], rows: readonly (readonly [string, number | string])[]): string[] {
  const width = Math.max(...[head, ...rows].map(([name]) => name.length));
  const right = Math.max(...[head, ...rows].map(([, value]) => String(value).length));
  const line = (name: string, value: string): string => `| ${name.padEnd(width)} | ${value.padStart(right)} |`;
  return [
    line(...head),
    `| ${'-'.repeat(width)} | ${'-'.repeat(right - 1)}: |`,
    ...rows.map(([name, value]) => line(name, String(value))),
  ];
}

function number(value: number): string {
  return value.toLocaleString('en');
}
