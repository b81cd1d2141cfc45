import {
  announcedQuota,
  assertScenario,
  joinPath,
  marginals,
  type Marginals,
  medianOf,
  plausibleRange,
  isOutside,
  parameterValues,
  parameterWords,
  type Scenario,
  type Uncertain,
  type Factor,
  nearestProduct,
  statedFactor,
  targetOf,
} from '../scenario/index.js';
import { countText, numberText, printable } from '../text/index.js';

/** What kind of world is remarked on. */
export type WarningCode =
  | 'target-above-eligible'
  | 'quota-above-eligible'
  | 'offer-improbable'
  | 'hazard-improbable'
  | 'outside-plausible'
  | 'look-alike-ids';

/** A remark on a scenario that can be computed and is hardly meant. */
export interface ScenarioWarning {
  readonly code: WarningCode;
  /** Where: `target`, `regions[3].quota`, `policies[0].set.offer`. */
  readonly path: string;
  readonly text: string;
}

/** Most remarks of one kind that are spelled out. */
const mostOfAKind = 5;

/**
 * What looks like a mistake though it can be computed: a target or an announced quota above the eligible men (are men given in
 * thousands?), an offer of 120 or a hazard of 8 (percent?), values outside their plausible range, ids that look the same. Empty for
 * most scenarios. {@link explain} prints them first.
 */
export function warnings(scenario: Scenario): readonly ScenarioWarning[] {
  const checked = assertScenario(scenario);
  const drawn = marginals(checked);
  const found = [
    ...menWarnings(checked, statedFactor(medianOf(drawn('eligible')))),
    ...offerWarnings(checked),
    ...valueWarnings(checked, drawn),
    ...nameWarnings(checked),
  ];
  return Object.freeze(found.map(({ text, ...where }) => ({ ...where, text: printable(text) })));
}

function menWarnings(scenario: Scenario, share: Factor): ScenarioWarning[] {
  const eligible = scenario.regions.reduce((sum, region) => sum + nearestProduct(region.men, share), 0);
  const national: ScenarioWarning[] =
    targetOf(scenario) > eligible
      ? [
          {
            code: 'target-above-eligible',
            path: 'target',
            text: `The target of ${countText(targetOf(scenario))} is above all ${countText(eligible)} eligible men; are men given in thousands?`,
          },
        ]
      : [];
  const regional = scenario.regions.flatMap((region, i): ScenarioWarning[] => {
    const quota = announcedQuota(scenario, region);
    const able = nearestProduct(region.men, share);
    if (quota === null || quota <= able) return [];
    const path = Object.hasOwn(scenario.quota.announced, region.id)
      ? joinPath('quota.announced', region.id)
      : `regions[${String(i)}].quota`;
    const text = `The quota of ${countText(quota)} for ${region.name} is above its ${countText(able)} eligible men; are men given in thousands?`;
    return [{ code: 'quota-above-eligible', path, text }];
  });
  return [...national, ...few(regional)];
}

/** From here on an offer is taken for percent: no public offer has grown tenfold within one campaign. */
const greatestOffer = 10;

function offerWarnings({ policies }: Scenario): ScenarioWarning[] {
  const found = policies.flatMap((policy, p) =>
    (['set', 'scale'] as const).flatMap((kind): ScenarioWarning[] => {
      const offer = policy[kind].offer;
      if (offer === undefined || offer < greatestOffer) return [];
      const text = `An offer of ${numberText(offer)} times the one at the start; did you mean ${numberText(offer / 100)}?`;
      return [{ code: 'offer-improbable', path: joinPath(`policies[${String(p)}].${kind}`, 'offer'), text }];
    }),
  );
  return few(found);
}

function valueWarnings(scenario: Scenario, drawn: Marginals): ScenarioWarning[] {
  return parameterValues(scenario).flatMap(({ path, parameter, value }): ScenarioWarning[] => {
    if (Array.isArray(value)) return [];
    const middle = medianOf(parameter.uncertain ? drawn(path) : (value as Uncertain));
    // A hazard of 1 a month takes 63 of 100 willing men within the first month.
    if (path === 'uptake.hazard' && middle >= 1) {
      const text = `A sign-up hazard of ${numberText(middle)} a month; did you mean ${numberText(middle / 100)}?`;
      return [{ code: 'hazard-improbable', path, text }];
    }
    const range = plausibleRange(parameter, drawn);
    if (!isOutside(middle, range)) return [];
    const { name } = parameterWords(parameter, scenario);
    const text = `${name[0]!.toUpperCase()}${name.slice(1)}: ${numberText(middle)} is outside what is plausible, ${numberText(range![0])} to ${numberText(range![1])}.`;
    return [{ code: 'outside-plausible', path, text }];
  });
}

/** Ids that people cannot tell apart: the same after Unicode's compatibility normalisation, case and spaces aside. */
function nameWarnings({ regions }: Scenario): ScenarioWarning[] {
  const first = new Map<string, number>();
  const found = regions.flatMap(({ id }, i): ScenarioWarning[] => {
    const look = id.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
    const earlier = first.get(look);
    first.set(look, earlier ?? i);
    if (earlier === undefined) return [];
    const text = `The ids of regions[${String(earlier)}] and regions[${String(i)}] look the same (${id}).`;
    return [{ code: 'look-alike-ids', path: `regions[${String(i)}].id`, text }];
  });
  return few(found);
}

/** The first few, the last of them saying how many more there are. */
function few(found: ScenarioWarning[]): ScenarioWarning[] {
  if (found.length <= mostOfAKind) return found;
  const kept = found.slice(0, mostOfAKind);
  const last = kept.at(-1)!;
  return [...kept.slice(0, -1), { ...last, text: `${last.text} (and ${countText(found.length - mostOfAKind)} more)` }];
}
