import { describe, expect, test } from 'vitest';
import { russia2023, russianForce2023 } from '../../src/data/index.js';
import { assumptions, explain, explainDiff, warnings } from '../../src/explain/index.js';
import { defineScenario, lognormal, type Scenario, uniform, vary } from '../../src/scenario/index.js';
import { errorOf } from '../support/error-of.js';

const base = {
  name: 'a force',
  target: 100,
  calendar: { start: '2023-01-01', end: '2023-04-30' },
  regions: [{ id: 'a', men: 1000 }],
  uptake: { willing: 0.1, hazard: 0.1 },
} as const;
const force = {
  strength: 50_000,
  losses: { counted: 'irrecoverable', share: 0.02 },
  equipment: { tanks: { holding: 300, required: 5 }, rounds: { consumed: true, holding: 10, required: 3 } },
} as const;
const followed: Scenario<'a'> = defineScenario({ ...base, force });

describe('a force that is written down', () => {
  test('has every default filled in, and is null where nothing is said', () => {
    expect(defineScenario(base).force).toBeNull();
    expect(followed.force).toEqual({
      strength: 50_000,
      arrivals: { share: 1, others: 0 },
      losses: { counted: 'irrecoverable', share: 0.02, number: 0, woundedPerKilled: 3.4, profile: null },
      returns: { share: 0, lag: 3 },
      equipment: {
        tanks: {
          consumed: false,
          holding: 300,
          store: 0,
          made: 0,
          refurbished: 0,
          losses: { share: 0, number: 0 },
          use: 0,
          required: 5,
        },
        rounds: expect.objectContaining({ consumed: true, holding: 10 }) as unknown,
      },
    });
    expect(defineScenario(JSON.parse(JSON.stringify(followed)) as Scenario<'a'>)).toEqual(followed);
  });

  test.each([
    ['no losses said', { strength: 1 }, 'force.losses', /object/],
    ['not which losses', { strength: 1, losses: { share: 0.1 } }, 'force.losses.counted', /must be stated/],
    ['other losses', { ...force, losses: { counted: 'dead' } }, 'force.losses.counted', /'killed'/],
    ['no strength', { losses: force.losses }, 'force.strength', /must be stated/],
    ['strength below 0', { ...force, strength: -1 }, 'force.strength', /≥ 0/],
    [
      'a distribution that leaves its domain',
      { ...force, returns: { share: uniform(0, 2) } },
      'force.returns.share',
      /between 0 and 1/,
    ],
    [
      'nothing held',
      { ...force, equipment: { tanks: { required: 1 } } },
      'force.equipment.tanks.holding',
      /must be stated/,
    ],
    [
      'nothing required',
      { ...force, equipment: { tanks: { holding: 1 } } },
      'force.equipment.tanks.required',
      /must be stated/,
    ],
    [
      'a kind called men',
      { ...force, equipment: { men: force.equipment.tanks } },
      'force.equipment.men',
      /other than 'men'/,
    ],
    [
      'a kind with a full stop',
      { ...force, equipment: { 'a.b': force.equipment.tanks } },
      'force.equipment["a.b"]',
      /full stops/,
    ],
    [
      'a mistyped field',
      { ...force, equipment: { tanks: { ...force.equipment.tanks, mad: 1 } } },
      'force.equipment.tanks.mad',
      /made/,
    ],
    [
      'a profile too short',
      { ...force, losses: { ...force.losses, profile: [1, 2] } },
      'force.losses.profile',
      /one multiplier per period, 4/,
    ],
    [
      'a profile below 0',
      { ...force, losses: { ...force.losses, profile: [1, 2, -1, 0] } },
      'force.losses.profile[2]',
      /≥ 0/,
    ],
    [
      'a multiplier too large',
      { ...force, losses: { ...force.losses, profile: [1, 2, 1e9, 0] } },
      'force.losses.profile',
      /at most 1,000,000/,
    ],
    [
      'more men than can be drawn from',
      { ...force, arrivals: { others: 1e9 } },
      'force.strength',
      /at most 2,147,483,648 men/,
    ],
    [
      'more items than can be drawn from',
      { ...force, equipment: { tanks: { holding: 1e9, made: 1e9, required: 1 } } },
      'force.equipment.tanks.holding',
      /items in all/,
    ],
  ])('%s is refused', (_, given, path, expected) => {
    const error = errorOf(() => defineScenario({ ...base, force: given as never }));
    expect(error.issues.map((issue) => issue.path)).toContain(path);
    expect(error.issues.find((issue) => issue.path === path)!.expected).toMatch(expected);
  });

  test('patches merge down to the fields of a kind; null takes a value back, a kind out, or the force away', () => {
    const changed = vary(followed, {
      force: {
        losses: { share: 0.03 },
        equipment: { tanks: { made: 7, losses: { number: 2 } }, guns: { holding: 1, required: 2 } },
      },
    });
    expect(changed.force!.losses).toMatchObject({ counted: 'irrecoverable', share: 0.03 });
    expect(changed.force!.equipment['tanks']).toMatchObject({ holding: 300, made: 7, losses: { share: 0, number: 2 } });
    expect(Object.keys(changed.force!.equipment)).toEqual(['tanks', 'rounds', 'guns']);
    const back = vary(changed, { force: { equipment: { tanks: { made: null }, guns: null, rounds: null } } });
    expect(back.force!.equipment['tanks']!.made).toBe(0);
    expect(Object.keys(back.force!.equipment)).toEqual(['tanks']);
    expect(vary(changed, { force: null }).force).toBeNull();
    expect(errorOf(() => vary(followed, { force: { equipment: { tanks: { holding: null } } } })).path).toBe(
      'force.equipment.tanks.holding',
    );
  });

  test('sources name its places, kinds by their names, and are lost with the value they were of', () => {
    const sources = {
      'force.strength': 'a ministry',
      'force.equipment.tanks.holding': 'a balance',
      'force.losses.counted': 'x',
    };
    const sourced = vary(followed, { sources });
    expect(sourced.sources).toMatchObject(sources);
    expect(Object.keys(vary(sourced, { force: { equipment: { tanks: { holding: 4 } } } }).sources)).not.toContain(
      'force.equipment.tanks.holding',
    );
    for (const path of ['force.equipment.guns.holding', 'force.equipment.*.holding', 'force.equipment.tanks.held'])
      expect(errorOf(() => vary(followed, { sources: { [path]: 'x' } })).code, path).toBe('scenario/unknown-key');
  });

  test('joint tables may hold its parameters, those of kinds too', () => {
    const parameters = ['force.losses.woundedPerKilled', 'force.equipment.tanks.required'];
    expect(vary(followed, { joint: [{ parameters, rows: [[3, 2]] }] }).joint[0]!.parameters).toEqual(parameters);
    const unknown = { parameters: ['force.equipment.guns.required'], rows: [[1]] };
    expect(errorOf(() => vary(followed, { joint: [unknown] })).code).toBe('reference/unknown-parameter');
  });
});

