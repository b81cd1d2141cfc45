import { describe, type LevyIssue } from '../../../errors/index.js';
import { type Distribution } from '../../distributions/distributions.js';
import { distributionProblems } from '../../distributions/distribution-checks.js';
import { distributionText } from '../../distributions/distribution-text.js';
import { domainText, inDomain, type Parameter } from '../../parameters/parameter.js';
import { parameterValues, practicalRange, tailProbability } from '../../parameters/parameter-values.js';
import { findParameter } from '../../parameters/parameters.js';
import type { Scenario } from '../../types.js';
import { unknownName } from '../zod-issues.js';

/** Distributions that make no sense or can leave the domain of their parameter. Plain numbers were checked by the schema. */
export function checkValues(scenario: Scenario): LevyIssue[] {
  return parameterValues(scenario).flatMap(({ path, parameter, value }) => {
    if (typeof value === 'number' || Array.isArray(value)) return [];
    return distributionIssues(value as Distribution, path, parameter);
  });
}

function distributionIssues(distribution: Distribution, path: string, { domain }: Parameter): LevyIssue[] {
  const problems = distributionProblems(distribution);
  if (problems.length > 0) {
    return problems.map(({ field, got, expected }) => ({
      code: 'distribution/invalid',
      path: `${path}.${field}`,
      got,
      expected,
    }));
  }
  const [low, high] = practicalRange(distribution);
  if (inDomain(domain, low) && inDomain(domain, high)) return [];
  const expected = `a distribution that can only give ${domainText(domain)} (tails below ${String(tailProbability)} aside)`;
  return [
    {
      code: 'distribution/leaves-domain',
      path,
      got: `${distributionText(distribution)}, reaching from ${String(low)} to ${String(high)}`,
      expected,
    },
  ];
}

/** Joint tables: known parameters, each in one table only, rows of the right length within the domains, weights that add up to something. */
export function checkJoint(scenario: Scenario): LevyIssue[] {
  const { joint } = scenario;
  const issues: LevyIssue[] = [];
  const add = (path: string, got: string, expected: string): void =>
    void issues.push({ code: 'scenario/invalid', path, got, expected });
  const uncertain = parameterValues(scenario)
    .filter(({ parameter }) => parameter.uncertain)
    .map(({ path }) => path);
  const seen = new Set<string>();
  joint.forEach((table, t) => {
    const at = `joint[${String(t)}]`;
    const rowsOfTable = table.parameters.map((path, p) => {
      if (!uncertain.includes(path)) {
        issues.push({
          code: 'reference/unknown-parameter',
          path: `${at}.parameters[${String(p)}]`,
          got: describe(path),
          expected: unknownName(path, uncertain, 'a parameter that may be uncertain'),
        });
        return undefined;
      }
      if (seen.has(path))
        add(`${at}.parameters[${String(p)}]`, JSON.stringify(path), 'a parameter that is in no joint table yet');
      seen.add(path);
      return findParameter(path);
    });
    table.rows.forEach((values, r) => {
      if (values.length !== table.parameters.length) {
        add(
          `${at}.rows[${String(r)}]`,
          `${String(values.length)} values`,
          `one value per parameter, ${String(table.parameters.length)}`,
        );
        return;
      }
      // What is never drawn may be what cannot be.
      if (table.weights?.[r] === 0) return;
      values.forEach((value, p) => {
        const row = rowsOfTable[p];
        if (row !== undefined && !inDomain(row.domain, value))
          add(`${at}.rows[${String(r)}][${String(p)}]`, String(value), domainText(row.domain));
      });
    });
    if (table.weights === null) return;
    if (table.weights.length !== table.rows.length) {
      add(
        `${at}.weights`,
        `${String(table.weights.length)} weights`,
        `one weight per row, ${String(table.rows.length)}`,
      );
    }
    const sum = table.weights.reduce((a, b) => a + b, 0);
    if (!(sum > 0 && sum < Infinity))
      add(`${at}.weights`, `a sum of ${String(sum)}`, 'weights with a positive, finite sum');
  });
  return issues;
}
