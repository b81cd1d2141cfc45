import {
  canonicalJson,
  type Force,
  type LossDefinition,
  type Marginals,
  rangeText,
  type Scenario,
  type Uncertain,
} from '../scenario/index.js';
import { listText, numberText, percentText, printable } from '../text/index.js';

const share = (value: Uncertain): string => rangeText(value, (x) => percentText(x));
const plain = (value: Uncertain): string => rangeText(value, (x) => numberText(x));

/** What is counted as a loss, in words. */
const lossWords: Readonly<Record<LossDefinition, string>> = {
  all: 'killed, wounded, captured and missing',
  irrecoverable: 'men lost for good (those who come back are not counted)',
  killed: 'men killed',
};

/** The force that recruits go to, in sentences; nothing where the scenario does not follow one. */
export function forceSentences({ force }: Scenario, drawn: Marginals): string {
  if (force === null) return '';
  const of = (name: string): Uncertain => drawn(`force.${name}`);
  const others = of('arrivals.others') === 0 ? '' : `, and ${plain(of('arrivals.others'))} men a month from elsewhere`;
  const joining = of('arrivals.share') === 1 ? 'The recruits' : `Of the recruits ${share(of('arrivals.share'))}`;
  const uneven = force.losses.profile === null ? '' : ', by a given profile over the periods';
  return [
    `The force that recruits go to has ${plain(of('strength'))} men at the start. ${joining} join it${others}.`,
    `It loses ${lossesText(of('losses.share'), of('losses.number'), 'of its men')} a month${uneven}, counted as ${lossWords[force.losses.counted]};`,
    `${plain(of('losses.woundedPerKilled'))} are wounded, captured or missing per man killed, ${comingBack(of('returns.share'), of('returns.lag'))}.`,
    ...Object.entries(force.equipment).map(([kind, { consumed }]) => kindSentence(kind, consumed, drawn)),
    'What is required is a judgement; this is a reckoning of supply, and nothing in it predicts a battle.',
  ].join(' ');
}

function comingBack(returning: Uncertain, lag: Uncertain): string {
  return returning === 0
    ? 'and none of these come back'
    : `and ${share(returning)} of these come back after ${plain(lag)} months`;
}

/** `4 % of its men and 100`, `nothing`. */
function lossesText(part: Uncertain, number: Uncertain, of: string): string {
  const parts = [...(part === 0 ? [] : [`${hazardText(part)} ${of}`]), ...(number === 0 ? [] : [plain(number)])];
  return parts.length === 0 ? 'nothing' : parts.join(' and ');
}

/** A hazard a month, told per hundred: 4 per 100. */
function hazardText(hazard: Uncertain): string {
  return `${rangeText(
    hazard,
    (x) => numberText(x),
    (x) => 100 * x,
  )} per 100`;
}

function kindSentence(kind: string, consumed: boolean, drawn: Marginals): string {
  const of = (field: string): Uncertain => drawn(`force.equipment.${kind}.${field}`);
  const comes = [
    ...(of('made') === 0 ? [] : [`${plain(of('made'))} new ones a month`]),
    ...(of('refurbished') === 0 || of('store') === 0
      ? []
      : [`${plain(of('refurbished'))} refurbished a month as long as a store of ${plain(of('store'))} lasts`]),
  ];
  const goes = [
    ...(of('losses.share') === 0 && of('losses.number') === 0
      ? []
      : [`${lossesText(of('losses.share'), of('losses.number'), 'held')} lost or used a month`]),
    ...(of('use') === 0 ? [] : [`${plain(of('use'))} used per 1,000 men and month`]),
  ];
  const moves = [...comes, ...goes];
  const needed =
    of('required') === 0
      ? 'nothing is required'
      : `1,000 men need ${plain(of('required'))}${consumed ? ' for a month' : ''}`;
  return `${printable(kind)}: ${plain(of('holding'))} at the start${moves.length === 0 ? '' : `, ${listText(moves)}`}; ${needed}.`;
}

/** What differs of the force beside its parameters. */
export function forceLines({ force: a }: Scenario, { force: b }: Scenario): string[] {
  if (a === null || b === null)
    return a === b ? [] : [b === null ? 'no force is followed' : 'the force that recruits go to is followed'];
  const same = (of: (force: Force) => unknown): boolean => canonicalJson(of(a)) === canonicalJson(of(b));
  const consumed = ({ equipment }: Force): unknown =>
    Object.entries(equipment).map(([kind, { consumed: used }]) => [kind, used]);
  return [
    ...(a.losses.counted === b.losses.counted
      ? []
      : [`losses are counted as ${lossWords[b.losses.counted]} instead of ${lossWords[a.losses.counted]}`]),
    ...(same(({ losses }) => losses.profile) ? [] : ['the profile of losses over the periods differs']),
    ...(same(consumed) ? [] : ['the kinds of equipment, their order, or whether they are used up differ']),
  ];
}

/** Rows of the ledger that are no numbers: path, name, unit and text. */
export function forceChoices(
  force: Force,
): readonly (readonly [path: string, name: string, unit: string, text: string])[] {
  const used = Object.entries(force.equipment).filter(([, { consumed }]) => consumed);
  return [
    ['force.losses.counted', 'losses that are counted', 'kind', lossWords[force.losses.counted]],
    ...(force.losses.profile === null
      ? []
      : [
          [
            'force.losses.profile',
            'profile of losses',
            'multiplier by period',
            force.losses.profile.map((multiplier) => numberText(multiplier, 3)).join(', '),
          ] as const,
        ]),
    ...used.map(
      ([kind]) =>
        [`force.equipment.${kind}.consumed`, `used up (${kind})`, 'choice', "a month's use is required"] as const,
    ),
  ];
}
