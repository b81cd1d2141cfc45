import { expm1 } from '../numeric/index.js';
import {
  announcedTerms,
  assertScenario,
  parameter,
  parameterWords,
  periodsOf,
  announcedQuota,
  dateText,
  monthName,
  rangeText,
  resolvePolicies,
  type Marginals,
  marginals,
  startText,
  thirdLedger,
  corridorOf,
  targetOf,
  type Scenario,
  type Uncertain,
} from '../scenario/index.js';
import { coercionMatters, offersMatter } from './can-matter.js';
import { warnings } from './warnings.js';
import { elsewhereSentences } from './explain-elsewhere.js';
import { pipelineSentences } from './explain-pipeline.js';
import { reportingSentences } from './explain-reporting.js';
import { forceSentences } from './explain-force.js';
import { explainPolicy } from './explain-policy.js';
import { refillSentences, resourceSentences } from './explain-resources.js';
import { listText, numberText, countText, percentText, printable } from '../text/index.js';

/**
 * A scenario in plain sentences for a reader who knows nothing of the model: one paragraph a line. What it says is what will be
 * computed; medians and ranges of parameters in a joint table are those of its rows. No figure in it is a finding.
 */
export function explain(scenario: Scenario): string {
  const s = assertScenario(scenario);
  const drawn = marginals(s);
  const periods = periodsOf(s.calendar);
  return [
    ...warnings(s).map(({ text }) => `Warning: ${text}`),
    head(s, drawn),
    quotaSentences(s),
    uptakeSentences(s, drawn),
    elsewhereSentences(s, drawn),
    resourceSentences(s, drawn),
    refillSentences(s, drawn),
    coercionSentences(s, drawn),
    responseSentences(s, drawn),
    pipelineSentences(s, drawn),
    claimSentences(s, drawn),
    reportingSentences(s, drawn),
    forceSentences(s, drawn),
    ...s.policies.map((policy) => explainPolicy(policy, periods, s)),
    jointSentences(s),
  ]
    .filter((paragraph) => paragraph !== '')
    .join('\n');
}

const share = (value: Uncertain): string => rangeText(value, (x) => percentText(x));
const plain = (value: Uncertain): string => rangeText(value, (x) => numberText(x));
/** What share of a pool a monthly hazard takes in a month: 1 − e^(−hazard). */
const monthly = (hazard: Uncertain): string =>
  rangeText(
    hazard,
    (x) => percentText(x),
    (x) => -expm1(-x),
  );
const firstUpper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const isZero = (value: Uncertain): boolean => value === 0;

function head(s: Scenario, drawn: Marginals): string {
  const men = s.regions.reduce((sum, region) => sum + region.men, 0);
  const periods = periodsOf(s.calendar).length;
  const steps = `${String(periods)} ${s.calendar.step === 'month' ? 'monthly' : 'weekly'} ${periods === 1 ? 'step' : 'steps'}`;
  const regions = s.regions.length === 1 ? 'one region has' : `${countText(s.regions.length)} regions have`;
  return [
    `${printable(s.name)}${s.description === null ? '' : `: ${printable(s.description)}`}`,
    `From ${dateText(s.calendar.start)} to ${dateText(s.calendar.end)} (${steps}) ${regions} to find ${targetText(s)} recruits among ${countText(men)} men of service age.`,
    `Taken as eligible: ${share(drawn('eligible'))} of these men.`,
  ].join('\n');
}

/** The target, of a corridor both edges. */
function targetText(s: Scenario): string {
  const corridor = corridorOf(s);
  return corridor === null
    ? countText(targetOf(s))
    : `${countText(corridor.least)} to ${countText(corridor.most)} (quotas follow the lower edge)`;
}

