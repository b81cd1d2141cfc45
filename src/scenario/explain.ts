import { assertScenario } from './assert-scenario.js';
import { periodsOf } from './calendar.js';
import { announcedQuota } from './check-quota.js';
import { dateText, monthName } from './date-text.js';
import { rangeText } from './distribution-text.js';
import { explainPolicy } from './explain-policy.js';
import { listText, numberText, peopleText, percentText } from './number-text.js';
import type { Scenario, Uncertain } from './types.js';

/**
 * A scenario in plain sentences for a reader who knows nothing of the model: one paragraph a line. What it says is what will be
 * computed; values in a joint table are said to be so. No figure in it is a finding.
 */
export function explain(scenario: Scenario): string {
  const s = assertScenario(scenario);
  return [head(s), quotaSentences(s), uptakeSentences(s), coercionSentences(s), responseSentences(s), claimSentences(s), ...s.policies.map(explainPolicy), jointSentences(s)]
    .filter((paragraph) => paragraph !== '')
    .join('\n');
}

const share = (value: Uncertain): string => rangeText(value, (x) => percentText(x));
const plain = (value: Uncertain): string => rangeText(value, (x) => numberText(x));
const isZero = (value: Uncertain): boolean => value === 0;

function head(s: Scenario): string {
  const men = s.regions.reduce((sum, region) => sum + region.men, 0);
  const periods = periodsOf(s.calendar).length;
  const steps = `${String(periods)} ${s.calendar.step === 'month' ? 'monthly' : 'weekly'} ${periods === 1 ? 'step' : 'steps'}`;
  const regions = s.regions.length === 1 ? 'one region has' : `${peopleText(s.regions.length)} regions have`;
  return [
    `${s.name}${s.description === null ? '' : `: ${s.description}`}`,
    `From ${dateText(s.calendar.start)} to ${dateText(s.calendar.end)} (${steps}) ${regions} to find ${peopleText(s.target)} recruits among ${peopleText(men)} men of service age.`,
    `Taken as eligible: ${share(s.eligible)} of these men.`,
  ].join('\n');
}

function quotaSentences(s: Scenario): string {
  const announced = s.regions.flatMap((region) => announcedQuota(s, region) ?? []);
  const sum = announced.reduce((a, b) => a + b, 0);
  const basis = s.quota.basis === 'men' ? 'men of service age' : s.quota.basis;
  const tilts = Object.entries(s.quota.tilt).map(([name, exponent]) => `${name} to the power ${numberText(exponent)}`);
  const rule = `in proportion to ${basis}${tilts.length === 0 ? '' : `, tilted by ${listText(tilts)}`}, rounded by the method "${s.quota.method}"`;
  const split =
    announced.length === 0
      ? `The target is split over the regions ${rule}.`
      : announced.length === s.regions.length
        ? 'The quota of every region was announced.'
        : `Quotas were announced for ${announced.length === 1 ? 'one region' : `${String(announced.length)} regions`} (${peopleText(sum)} men in all) and stand; the other ${peopleText(s.target - sum)} are split ${rule}.`;
  const bounds = s.quota.min === null && s.quota.max === null ? '' : ' Floors or caps apply.';
  return `${split}${bounds}${s.quota.phasing === null ? '' : ' The schedule follows given weights per period, not the days.'}`;
}

function uptakeSentences(s: Scenario): string {
  const { willing, hazard, imitation, season, ramp, regionalSpread, groupCorrelation, frailty, offerResponse, elasticity } = s.uptake;
  const sentences = [
    `Volunteers: ${share(willing)} of eligible men would ever sign on the offered terms; of those still left, about ${share(hazard)} sign in a month.`,
  ];
  if (!isZero(imitation)) sentences.push(`Imitation adds up to ${share(imitation)} a month.`);
  if (season.some((factor) => factor !== 1)) {
    const best = season.indexOf(season.reduce((a, b) => Math.max(a, b)));
    const worst = season.indexOf(season.reduce((a, b) => Math.min(a, b)));
    sentences.push(`The pace changes with the month, from × ${numberText(season[worst]!)} in ${monthName(worst + 1)} to × ${numberText(season[best]!)} in ${monthName(best + 1)}.`);
  }
  if (ramp !== 1) sentences.push(`It changes evenly towards the deadline, to × ${plain(ramp)}.`);
  for (const [name, exponent] of Object.entries(elasticity)) sentences.push(`Willingness goes with ${name} to the power ${plain(exponent)}.`);
  if (!isZero(offerResponse)) sentences.push(`Regions behind schedule raise their offer: response ${plain(offerResponse)}, pay elasticity ${plain(s.uptake.payElasticity)}.`);
  const spread = isZero(regionalSpread) ? 'Regions do not differ in willingness for reasons unknown' : `Regions differ in willingness for reasons unknown, by a log standard deviation of ${plain(regionalSpread)}`;
  const group = isZero(groupCorrelation) ? '' : `, of which variance ${share(groupCorrelation)} is common to regions of one group`;
  sentences.push(`${spread}${group}${isZero(frailty) ? '' : `; months differ by ${plain(frailty)}`}.`);
  return sentences.join(' ');
}

function coercionSentences(s: Scenario): string {
  const { probability, start, tolerance, capacity, error, recordedAsVolunteer } = s.coercion;
  if (isZero(probability) && s.policies.every((policy) => policy.set['coercion.probability'] === undefined)) return 'Coercion: not used.';
  return [
    `Coercion: used with a probability of ${plain(probability)}, an assumption that the model cannot derive${start === null ? '' : `, not before ${dateText(start)}`}.`,
    `Where it is used, officials tolerate a shortfall of ${share(tolerance)} of the schedule at the start and none at the end,`,
    `and can make ${rangeText(capacity, (x) => numberText(x * 1000))} attempts a month per 1,000 eligible men, of which ${share(s.coercion.yield)} take a man; ${share(error)} of those taken are taken wrongly and returned.`,
    `The books record ${share(recordedAsVolunteer)} of the coerced as volunteers.`,
  ].join(' ');
}

function responseSentences(s: Scenario): string {
  const { inducedPerTaken, leaversPerTaken, announcementFlight, dissentHalfLife, dissentDamping } = s.response;
  const sentences = [`For each man taken, ${plain(inducedPerTaken)} others sign under the threat and ${plain(leaversPerTaken)} flee.`];
  if (!isZero(announcementFlight)) sentences.push(`The announcement alone makes ${share(announcementFlight)} of the other eligible men leave.`);
  if (!isZero(dissentDamping)) sentences.push(`Dissent, which halves in ${plain(dissentHalfLife)} months, lowers the capacity to coerce (damping ${plain(dissentDamping)}).`);
  return sentences.join(' ');
}

function claimSentences(s: Scenario): string {
  const { inflation, relabelled } = s.claim;
  const added = relabelled === 0 ? '' : `, plus ${peopleText(relabelled)} re-signed soldiers, convicts and others from outside`;
  const claim = inflation === 1 ? `The claim announced equals the recruits counted${added}.` : `The claim announced is ${plain(inflation)} times the recruits counted${added}.`;
  return s.cash === null ? claim : `${claim} A recruit is paid ${peopleText(s.cash.perRecruit)} minor units of ${s.cash.currency} on signing, times the offer.`;
}

function jointSentences(s: Scenario): string {
  return s.joint.map(({ parameters, rows }) => `${listText(parameters)}: drawn together from ${peopleText(rows.length)} given rows instead (medians above do not apply).`).join('\n');
}
