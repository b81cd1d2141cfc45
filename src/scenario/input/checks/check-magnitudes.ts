import { type LevyIssue } from '../../../errors/index.js';
import { ln, ln1p } from '../../../numeric/index.js';
import { countText, numberText } from '../../../text/index.js';
import { periodsOf } from '../../calendar/calendar.js';
import { logRelativeCovariate } from '../../covariates.js';
import { marginals } from '../../parameters/marginals.js';
import { greatestDrawn, leastDrawn } from '../../parameters/parameter-values.js';
import { parameter } from '../../parameters/parameters.js';
import type { PolicyEffects } from '../../policies/policies.js';
import type { Resource, Scenario } from '../../types.js';

const daysPerYear = 365.25;

/** Most that the logarithm of an offer may reach: money stays below 2⁵³ · 2⁵³ · e²³⁰ < 10¹³², whose square, for a standard error, is a double. */
const mostLnOffer = 230;

/** Most that a logarithm may reach whose exponential multiplies others: e⁵⁰⁰ < 10²¹⁸ leaves room up to 10³⁰⁸ (see `domains.ts`). */
const mostLnFactor = 500;

/** The same where the product is capped at 1, so that only the exponential itself must be a double. */
const mostLnShare = 700;

/**
 * What several fields make together stays within what doubles hold: the claim, the offers that regions come to, what these and the covariates
 * do to willingness. Everything else must have been checked; `effects` are those of the policies.
 */
export function checkMagnitudes(scenario: Scenario, effects: PolicyEffects): LevyIssue[] {
  return [...claimIssues(scenario), ...offerIssues(scenario, effects), ...covariateIssues(scenario)];
}

const issue = (path: string, got: string, expected: string): LevyIssue => ({
  code: 'scenario/invalid',
  path,
  got,
  expected,
});

/** The greatest value that can be drawn for a path. */
function greatest(scenario: Scenario, path: Parameters<typeof parameter>[0]): number {
  return greatestDrawn(marginals(scenario)(path), parameter(path).domain);
}

const limitOfMen = `a claim of at most ${countText(Number.MAX_SAFE_INTEGER)} men, beyond which whole numbers are not exact`;

/** The men announced must be whole numbers that a double holds: all men counted, inflated, and those added. */
function claimIssues(scenario: Scenario): LevyIssue[] {
  const { relabelled } = scenario.reporting;
  const inflation = greatest(scenario, 'reporting.inflation');
  const men = scenario.regions.reduce((sum, region) => sum + region.men, 0);
  // Men who come of age are men who may be counted.
  const entering = scenario.refill === null ? 0 : greatest(scenario, 'refill.entering');
  const years = periodsOf(scenario.calendar).reduce((sum, { days }) => sum + days, 0) / daysPerYear;
  const everybody = men * (1 + entering * years);
  const most = Math.max(1, inflation) * everybody;
  if (entering > 0 && most > Number.MAX_SAFE_INTEGER)
    return [issue('refill.entering', `up to ${numberText(entering)} a year, for ${countText(men)} men`, limitOfMen)];
  const claimed = inflation * everybody;
  if (claimed > Number.MAX_SAFE_INTEGER)
    return [issue('reporting.inflation', `up to ${numberText(inflation)} times ${countText(men)} men`, limitOfMen)];
  if (claimed + relabelled <= Number.MAX_SAFE_INTEGER) return [];
  const got = `${countText(relabelled)} men beside ${countText(Math.ceil(claimed))} who may be counted`;
  return [issue('reporting.relabelled', got, limitOfMen)];
}

/** Offers: the announced ones, raised by each region after every period that leaves it without a man. */
function offerIssues(scenario: Scenario, effects: PolicyEffects): LevyIssue[] {
  const effect = effects.offer;
  let announced = 1;
  effect?.set.forEach((set, cell) => {
    announced = Math.max(announced, (Number.isNaN(set) ? 1 : set) * effect.scale[cell]!);
  });
  const response = greatest(scenario, 'uptake.offerResponse');
  const periods = periodsOf(scenario.calendar).length;
  const reached = ln(announced) + (periods - 1) * ln1p(response);
  if (reached > mostLnOffer)
    return [
      issue(
        'uptake.offerResponse',
        `up to ${numberText(response)} over ${countText(periods)} periods`,
        `a response that leaves offers below e^${String(mostLnOffer)} where every period falls short of everything`,
      ),
    ];
  return (
    [
      ['uptake.payElasticity', mostLnShare, 'willing'],
      ['uptake.hazardPayElasticity', mostLnFactor, 'hazard'],
    ] as const
  ).flatMap(([path, most, multiplied]) => {
    const elasticity = greatest(scenario, path);
    if (elasticity * reached > most) {
      const got = `up to ${numberText(elasticity)}, for offers of up to e^${numberText(reached)}`;
      return [issue(path, got, `an elasticity that multiplies by less than e^${String(most)}`)];
    }
    return resourceIssues(scenario, effects, multiplied, elasticity * reached, most);
  });
}

/** Resources: what those that multiply one thing make of it together, beside the logarithm that offers have reached. */
function resourceIssues(
  scenario: Scenario,
  effects: PolicyEffects,
  multiplied: Resource['multiplies'],
  offers: number,
  most: number,
): LevyIssue[] {
  let reached = offers;
  for (const [i, resource] of (scenario.resources ?? []).entries()) {
    if (resource.multiplies !== multiplied) continue;
    const elasticity = greatestDrawn(
      marginals(scenario)(`resources.${resource.name}.elasticity`),
      parameter('resources.elasticity').domain,
    );
    const widest = ln(greatestLevel(resource, effects)) - ln(resource.base);
    reached += elasticity * Math.max(0, widest);
    if (reached <= most) continue;
    const got = `up to ${numberText(elasticity)}, for levels of up to e^${numberText(widest)} times the base`;
    const expected = `elasticities of offer and resources that together multiply by less than e^${String(most)}`;
    return [issue(`resources[${String(i)}].elasticity`, got, expected)];
  }
  return [];
}

/** The most that a resource's level comes to under policies. */
function greatestLevel({ name, level }: Resource, effects: PolicyEffects): number {
  const effect = effects[`resources.${name}.level`];
  let most = level;
  effect?.set.forEach((set, cell) => {
    most = Math.max(most, (Number.isNaN(set) ? level : set) * effect.scale[cell]!);
  });
  return most;
}

/** Covariates: what their elasticities make of willingness, all together. */
function covariateIssues(scenario: Scenario): LevyIssue[] {
  const values = marginals(scenario);
  let reached = 0;
  for (const name of Object.keys(scenario.uptake.elasticity)) {
    const path = `uptake.elasticity.${name}`;
    const value = values(path);
    const { domain } = parameter('uptake.elasticity');
    const steepest = Math.max(Math.abs(leastDrawn(value, domain)), Math.abs(greatestDrawn(value, domain)));
    const widest = logRelativeCovariate(scenario, name).reduce((most, log) => Math.max(most, Math.abs(log)), 0);
    reached += steepest * widest;
    if (reached > mostLnFactor) {
      const got = `up to ${numberText(steepest)}, for covariates of up to e^${numberText(widest)} times their mean`;
      return [issue(path, got, `elasticities that together multiply by less than e^${String(mostLnFactor)}`)];
    }
  }
  return [];
}
