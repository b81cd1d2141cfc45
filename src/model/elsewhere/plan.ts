import type { Scenario } from '../../scenario/index.js';

/** A region in which some volunteers of another sign. */
export interface Destination {
  /** Its place in the scenario's list, and its id. */
  readonly region: number;
  readonly id: string;
  /** Of the volunteers of the region that they come from; times the share of the scenario where that is what is stated. */
  readonly share: number;
  /** Sum of the shares of the destinations before it. */
  readonly before: number;
}

/** Where the volunteers of a region sign who do not sign at home. */
export interface Departures {
  readonly to: readonly Destination[];
  /** Whether the shares are multiplied by `uptake.signsElsewhere.share`. */
  readonly ofShare: boolean;
}

/** By region; `null` where all sign at home. */
export function departures({ uptake: { signsElsewhere }, regions }: Scenario): readonly Departures[] | null {
  if (signsElsewhere === null) return null;
  const { to, from } = signsElsewhere as {
    readonly to: Readonly<Record<string, number>>;
    readonly from: Readonly<Record<string, Readonly<Record<string, number>>>>;
  };
  const weights = regions.map(({ id }) => (Object.hasOwn(to, id) ? to[id]! : 0));
  return regions.map(({ id }, origin): Departures => {
    const own = Object.hasOwn(from, id) ? from[id]! : null;
    const others =
      own === null
        ? weights.map((weight, r) => (r === origin ? 0 : weight))
        : regions.map((region) => (Object.hasOwn(own, region.id) ? own[region.id]! : 0));
    const all = own === null ? others.reduce((sum, weight) => sum + weight, 0) : 1;
    let before = 0;
    const destinations = others.flatMap((weight, region): Destination[] => {
      if (weight === 0) return [];
      const destination = { region, id: regions[region]!.id, share: weight / all, before };
      before += destination.share;
      return [destination];
    });
    return { to: destinations, ofShare: own === null };
  });
}

/** The chance that a volunteer who has gone to none of the destinations before goes to this one. */
export function chanceOf({ share, before }: Destination, scale: number): number {
  const own = share * scale;
  const rest = 1 - before * scale;
  return own >= rest ? 1 : own / rest;
}
