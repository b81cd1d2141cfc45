import { describe, fail, failText } from '../../errors/index.js';
import { countPeriods, maxPeriods } from '../calendar/calendar.js';
import { type CivilDate, parseIsoDate } from '../calendar/civil-date.js';
import { countText } from '../../text/index.js';

/** Most regions in a scenario. */
export const maxRegions = 100_000;

/** Most regions × periods: the schedule alone takes eight bytes for each. */
export const maxCells = 20_000_000;

/** Refuses what is too large to look at, before anything looks at it: reads three fields without running code of the input. */
export function checkSize(input: unknown): void {
  if (typeof input !== 'object' || input === null)
    fail('scenario/invalid', '', input, 'an object that describes a scenario');
  const regions = ownValue(input, 'regions');
  const regionCount = Array.isArray(regions) ? regions.length : 0;
  if (regionCount > maxRegions)
    fail('scenario/too-large', 'regions', regions, `at most ${countText(maxRegions)} regions`);
  const calendar = ownValue(input, 'calendar');
  if (typeof calendar !== 'object' || calendar === null) return;
  const start = dateOf(ownValue(calendar, 'start'));
  const end = dateOf(ownValue(calendar, 'end'));
  if (start === null || end === null) return;
  const step = ownValue(calendar, 'step') === 'week' ? 'week' : 'month';
  const periods = countPeriods(start, end, step);
  if (periods > maxPeriods) {
    failText(
      'scenario/too-large',
      'calendar',
      `${countText(periods)} periods`,
      `at most ${countText(maxPeriods)} periods`,
    );
  }
  if (regionCount * periods > maxCells) {
    failText(
      'scenario/too-large',
      'regions',
      `${describe(regions)} over ${countText(periods)} periods`,
      `at most ${countText(maxCells)} regions × periods`,
    );
  }
}

function ownValue(object: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(object, key)?.value;
}

function dateOf(value: unknown): CivilDate | null {
  return typeof value === 'string' && value.length === 10 ? parseIsoDate(value) : null;
}
