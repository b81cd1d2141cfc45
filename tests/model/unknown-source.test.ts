import { describe, expect, it } from 'vitest';
import { compile, inputsOf } from '../../src/model/index.js';
import { dimensionsOf, makeUnknownSource, type Sampling } from '../../src/model/unknown-source.js';
import {
  jointStream,
  keyedUniforms,
  parameterStream,
  sobolInputs,
  sobolNamed,
  sobolSecond,
  streams,
} from '../../src/random/index.js';
import { defineScenario, lognormal, parameters, uniform } from '../../src/scenario/index.js';
import { drive } from '../support/drive.js';

const regions = ['a', 'b'].map((id) => ({ id, men: 1000, covariates: { income: 1, unemployment: 2 } }));
const calendar = { start: '2023-04-01', end: '2023-06-30' };
const scenario = defineScenario({
  name: 'three unknowns and more',
  target: 10,
  calendar,
  regions,
  uptake: { willing: lognormal(0.05, 0.3), hazard: lognormal(0.05, 0.3), elasticity: { income: uniform(0, 1) } },
});
const plan = compile(scenario).parameters;

const draw = (sampling: Sampling, stream: string, replicates: readonly number[]): number[] => {
  const out = new Float64Array(replicates.length);
  makeUnknownSource(plan, keyedUniforms('u'), sampling)(out, replicates.length, stream, Int32Array.from(replicates));
  return [...out];
};
const willing = parameterStream('uptake.willing');
const hazard = parameterStream('uptake.hazard');
const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

describe('what is not known has a dimension', () => {
  it('every parameter that may be uncertain, and the draw for coercion', () => {
    const known = new Set<string>(sobolInputs);
    expect(known.size).toBe(sobolInputs.length);
    for (const { path, uncertain, byCovariate, byResource } of parameters)
      // Resources, and those of a force, of which there are as many as kinds of equipment, have one by their names, as covariates do.
      if (uncertain && !byCovariate && !byResource && !path.startsWith('force.'))
        expect(known.has(path), path).toBe(true);
    for (const name of sobolInputs)
      expect(name === 'coercion' || parameters.some(({ path }) => path === name), name).toBe(true);
    expect(sobolInputs.length).toBeLessThanOrEqual(sobolNamed.first);
    expect(sobolNamed.first + sobolNamed.count).toBe(sobolSecond);
  });

  it('that no other assumption moves: the same with another parameter known, unknown or given together', () => {
    const fewer = compile(
      defineScenario({
        name: 'one',
        target: 10,
        calendar,
        regions,
        uptake: { willing: 0.05, hazard: lognormal(0.05, 1) },
      }),
    ).parameters;
    expect(dimensionsOf(fewer).get(hazard)).toBe(dimensionsOf(plan).get(hazard));
    const joint = compile(
      defineScenario({
        name: 'joint',
        target: 10,
        calendar,
        regions,
        ...drive,
        joint: [{ parameters: ['coercion.yield', 'uptake.hazard'], rows: [[0.1, 0.05]] }],
      }),
    ).parameters;
    expect(dimensionsOf(joint).get(jointStream(['coercion.yield', 'uptake.hazard']))).toBe(
      sobolInputs.indexOf('uptake.hazard'),
    );
  });

  it('of its own: no two share one, elasticities by name among them', () => {
    const many = compile(
      defineScenario({
        name: 'many',
        target: 10,
        calendar,
        regions: regions.map((region) => ({
          ...region,
          covariates: Object.fromEntries(upTo(20).map((i) => [`c${String(i)}`, 1])),
        })),
        uptake: {
          ...drive.uptake,
          elasticity: Object.fromEntries(upTo(20).map((i) => [`c${String(i)}`, uniform(0, 1)])),
        },
      }),
    ).parameters;
    const given = [...dimensionsOf(many).values()];
    expect(new Set(given).size).toBe(given.length);
    // Twenty names on 32 places: some share a hash, and one of each then is drawn independently.
    const elasticities = [...dimensionsOf(many).keys()].filter((stream) => stream.includes('elasticity'));
    expect(elasticities.length).toBeGreaterThan(10);
    expect(elasticities.length).toBeLessThan(20);
  });

  it('and is in the list of inputs, with what comes of it', () => {
    expect(inputsOf(plan).find(({ stream }) => stream === willing)).toEqual({
      stream: willing,
      paths: ['uptake.willing'],
    });
    expect(inputsOf(plan).at(-1)).toEqual({ stream: streams.coercion, paths: [] });
  });
});

describe("Sobol' draws of what is not known", () => {
  it('are one in every sixteenth of each dimension, for each of the sixteen randomisations', () => {
    const draws = draw('sobol', willing, upTo(256));
    for (let r = 0; r < 16; r++) {
      const own = draws.filter((_, i) => i % 16 === r).map((u) => Math.floor(u * 16));
      expect(own.sort((a, b) => a - b)).toEqual(upTo(16));
    }
  });

  it('do not depend on which replicates are asked for, in which order', () => {
    const all = draw('sobol', hazard, upTo(1000));
    expect(draw('sobol', hazard, [999, 5, 77])).toEqual([all[999], all[5], all[77]]);
  });
});

describe.each(['independent', 'sobol'] as const)('a Saltelli design out of %s draws', (of) => {
  const rows = 64;
  const design =
    (second: string[]): SamplingOf =>
    (stream, first) =>
      draw(
        { of, rows, second },
        stream,
        upTo(rows).map((i) => first + i),
      );

  it('has the first sample where nothing is second, whatever the chance', () => {
    expect(design([])(willing, 0)).toEqual(draw(of, willing, upTo(rows)));
    expect(design([])(willing, rows)).toEqual(design([])(willing, 0));
  });

  it('changes what is second and nothing else', () => {
    expect(design([willing])(hazard, 0)).toEqual(design([])(hazard, 0));
    const second = design([willing])(willing, 0);
    expect(second.every((u, i) => u !== design([])(willing, 0)[i])).toBe(true);
    expect(design([willing, hazard])(willing, rows)).toEqual(second);
  });
});

type SamplingOf = (stream: string, first: number) => number[];