describe('a force in words', () => {
  const known = vary(followed, {
    force: {
      arrivals: { share: 0.8, others: 100 },
      losses: { number: lognormal(500, 0.2) },
      returns: { share: 0.5, lag: 2 },
      equipment: { tanks: { made: 7, store: 40, refurbished: 9, losses: { share: 0.03 } }, rounds: { use: 2 } },
    },
  });

  test('explain tells what will be reckoned, and that no battle is', () => {
    expect(explain(followed).split('\n').at(-1)).toBe(
      'The force that recruits go to has 50,000 men at the start. The recruits join it. ' +
        'It loses 2 per 100 of its men a month, counted as men lost for good (those who come back are not counted); ' +
        '3.4 are wounded, captured or missing per man killed, and none of these come back. ' +
        'tanks: 300 at the start; 1,000 men need 5. rounds: 10 at the start; 1,000 men need 3 for a month. ' +
        'What is required is a judgement; this is a reckoning of supply, and nothing in it predicts a battle.',
    );
    expect(explain(known)).toContain(
      'Of the recruits 80 % join it, and 100 men a month from elsewhere. ' +
        'It loses 2 per 100 of its men and 500 (90 % sure between 360 and 690) a month, counted as men lost for good (those who come back are not counted); ' +
        '3.4 are wounded, captured or missing per man killed, and 50 % of these come back after 2 months. ' +
        'tanks: 300 at the start, 7 new ones a month, 9 refurbished a month as long as a store of 40 lasts and 3 per 100 held lost or used a month; 1,000 men need 5. ' +
        'rounds: 10 at the start, 2 used per 1,000 men and month; 1,000 men need 3 for a month.',
    );
    expect(explain(defineScenario(base))).not.toContain('The force');
  });

  test('the ledger has a row for every parameter, kinds by name, and for what is no number', () => {
    const rows = new Map(assumptions(known).map((row) => [row.path, row]));
    expect(rows.get('force.equipment.tanks.holding')).toMatchObject({
      name: 'holding at the start (tanks)',
      unit: 'items',
      status: 'assumption',
    });
    expect(rows.get('force.losses.counted')).toMatchObject({
      given: 'choice',
      text: expect.stringMatching(/for good/) as string,
    });
    expect(rows.get('force.equipment.rounds.consumed')!.text).toBe("a month's use is required");
    expect(rows.has('force.losses.profile')).toBe(false);
    expect(rows.has('force.returns.lag')).toBe(true);
    expect(new Set(assumptions(followed).map(({ path }) => path)).has('force.returns.lag')).toBe(false);
    expect(assumptions(defineScenario(base)).some(({ path }) => path.startsWith('force'))).toBe(false);
    const drive = vary(russia2023, russianForce2023);
    const joint = assumptions(drive).find(({ path }) => path === 'force.losses.woundedPerKilled')!;
    expect(joint).toMatchObject({ given: 'joint', status: 'given', outsidePlausible: false });
    expect(assumptions(drive).filter(({ path, source }) => path.startsWith('force') && source === '')).toEqual([]);
  });

  test('differences are told', () => {
    const diff = explainDiff(followed, vary(known, { force: { losses: { counted: 'all', profile: [1, 1, 2, 1] } } }));
    expect(diff).toContain('new items (force.equipment.tanks.made): 7 instead of 0');
    expect(diff).toContain('losses are counted as killed, wounded, captured and missing instead of men lost for good');
    expect(diff).toContain('the profile of losses over the periods differs');
    expect(explainDiff(followed, defineScenario(base))).toContain('no force is followed');
    expect(explainDiff(followed, followed)).toMatch(/no difference/);
  });

  test('what is hardly meant is remarked on', () => {
    const text = warnings(vary(followed, { force: { losses: { share: 4 } } })).map((warning) => warning.text);
    expect(text).toEqual(['Losses as a share of strength: 4 is outside what is plausible, 0 to 0.06.']);
  });
});