function quotaSentences(s: Scenario): string {
  const announced = s.regions.flatMap((region) => announcedQuota(s, region) ?? []);
  const sum = announced.reduce((a, b) => a + b, 0);
  const basis = s.quota.basis === 'men' ? 'men of service age' : printable(s.quota.basis);
  const tilts = Object.entries(s.quota.tilt).map(
    ([name, exponent]) => `${printable(name)} to the power ${numberText(exponent)}`,
  );
  const rule = `in proportion to ${basis}${tilts.length === 0 ? '' : `, tilted by ${listText(tilts)}`}, rounded by the method "${s.quota.method}"`;
  const split =
    announced.length === 0
      ? `The target is split over the regions ${rule}.`
      : announced.length === s.regions.length
        ? 'The quota of every region was announced.'
        : `Quotas were announced for ${announced.length === 1 ? 'one region' : `${String(announced.length)} regions`} (${countText(sum)} men in all) and stand; the other ${countText(targetOf(s) - sum)} are split ${rule}.`;
  const moved = s.policies.some(({ set, scale }) =>
    ['target', 'target.most', 'quota.announced'].some((path) => Object.hasOwn(set, path) || Object.hasOwn(scale, path)),
  )
    ? ' Where a policy moves the target or an announced quota, quotas are split anew, and what is left of each is spread over the periods that are left.'
    : '';
  const bounds = s.quota.min === null && s.quota.max === null ? '' : ' Floors or caps apply.';
  return `${split}${bounds}${moved}${s.quota.phasing === null ? '' : ' The schedule follows given weights per period, not the days.'}`;
}

function uptakeSentences(s: Scenario, drawn: Marginals): string {
  const { season, elasticity } = s.uptake;
  const of = (name: keyof Scenario['uptake']): Uncertain => drawn(`uptake.${name}`);
  const sentences = [
    `Volunteers: ${share(of('willing'))} of eligible men would ever sign on the offered terms; of those still left, about ${monthly(of('hazard'))} sign in a month.`,
  ];
  if (!isZero(of('imitation')))
    sentences.push(
      `Imitation adds to that pace as others join: on its own, up to ${monthly(of('imitation'))} would sign in a month.`,
    );
  if (season.some((factor) => factor !== 1)) {
    const best = season.indexOf(season.reduce((a, b) => Math.max(a, b)));
    const worst = season.indexOf(season.reduce((a, b) => Math.min(a, b)));
    sentences.push(
      `The pace changes with the month, from × ${numberText(season[worst]!)} in ${monthName(worst + 1)} to × ${numberText(season[best]!)} in ${monthName(best + 1)}.`,
    );
  }
  if (of('ramp') !== 1) sentences.push(`It changes evenly towards the deadline, to × ${plain(of('ramp'))}.`);
  for (const name of Object.keys(elasticity))
    sentences.push(
      `Willingness goes with ${printable(name)} to the power ${plain(drawn(`uptake.elasticity.${name}`))}.`,
    );
  if (!isZero(of('offerResponse')))
    sentences.push(
      `Regions behind schedule raise their offer: response ${plain(of('offerResponse'))}, pay elasticity ${plain(of('payElasticity'))}.`,
    );
  const offersMove = offersMatter(s, drawn);
  if (offersMove && !isZero(of('hazardPayElasticity')))
    sentences.push(
      `A better offer also makes the willing sign sooner, by the power ${plain(of('hazardPayElasticity'))}.`,
    );
  if (offersMove && announcedTerms(s, resolvePolicies(s), periodsOf(s.calendar).length).fall)
    sentences.push('Where an offer falls, men whom it had won and who have not signed leave the willing pool again.');
  const regional = of('regionalSpread');
  const spread = isZero(regional)
    ? 'Regions do not differ in willingness for reasons unknown'
    : `Regions differ in willingness for reasons unknown, by a log standard deviation of ${plain(regional)}`;
  const group = isZero(of('groupCorrelation'))
    ? ''
    : `, of which variance ${share(of('groupCorrelation'))} is common to regions of one group`;
  sentences.push(`${spread}${group}${isZero(of('frailty')) ? '' : `; months differ by ${plain(of('frailty'))}`}.`);
  return sentences.join(' ');
}

