/** The part of a scenario that says: nobody is coerced, nobody flees. */
export const voluntary = { coercion: { probability: 0 } } as const;

/** What `sources` says of it. */
export const voluntarySource = 'a campaign of volunteers: nobody is taken';
