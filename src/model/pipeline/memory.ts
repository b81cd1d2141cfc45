/**
 * Men of a region on the way to their units, in every replicate of a block: by the period in which they are due to leave a stage, the last of them
 * for beyond the campaign; those of a period stand at period × capacity + replicate.
 */
export interface PipelineMemory {
  readonly capacity: number;
  readonly processing: Float64Array;
  readonly training: Float64Array;
}

/** Memory for so many replicates and periods. */
export function makePipelineMemory(capacity: number, periods: number): PipelineMemory {
  const size = capacity * (periods + 1);
  return { capacity, processing: new Float64Array(size), training: new Float64Array(size) };
}

/** Nobody on the way. */
export function emptyPipeline({ processing, training }: PipelineMemory): void {
  processing.fill(0);
  training.fill(0);
}