function coercionSentences(s: Scenario, drawn: Marginals): string {
  if (s.coercion === null) return '';
  const words = thirdLedger(s);
  const heading = firstUpper(words.noun);
  if (!coercionMatters(s, drawn)) return `${heading}: not used.`;
  const of = (name: keyof NonNullable<Scenario['coercion']>): Uncertain => drawn(`coercion.${name}`);
  const { start } = s.coercion;
  const changed = s.policies.some(
    ({ set, scale }) => (set['coercion.probability'] ?? scale['coercion.probability']) !== undefined,
  );
  return [
    `${heading}: used with a probability of ${plain(of('probability'))}${changed ? ' where no policy changes it' : ''}, an assumption that the model cannot derive${start === null ? '' : `, not before ${startText(start, periodsOf(s.calendar))}`}.`,
    `Where it is used, officials tolerate a shortfall of ${share(of('tolerance'))} of the schedule at the start and none at the end,`,
    `and can make ${rangeText(
      of('capacity'),
      (x) => numberText(x),
      (x) => x * 1000,
    )} ${words.attempts} a month per 1,000 eligible men, of which ${share(of('yield'))} ${words.takesMany} a man; ${share(of('mistaken'))} of those are ${words.wrongly} and returned.`,
    `The books record ${share(of('recordedAsVolunteer'))} of ${words.men} as volunteers.`,
  ].join(' ');
}

function responseSentences(s: Scenario, drawn: Marginals): string {
  if (s.response === null) return '';
  const of = (name: keyof NonNullable<Scenario['response']>): Uncertain => drawn(`response.${name}`);
  const coerces = coercionMatters(s, drawn);
  const words = thirdLedger(s);
  const sentences = coerces
    ? [
        `For each man ${words.taken}, ${plain(of('inducedPerTaken'))} others sign ${words.induced} and ${plain(of('leaversPerTaken'))} flee.`,
      ]
    : [];
  if (!isZero(of('announcementFlight')))
    sentences.push(`The announcement alone makes ${share(of('announcementFlight'))} of the other eligible men leave.`);
  if (coerces && !isZero(of('dissentDamping'))) {
    sentences.push(
      `Dissent, which halves in ${plain(of('dissentHalfLife'))} months, lowers the ${parameterWords(parameter('coercion.capacity'), s).name} (damping ${plain(of('dissentDamping'))}).`,
    );
  }
  if (coerces && !isZero(of('dissentElasticity'))) {
    const halves = isZero(of('dissentDamping')) ? `, which halves in ${plain(of('dissentHalfLife'))} months,` : '';
    sentences.push(
      `Dissent${halves} multiplies the pace of volunteers by one plus its index to the power ${plain(of('dissentElasticity'))}: below 0 it deters them, above it hastens them.`,
    );
  }
  return sentences.join(' ');
}

function claimSentences(s: Scenario, drawn: Marginals): string {
  const { relabelled } = s.reporting;
  const inflation = drawn('reporting.inflation');
  const added =
    relabelled === 0 ? '' : `, plus ${countText(relabelled)} re-signed soldiers, convicts and others from outside`;
  const claim =
    inflation === 1
      ? `The claim announced equals the recruits counted${added}.`
      : `The claim announced is ${plain(inflation)} times the recruits counted${added}.`;
  return s.cash === null
    ? claim
    : `${claim} A recruit is paid ${countText(s.cash.perRecruit)} minor units of ${printable(s.cash.currency)} on signing, times the offer.`;
}

function jointSentences(s: Scenario): string {
  return s.joint
    .map(
      ({ parameters, rows }) =>
        `${printable(listText(parameters))}: drawn together from ${countText(rows.length)} given ${rows.length === 1 ? 'row' : 'rows'}; the medians and ranges above are those of the rows.`,
    )
    .join('\n');
}
