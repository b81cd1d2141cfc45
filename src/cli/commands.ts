import type { Command } from './command.js';

/** A command as lists name it, and where it is. */
export interface CommandEntry {
  readonly name: string;
  readonly about: string;
  readonly load: () => Promise<Command>;
}

/** Every command, in the order in which one comes to need them. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'init',
    about: 'Writes a scenario file to start from',
    load: async () => (await import('./commands/init.js')).init,
  },
  {
    name: 'campaigns',
    about: 'Lists recorded campaigns, or tells one of them',
    load: async () => (await import('./commands/campaigns.js')).campaignsCommand,
  },
  {
    name: 'quotas',
    about: "Splits a scenario's target over its regions",
    load: async () => (await import('./commands/quotas.js')).quotasCommand,
  },
  {
    name: 'run',
    about: 'Runs a scenario many times over and says what came out',
    load: async () => (await import('./commands/run.js')).run,
  },
  {
    name: 'compare',
    about: 'Holds scenarios against each other under the same chance',
    load: async () => (await import('./commands/compare.js')).compareCommand,
  },
  {
    name: 'check',
    about: 'Checks the claims of an assumption file: pass, fail or undecided',
    load: async () => (await import('./commands/check.js')).check,
  },
  {
    name: 'sweep',
    about: 'Asks the same over a range of assumptions',
    load: async () => (await import('./commands/sweep.js')).sweepCommand,
  },
  {
    name: 'sensitivity',
    about: 'Says which assumption decides an outcome',
    load: async () => (await import('./commands/sensitivity.js')).sensitivityCommand,
  },
  {
    name: 'solve',
    about: 'Finds the value of an assumption at which a conclusion changes',
    load: async () => (await import('./commands/solve.js')).solveCommand,
  },
  {
    name: 'calibrate',
    about: 'Fits what is not known to observations',
    load: async () => (await import('./commands/calibrate.js')).calibrateCommand,
  },
  {
    name: 'hindcast',
    about: 'Fits to what was known on a day and predicts what came after',
    load: async () => (await import('./commands/hindcast.js')).hindcastCommand,
  },
  {
    name: 'report',
    about: 'Writes a report for people, as one HTML file or Markdown',
    load: async () => (await import('./commands/report.js')).reportCommand,
  },
  {
    name: 'shard',
    about: 'Runs one part of a run, for job arrays',
    load: async () => (await import('./commands/shard.js')).shard,
  },
  {
    name: 'merge',
    about: 'Puts the parts of a run together',
    load: async () => (await import('./commands/merge.js')).merge,
  },
  {
    name: 'verify',
    about: 'Runs a run record again and says whether the same comes out',
    load: async () => (await import('./commands/verify.js')).verify,
  },
  {
    name: 'apportion',
    about: 'Splits a number of seats by weights, by any usual method',
    load: async () => (await import('./commands/apportion.js')).apportionCommand,
  },
];
