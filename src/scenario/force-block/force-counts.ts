/** What the model holds of a force, of the country, at the end of a period: men as they stand, and counts since the campaign's start. */
export const forceCounts = [
  /** Men with the force. */
  'strength',
  /** Men with the force for whom everything that is required is at hand. */
  'equipped',
  /** Men who joined: the campaign's, and others. */
  'joined',
  /** Men wounded, captured or missing who came back. */
  'returned',
  /** Men lost, whatever became of them; those of them who do not come back; and the killed. */
  'losses',
  'irrecoverable',
  'killed',
  /** What binds: 0 for the men themselves, k for the k-th kind of equipment. */
  'binding',
] as const;

export type ForceCount = (typeof forceCounts)[number];
