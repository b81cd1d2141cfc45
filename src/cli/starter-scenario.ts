/** What `levy init` writes: a small country, valid as it stands, with every line explained. Its numbers are made up, and say so. */
export const starter = `# yaml-language-server: $schema=node_modules/levy/schema/scenario.schema.json
# A scenario for levy. The numbers are made up: put your own in their place.
#   levy quotas scenario.yaml
#   levy run scenario.yaml --seed 1
name: our drive
target: 600                       # people wanted by the end of the campaign
calendar:
  start: 2026-01-01
  end: 2026-12-31
  step: month                     # or week

# Men of service age by region. Many regions are easier kept in a table: --regions counties.csv
regions:
  - { id: N, name: North, men: 20500, group: coast, covariates: { income: 31.5 } }
  - { id: S, name: South, men: 10250, group: inland, covariates: { income: 28.25 } }
  - { id: E, name: East, men: 30100, group: inland, covariates: { income: 35.75 }, quota: 280 }   # announced: it stands

quota:
  method: webster                 # any usual method: hamilton, jefferson, huntington-hill, ...
  tilt: {}                        # { income: -0.5 } asks poorer regions for more

# Who volunteers. What is not known is a distribution, and is drawn anew in every replicate.
uptake:
  willing: { kind: lognormal, median: 0.02, sigma: 0.4 }    # share of men who would ever sign
  hazard: 0.08                                              # share of the willing who sign in a month

# Men taken against their will, and how others answer. Take the block away where there is none.
coercion:
  probability: 0.3                # probability that it is in use at all
  yield: 0.2                      # men coerced per attempt

# What changes on the way.
policies:
  - { name: higher offer, from: 2026-07-01, scale: { offer: 1.5 } }

# Where each number comes from; without a source it counts as an assumption.
sources:
  uptake.hazard: made up for this example
`;
