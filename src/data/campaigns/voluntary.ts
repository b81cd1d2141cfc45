/** What `sources` says of a campaign without coercion. */
export const voluntarySource = 'a campaign of volunteers: nobody is taken';
