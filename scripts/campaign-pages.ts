import type { Campaign } from '../src/data/campaigns/index.js';
import { campaigns } from '../src/data/campaigns/index.js';
import { provenance } from '../src/data/provenance/provenance.js';

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');
const grouped = (number: number): string => number.toLocaleString('en');
const nothing = 'none';

/** The page of one campaign in docs/data, made from what `levy/data` says of it. */
function page({ id, scenario, observed, moves, about }: Campaign): string {
  const { start, end, step } = scenario.calendar;
  const series = observed.map(({ name, measures, unit, values, note }) => {
    const dates = values.flatMap((value) => ('date' in value ? [value.date] : [value.from, value.until])).sort();
    return `| ${name} | ${measures ?? nothing} | ${unit} | ${String(values.length)} | ${dates[0]!} to ${dates.at(-1)!} | ${note ?? ''} |`;
  });
  const changes = moves.map(({ on, region, before, after, source }) => {
    const where = region ?? 'the country';
    return `${on ?? 'Day not stated'}, ${where}: ${before === null ? '?' : grouped(before)} to ${grouped(after)}. ${source}.`;
  });
  return `# ${about.title}

\`${id}\` in \`levy/data\`: ${targetText(scenario.target)} people, ${start} to ${end}, by ${step}s, ${String(scenario.regions.length)} ${scenario.regions.length === 1 ? 'region' : 'regions'}. \`${id}Campaign\` has the observations. This page is made from them by \`npm run docs\`.

## Known

${list(about.known)}

## Observed

| series | metric | unit | values | dates | note |
|---|---|---|---|---|---|
${series.join('\n')}

## Moved targets

${changes.length === 0 ? 'None is known.' : list(changes)}

## What the scenario assumes

${list(about.modelled)}

Values it states, and where they come from:

${list(Object.entries(scenario.sources).map(([path, source]) => `\`${path}\`: ${source}`))}

## Missing

${list(about.missing)}

## Tables

${list(about.tables.map((table) => `\`${table}\`${aboutTable(table)}`))}
`;
}

function aboutTable(name: string): string {
  return name in provenance ? `: ${provenance[name as keyof typeof provenance].about}` : '';
}

/** Every page of docs/data: file name to text. */
export function campaignPages(): Map<string, string> {
  const index = `# Recorded campaigns

What \`levy/data\` knows of each, made from the data by \`npm run docs\`.

${list(campaigns.map(({ id, about }) => `[\`${id}\`](${id}.md): ${about.title}`))}
`;
  return new Map([['index.md', index], ...campaigns.map((campaign) => [`${campaign.id}.md`, page(campaign)] as const)]);
}

/** A target, or both edges of a corridor. */
function targetText(target: Campaign['scenario']['target']): string {
  return typeof target === 'number' ? grouped(target) : `${grouped(target.least)} to ${grouped(target.most)}`;
}
