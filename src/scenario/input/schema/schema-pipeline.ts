import { parameter } from '../../parameters/parameters.js';
import {
  described,
  numberIn,
  object,
  orNull,
  parameterMeta,
  plainParameter,
  uncertainParameter,
} from './schema-parts.js';

/** The way from signature to unit. */
export function pipelineSchema() {
  const seats = parameter('pipeline.seats');
  const block = object({
    processingMonths: plainParameter('pipeline.processingMonths'),
    waitingDropout: uncertainParameter('pipeline.waitingDropout'),
    seats: described(orNull(numberIn(seats.domain)), parameterMeta(seats)),
    trainingMonths: plainParameter('pipeline.trainingMonths'),
    trainingDropout: uncertainParameter('pipeline.trainingDropout'),
    attrition: uncertainParameter('pipeline.attrition'),
  });
  return described(orNull(block), {
    description: 'The way from signature to unit: processing, waiting, training, first term; none where left out.',
  });
}
