import { inRange, type ProbabilityRange, type Yardstick } from './yardstick.js';

/** A stretch of the scale: a term, or a stretch without one (a gap, or the ends of the scale) with the terms on either side of it. */
export interface Zone extends ProbabilityRange {
  readonly term: string | null;
  readonly below: string | null;
  readonly above: string | null;
}

/** The whole scale from 0 to 1 in ascending order: every term, and between and around them the stretches that no term covers. */
export function zonesOf({ terms }: Yardstick): Zone[] {
  const zones: Zone[] = [];
  let end = { at: 0, covered: false };
  terms.forEach((term, index) => {
    const below = terms[index - 1]?.term ?? null;
    const above = terms[index + 1]?.term ?? null;
    const gap: Zone = {
      term: null,
      below,
      above: term.term,
      low: end.at,
      high: term.low,
      lowOpen: end.covered,
      highOpen: !term.lowOpen,
    };
    if (isInhabited(gap)) zones.push(gap);
    zones.push({
      term: term.term,
      below,
      above,
      low: term.low,
      high: term.high,
      lowOpen: term.lowOpen,
      highOpen: term.highOpen,
    });
    end = { at: term.high, covered: !term.highOpen };
  });
  const last: Zone = {
    term: null,
    below: terms.at(-1)?.term ?? null,
    above: null,
    low: end.at,
    high: 1,
    lowOpen: end.covered,
    highOpen: false,
  };
  return isInhabited(last) ? [...zones, last] : zones;
}

/** Whether a zone and the closed interval [low, high] have a probability in common. */
export function touches(zone: Zone, low: number, high: number): boolean {
  const from = Math.max(zone.low, low);
  const to = Math.min(zone.high, high);
  return from < to || (from === to && inRange(from, zone));
}

function isInhabited({ low, high, lowOpen, highOpen }: ProbabilityRange): boolean {
  return low < high || (low === high && !lowOpen && !highOpen);
}
