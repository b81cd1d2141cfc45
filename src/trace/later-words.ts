import type { ScalarPayments, ScalarPipelineStep, ScalarStep } from '../model/index.js';
import { agreeing as by, countText as people, menText as men } from '../text/index.js';
import type { Link } from './link.js';

/** What happens on the way to the units, in a sentence or two; nothing where nobody is on it. */
export function pipelineText(step: ScalarPipelineStep | null): string {
  if (step === null) return '';
  const { withdrawn, ready, admitted, droppedOut, arrived, left } = step;
  const parts = [
    ready === 0
      ? ''
      : `${admitted === ready ? men(admitted) : `${people(admitted)} of ${men(ready)} who could`} ${by(admitted, 'begins', 'begin')} training`,
    withdrawn === 0 ? '' : `${men(withdrawn)} ${by(withdrawn, 'withdraws', 'withdraw')} while waiting`,
    droppedOut === 0 ? '' : `${men(droppedOut)} ${by(droppedOut, 'drops', 'drop')} out of it`,
    arrived === 0 ? '' : `${men(arrived)} ${by(arrived, 'reaches his unit', 'reach their units')}`,
    left === 0 ? '' : `${men(left)} ${by(left, 'leaves it', 'leave them')} again`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `On the way to the units: ${parts.join('; ')}. `;
}

/** Who signs in another region than his own. */
export function elsewhereText(elsewhere: ScalarStep['elsewhere']): string {
  if (elsewhere === null) return '';
  const { leaving, incoming } = elsewhere;
  const gone = leaving === 0 ? '' : `${people(leaving)} of them ${by(leaving, 'signs', 'sign')} in other regions. `;
  return incoming === 0 ? gone : `${gone}${men(incoming)} from other regions ${by(incoming, 'signs', 'sign')} here. `;
}

type Later = Pick<ScalarStep, 'elsewhere' | 'payments' | 'pipeline'>;

/** Who is paid in a period. */
export function paymentsText(payments: ScalarPayments | null): string {
  if (payments === null) return '';
  const { paid, reports } = payments;
  return `${men(paid)} ${by(paid, 'is', 'are')} paid${reports === 0 ? ', which the region does not report' : ''}. `;
}

/** The numbers of a period after signature, payments and the way to the units, for the search for what made two runs differ. */
export function laterLinks({ elsewhere, payments, pipeline: step }: Later, at: string): Link[] {
  const draw = 'the draws are others: seed or replicate differ';
  return [
    {
      name: `number who sign in other regions${at}`,
      value: elsewhere?.leaving ?? 0,
      parameters: ['uptake.signsElsewhere.share'],
      also: `uptake.signsElsewhere differs, or ${draw}`,
    },
    {
      name: `number from other regions who sign here${at}`,
      value: elsewhere?.incoming ?? 0,
      parameters: ['uptake.signsElsewhere.share'],
      also: 'uptake.signsElsewhere, or the volunteers of other regions, differ',
    },
    {
      name: `number paid${at} (0 where all are paid on signing)`,
      value: payments?.paid ?? 0,
      also: `reporting.paymentLag differs, or ${draw}`,
    },
    {
      name: `reporting of payments${at} (1 for yes)`,
      value: payments?.reports ?? 1,
      parameters: ['reporting.coverage'],
      also: `reporting.coverage differs, or ${draw}`,
    },
    {
      name: `number who withdrew while waiting${at}`,
      value: step?.withdrawn ?? 0,
      parameters: ['pipeline.waitingDropout'],
      also: `the length of processing differs, or ${draw}`,
    },
    { name: `number ready for training${at}`, value: step?.ready ?? 0, also: 'the length of processing differs' },
    {
      name: `number who began training${at}`,
      value: step?.admitted ?? 0,
      policies: ['pipeline.seats'],
      also: 'training seats, or the men in other regions who wait for them, differ',
    },
    {
      name: `number who dropped out of training${at}`,
      value: step?.droppedOut ?? 0,
      parameters: ['pipeline.trainingDropout'],
      also: `the length of training differs, or ${draw}`,
    },
    { name: `number who reached their units${at}`, value: step?.arrived ?? 0, also: 'the length of training differs' },
    {
      name: `number who left their units${at}`,
      value: step?.left ?? 0,
      parameters: ['pipeline.attrition'],
      also: draw,
    },
  ];
}
