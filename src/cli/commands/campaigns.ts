import { type Campaign, campaigns } from '../../data/index.js';
import { describe, failText, nearestName } from '../../errors/index.js';
import { assumptions, explain } from '../../explain/index.js';
import { toCSV } from '../../report/index.js';
import type { Command } from '../command.js';
import { answerOf } from '../output/answer.js';

export const campaignsCommand: Command = {
  name: 'campaigns',
  operands: '[name]',
  about:
    'Lists the recorded campaigns, whose names stand for scenarios in every command. With a name it tells what is known of one, assumed and missing, and the scenario in words; as JSON all of it as data, as CSV the ledger of its assumptions.',
  options: [],
  examples: [
    { line: 'levy campaigns', about: 'All of them' },
    { line: 'levy campaigns russia2023', about: 'One of them' },
    {
      line: 'levy campaigns usArmy --format json --out us-army.json',
      about: 'Its scenario, observations and sources as data',
    },
  ],
  run: (given) => {
    const [name] = given.operands;
    return Promise.resolve(name === undefined ? list() : one(name));
  },
};

function list() {
  return answerOf(
    campaigns.map(({ id, scenario: { calendar, regions, target }, about }) => ({
      name: id,
      from: calendar.start,
      until: calendar.end,
      regions: regions.length,
      target: typeof target === 'number' ? target : target.least,
      title: about.title,
    })),
  );
}

function one(name: string) {
  const names = campaigns.map(({ id }) => id);
  const near = nearestName(name, names);
  const campaign =
    campaigns.find(({ id }) => id === name) ??
    failText(
      'options/invalid',
      'name',
      describe(name),
      `a campaign: ${names.join(', ')}${near === null ? '' : `; did you mean ${near}?`}`,
    );
  const ledger = assumptions(campaign.scenario).map(({ path, name, text, unit, status, source }) => {
    return { path, name, value: text, unit, status, source };
  });
  const data = { ...campaign, observed: [...campaign.observed] };
  return { ...answerOf(data, { table: story(campaign) }), csv: () => toCSV(ledger) };
}

function story({ about, scenario }: Campaign): string {
  const part = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', title, ...lines.map((line) => `- ${line}`)];
  return [
    about.title,
    ...part('Known', about.known),
    ...part('Assumed', about.modelled),
    ...part('Missing', about.missing),
    '',
    explain(scenario),
  ].join('\n');
}
