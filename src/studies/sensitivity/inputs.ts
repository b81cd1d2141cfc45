import { fail, failText, isRecord } from '../../errors/index.js';
import { canMatter } from '../../explain/index.js';
import { compile, inputsOf } from '../../model/index.js';
import { marginals, type Scenario } from '../../scenario/index.js';

/** A row of a table of indices: some of what is not known, or chance. */
export interface StudyInput {
  readonly name: string;
  /** Paths of the parameters in it; none for the draw for coercion, and for chance. */
  readonly parameters: readonly string[];
  /** Streams that it is drawn from; `null` for chance. */
  readonly streams: readonly string[] | null;
}

/** Name of the row of chance: what no better knowledge of the assumptions removes. */
export const chanceName = 'chance';

/** Name of the draw for whether coercion is used. */
export const coercionName = 'coercion in use';

/** Everything about a scenario that varies between replicates and can move a number of a run, chance last; some of it in groups. Errors: `options/invalid` for groups. */
export function studyInputs(scenario: Scenario, groups: unknown): readonly StudyInput[] {
  const program = compile(scenario);
  const { constants } = program.parameters;
  const fixed = constants['coercion.probability'];
  const decided = program.coercionRules.every(({ set, scale }) => {
    const probability = (set ?? fixed ?? NaN) * scale;
    return probability <= 0 || probability >= 1;
  });
  const drawn = marginals(scenario);
  const inputs = inputsOf(program.parameters)
    .filter(({ paths }) => (paths.length === 0 ? !decided : paths.some((path) => canMatter(path, scenario, drawn))))
    .map(({ stream, paths }) => ({
      name: paths.length === 0 ? coercionName : paths.join(' + '),
      parameters: paths,
      streams: [stream],
    }));
  const chance = { name: chanceName, parameters: [], streams: null };
  return [...(groups === undefined ? inputs : grouped(inputs, groups)), chance];
}

function grouped(inputs: readonly (StudyInput & { streams: readonly string[] })[], groups: unknown): StudyInput[] {
  if (!isRecord(groups))
    return fail(
      'options/invalid',
      'groups',
      groups,
      "parameters by name of the group, as { supply: ['uptake.willing'] }",
    );
  const left = new Set(inputs);
  const made = Object.entries(groups).map(([name, members]) => {
    if (!Array.isArray(members) || members.length === 0)
      return fail('options/invalid', `groups.${name}`, members, 'an array of paths of uncertain parameters');
    const found = (members as unknown[]).map((member, i) => {
      const input = [...left].find((one) => one.name === member || one.parameters.includes(member as string));
      if (input === undefined)
        return fail(
          'options/invalid',
          `groups.${name}[${String(i)}]`,
          member,
          `one of ${inputs.map((one) => one.name).join(', ')}, in one group only`,
        );
      left.delete(input);
      return input;
    });
    return {
      name,
      parameters: found.flatMap(({ parameters }) => parameters),
      streams: found.flatMap(({ streams }) => streams),
    };
  });
  const names = [...made, ...left].map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i || name === chanceName);
  if (twice !== undefined)
    failText('options/invalid', 'groups', `the name ${twice} twice`, 'a name of its own for each group');
  return [...made, ...left];
}
