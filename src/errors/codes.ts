/** What an error code means, and what to do about it. */
export interface ErrorMeaning {
  readonly meaning: string;
  readonly remedy: string;
}

/**
 * Every code that a `LevyError` can have: the same mistake has the same code wherever it is made. `docs/errors.md` is made from this
 * list, and the type {@link ErrorCode} too, so that a code that is not listed does not compile.
 */
export const errorCodes = {
  'scenario/invalid': {
    meaning: 'A value of a scenario, or of a patch for `vary`, is not one that it can have.',
    remedy: 'Give what `expected` says at `path`.',
  },
  'scenario/unknown-key': {
    meaning: 'A scenario has a key, or `sources` a path, that does not exist: a misspelling would otherwise be lost.',
    remedy: 'Correct the name; `expected` has the nearest known one.',
  },
  'scenario/not-plain': {
    meaning:
      'A scenario holds something that JSON cannot: a getter, an instance of a class, a function, a hole, a cycle.',
    remedy: 'Give plain data: objects, arrays, numbers, text, true, false, null.',
  },
  'scenario/too-large': {
    meaning: 'A scenario has more regions, periods, or regions × periods than the library takes.',
    remedy: 'Give fewer regions, a shorter campaign, or a longer step.',
  },
  'scenario/not-defined': {
    meaning: 'Something that is no checked scenario was given where one is needed.',
    remedy: 'Wrap it in `defineScenario({ … })`, or parse the JSON that a checked scenario was saved as.',
  },
  'scenario/not-json': {
    meaning: 'The text of a scenario file is not JSON.',
    remedy: 'Correct it where `got` says.',
  },
  'scenario/not-yaml': {
    meaning: 'The text of a scenario file is not one document of YAML 1.2.',
    remedy: 'Correct it at the line and column of `path`.',
  },
  'scenario/duplicate-key': {
    meaning: 'An object of a scenario file has a key twice, so that one of its values would be lost.',
    remedy: 'Remove one of the two; `path` has the line of the second.',
  },
  'csv/malformed': {
    meaning:
      'A file of separated values cannot be read: its encoding, delimiter, quotes, or the number of cells in a line.',
    remedy: 'Correct the line that `path` names, or state the option that `expected` names.',
  },
  'csv/unknown-column': {
    meaning: 'A file of separated values does not have a column that was named.',
    remedy: 'Name a heading as the file writes it; `expected` has the nearest.',
  },
  'csv/invalid': {
    meaning: 'A cell is not what its column needs, an id stands twice, or a line is a total of others.',
    remedy: 'Correct the cell at the line and column of `path`, or remove the line.',
  },
  'distribution/invalid': {
    meaning: 'The numbers of a distribution do not make one: swapped bounds, a negative spread, no weight at all.',
    remedy: 'Give what `expected` says at `path`.',
  },
  'distribution/leaves-domain': {
    meaning: 'A distribution can give values that its parameter cannot have, with more than a negligible probability.',
    remedy: 'Use a shape that stays inside, such as log-normal for rates and logit-normal for shares, or narrow it.',
  },
  'quota/infeasible': {
    meaning: 'Announced quotas, floors and caps leave no way to split the target.',
    remedy: 'Change the bound that `path` names, or the target.',
  },
  'reference/absent-block': {
    meaning:
      'A metric is part of a block that the scenario does not have, such as the strength of a scenario without a force.',
    remedy: 'Give the scenario the block that `expected` names, or ask for another metric.',
  },
  'reference/unknown-region': {
    meaning: 'A region was named that the scenario does not have.',
    remedy: 'Use the id of a region as the scenario writes it; `expected` has the nearest.',
  },
  'reference/unknown-group': {
    meaning: 'A group of regions was named that the scenario does not have.',
    remedy: 'Use a group as the regions write it; `expected` has the nearest.',
  },
  'reference/unknown-metric': {
    meaning: 'A metric was named that does not exist, or not there.',
    remedy: 'Use one of the names in `expected`.',
  },
  'reference/unknown-period': {
    meaning: 'A period was named that the campaign does not have.',
    remedy: 'Count periods from 1 to the number of periods.',
  },
  'reference/unknown-parameter': {
    meaning: 'A path was given that is no parameter, or none that may be uncertain where one is needed.',
    remedy: 'Use a path of the parameter table; `expected` has the nearest.',
  },
  'reference/unknown-covariate': {
    meaning: 'A rule names a covariate that the regions do not have.',
    remedy: 'Give it for every region, or use the name of one that they have.',
  },
  'reference/unknown-policy': {
    meaning: 'A policy was named that the scenario does not have, or that cannot be told apart from another.',
    remedy: 'Use the name of one policy as the scenario writes it, or its index.',
  },
  'reference/unknown-scenario': {
    meaning: 'A scenario was named that was not given.',
    remedy: 'Use a name under which a scenario was given.',
  },
  'reference/national-only': {
    meaning: 'A metric of the country alone was asked for a region.',
    remedy: 'Ask without a region.',
  },
  'reference/no-flow': {
    meaning: "A period's own number was asked of a metric that has none: a state, or a shortfall.",
    remedy: 'Ask for its level at the end of a period.',
  },
  'reference/different-days': {
    meaning: 'A period was named that ends on different days in the two scenarios that are compared.',
    remedy: 'Compare scenarios of one start and step, or their ends.',
  },
  'options/unknown-name': {
    meaning: 'An option was given that does not exist there: a misspelling would otherwise leave the default in place.',
    remedy: 'Correct the name; `expected` has those that exist and the nearest.',
  },
  'options/invalid': {
    meaning: 'An argument or option is not what it can be.',
    remedy: 'Give what `expected` says at `path`.',
  },
  'seed/invalid': {
    meaning: 'A seed is neither a whole number nor text.',
    remedy: 'Give a whole number from 0 to 2⁵³ − 1, or text.',
  },
  'event/invalid': {
    meaning: 'An event has no bound, or a bound that is no number, or bounds that no number lies between.',
    remedy: 'Give `atLeast`, `atMost` or both, the lower first.',
  },
  'ensemble/not-kept': {
    meaning: 'A number was asked for that the ensemble did not keep.',
    remedy: 'Run again with the `keep` that `expected` names.',
  },
  'ensemble/empty': {
    meaning: 'Nothing is left to estimate from: no replicate was run, or none fulfils the condition.',
    remedy: 'Run more replicates, or ask for a condition that some fulfil.',
  },
  'work/cancelled': {
    meaning: 'Work was stopped by its signal before there was anything to give.',
    remedy: 'Nothing, where that was wanted.',
  },
  'data/invalid': {
    meaning: 'Something that is not what `toData` gave, or no longer whole, was to be made an ensemble.',
    remedy: 'Give what `toData` returned, as it was.',
  },
  'data/other-engine': {
    meaning: 'An ensemble was made by another version of the engine, whose numbers may be others.',
    remedy: 'Run it again with this version, or read it with the version that made it.',
  },
  'shard/invalid': {
    meaning: 'A file, or data, is no shard of this library, or an ensemble cannot be written as one.',
    remedy: 'Give what `encodeShard` or `writeShard` made, or a whole ensemble.',
  },
  'shard/truncated': {
    meaning: 'A shard ends before its end: the program that wrote or copied it was stopped.',
    remedy: 'Run the replicates that it should hold again.',
  },
  'shard/damaged': {
    meaning: "A shard's bytes are not those that were written: its checksum differs.",
    remedy: 'Copy it again, or run its replicates again.',
  },
  'shard/foreign': {
    meaning: 'A shard is of another scenario, seed or run than the others, or keeps other things.',
    remedy: 'Merge shards of one run only.',
  },
  'shard/other-engine': {
    meaning: 'A shard was made by another version of the engine, whose numbers may be others.',
    remedy: 'Run it again with this version, or merge all of them with the version that made them.',
  },
  'shard/overlap': {
    meaning: 'Two shards hold the same replicates.',
    remedy: 'Leave out one of them.',
  },
  'shard/gap': {
    meaning: 'Replicates of the run are in none of the shards.',
    remedy: 'Add the shard that has them, or run it.',
  },
  'work/failed': {
    meaning: 'An executor failed twice at the same range of replicates, which `got` names.',
    remedy: 'Run that range again with `first` and `replicates`; what else was done is in `keptOf(error)`.',
  },
  'estimate/invalid': {
    meaning: 'Something that is no estimate, or not of the kind needed, was given as one.',
    remedy: 'Give what an ensemble, a comparison or an attribution returned.',
  },
  'assess/not-a-probability': {
    meaning: 'Words of probability were asked for something that is no probability.',
    remedy: 'Give an estimate of a probability, or a number from 0 to 1.',
  },
  'yardstick/unknown': {
    meaning: 'A yardstick of probability words was named that does not exist.',
    remedy: 'Use one of the names in `expected`.',
  },
  'yardstick/unknown-term': {
    meaning: 'A word of probability was used that the yardstick does not have.',
    remedy: 'Use one of its words; `expected` has the nearest.',
  },
  'claim/invalid': {
    meaning: 'A claim, or a value in it, is not one that can be checked.',
    remedy: 'Give what `expected` says at `path`.',
  },
  'claim/unknown-key': { meaning: 'A claim has a key that does not exist.', remedy: 'Correct the name.' },
  'claim/not-plain': {
    meaning: 'A claim holds something that JSON cannot.',
    remedy: 'Give plain data, or use the functions of `claim`.',
  },
  'claim/too-large': { meaning: 'A claim holds more values than the library takes.', remedy: 'Give less.' },
  'claim/trivial': {
    meaning: 'A claim cannot be otherwise, so that checking it says nothing.',
    remedy: 'Claim something that could be false.',
  },
  'claim/unbounded': {
    meaning:
      'A claim about a mean concerns a metric that has no bound from the scenario, so that no finite sample decides it.',
    remedy: 'Claim a quantile or a probability instead, or bound the parameter that `got` names.',
  },
  'claim/fail': {
    meaning: '`assertClaim` was given a claim that failed.',
    remedy: 'Read the verdict in the message: the claim does not hold under the assumptions of the scenario.',
  },
  'claim/undecided': {
    meaning: '`assertClaim` was given a claim that is not decided.',
    remedy: 'Allow more replicates (`maxReplicates`), or claim something further from the edge.',
  },
  'claim/not-a-verdict': {
    meaning: 'Something that is no verdict was given where one is needed.',
    remedy: 'Give what `check` or `checkAll` returned; await it first.',
  },
  'claim/not-an-ensemble': {
    meaning: 'Something that is no ensemble was given where one is needed.',
    remedy: 'Give what `runEnsemble` returned; await it first.',
  },
  'assumptions/not-json': {
    meaning: 'The text of an assumption file is not JSON.',
    remedy: 'Correct it where `got` says.',
  },
  'assumptions/not-yaml': {
    meaning: 'The text of an assumption file is not one document of YAML 1.2, or has a key twice.',
    remedy: 'Correct it at the line that `path` names.',
  },
  'assumptions/invalid': {
    meaning: 'An assumption file has a value that it cannot have.',
    remedy: 'Give what `expected` says at `path`; the JSON Schema shows the whole form.',
  },
  'assumptions/unknown-key': {
    meaning: 'An assumption file has a key that does not exist.',
    remedy: 'Correct the name.',
  },
  'assumptions/not-plain': {
    meaning: 'An assumption file, given as data, holds something that JSON cannot.',
    remedy: 'Give plain data, or the text of the file.',
  },
  'assumptions/too-large': {
    meaning: 'An assumption file holds more values than the library takes.',
    remedy: 'Split it.',
  },
  'series/invalid': {
    meaning: 'A series of observations has a value that it cannot have.',
    remedy: 'Give what `expected` says at `path`.',
  },
  'series/unknown-key': { meaning: 'A series has a key that does not exist.', remedy: 'Correct the name.' },
  'series/not-plain': {
    meaning: 'A series holds something that JSON cannot.',
    remedy: 'Give plain data: objects, arrays, numbers, text, true, false, null.',
  },
  'series/too-large': { meaning: 'A series holds more values than the library takes.', remedy: 'Split it.' },
  'series/falls': {
    meaning: 'A cumulative count is lower than the one before, and nothing says why.',
    remedy: 'Correct the number, or say in `revision` why the count fell: a correction, another definition.',
  },
  'series/overlap': {
    meaning: 'Two values of a series cover the same days of the same region, so that men would be counted twice.',
    remedy: 'Keep one of the two, or make two series.',
  },
  'series/outside': {
    meaning: 'An observation lies outside the campaign, or its count began before the campaign without a baseline.',
    remedy: "Leave the value out (`bindSeries` does with `outside: 'leave out'`), correct the lag, or give `baseline`.",
  },
  'trace/mismatch': {
    meaning: 'Two runs that were to be compared are of scenarios that cannot be compared.',
    remedy: 'Compare runs whose periods and regions are the same.',
  },
  'table/unsupported': {
    meaning: 'Something was to be printed as a table, CSV or JSON that has no such form.',
    remedy: 'Give a result of the library, or an array of plain rows.',
  },
  'apportion/invalid': {
    meaning: 'Weights, a total, bounds or options of an apportionment are not what they can be.',
    remedy: 'Give what `expected` says at `path`.',
  },
  'apportion/infeasible': {
    meaning: 'No apportionment fulfils what was asked.',
    remedy: 'Loosen the bound that `path` names, or use another method.',
  },
  'apportion/tie': {
    meaning: 'An exact tie arose and was to be refused.',
    remedy: 'Give a `tieBreak`, such as `drawLots(seed)`.',
  },
} as const satisfies Record<string, ErrorMeaning>;

/** A code of a `LevyError`. The list is closed: a `switch` over it can be exhaustive. */
export type ErrorCode = keyof typeof errorCodes;

/** Documents that are read by the same rules, and what is wrong with them alike. */
type DocumentFault = 'invalid' | 'unknown-key' | 'not-plain' | 'too-large';

/** The code of a fault found while a document was read with what scenarios are read with: `scenario/invalid` → `claim/invalid`. Other codes stay. */
export function codeFor(document: 'claim' | 'assumptions' | 'series', code: ErrorCode): ErrorCode {
  const fault = documentFaults.find((name) => code === `scenario/${name}`);
  return fault === undefined ? code : `${document}/${fault}`;
}

const documentFaults: readonly DocumentFault[] = ['invalid', 'unknown-key', 'not-plain', 'too-large'];
