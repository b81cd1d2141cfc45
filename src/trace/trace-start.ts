import { exp } from '../numeric/index.js';
import { binomialQuantile, normalBatch, periodCounter, streams, uniform } from '../random/index.js';
import type { Traced } from './traced.js';
import type { TracedDraw, TracedStart } from './trace-types.js';

/** A draw by inversion, told in full. */
export function tracedDraw(
  { keyring, replicate, id }: Traced,
  stream: string,
  counter: number,
  men: number,
  probability: number,
): TracedDraw {
  const u = uniform(keyring(stream, id), replicate, counter);
  return { men, probability, uniform: u, result: binomialQuantile(u, men, probability) };
}

/** The normal number of a stream, as the engine's table gives it. */
export function tracedNormal({ keyring, replicate }: Traced, stream: string, id: string, counter: number): number {
  const values = Float64Array.of(uniform(keyring(stream, id), replicate, counter));
  normalBatch(values, 1, new Int32Array(1));
  return values[0]!;
}

/** Step 1 at the start, for one region, in the words of the specification and the engine's own order of operations. */
export function traceStart(traced: Traced, firstShare: (baseShare: number) => number): TracedStart {
  const { program, parameters, r, id } = traced;
  const { men } = program.scenario.regions[r]!;
  const eligibleShare = parameters['eligible']!;
  const eligible = Math.floor(eligibleShare * men + 0.5);
  const nationalShare = parameters['uptake.willing']!;
  const log = logFactor(traced);
  const baseShare = log === 0 ? nationalShare : nationalShare * exp(log);
  const pool = tracedDraw(traced, streams.pool, 0, eligible, firstShare(baseShare));
  const flight =
    program.parameters.constants['response.announcementFlight'] === 0
      ? null
      : parameters['response.announcementFlight']!;
  return {
    men,
    eligibleShare,
    eligible,
    nationalShare,
    regionalFactor: exp(log),
    baseShare,
    pool,
    flight:
      flight === null
        ? null
        : tracedDraw({ ...traced, id }, streams.flight, periodCounter(0), eligible - pool.result, flight),
  };
}

/** Log of Π(z/z̄)^ν·e^u. */
function logFactor(traced: Traced): number {
  const { program, parameters, r, id } = traced;
  const sigma = parameters['uptake.regionalSpread']!;
  let log = 0;
  if (program.parameters.constants['uptake.regionalSpread'] !== 0) {
    const group = program.groupOf[r]!;
    const shared = group < 0 ? 0 : parameters['uptake.groupCorrelation']!;
    const own = tracedNormal(traced, streams.region, id, 0);
    const both =
      shared === 0
        ? own
        : Math.sqrt(shared) * tracedNormal(traced, streams.group, program.groups[group]!, 0) +
          Math.sqrt(1 - shared) * own;
    log = -0.5 * sigma * sigma + sigma * both;
  }
  for (const { path, logRatio } of program.covariates) log += parameters[path]! * logRatio[r]!;
  return log;
}
