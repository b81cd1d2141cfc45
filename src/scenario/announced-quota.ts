import type { Region, Scenario } from './types.js';

/** The quota announced for a region at the start: that of `quota.announced`, where `null` withdraws it, or else the region's own; `null` for none. */
export function announcedQuota({ quota }: Pick<Scenario, 'quota'>, region: Region): number | null {
  return Object.hasOwn(quota.announced, region.id) ? (quota.announced[region.id] ?? null) : region.quota;
}
