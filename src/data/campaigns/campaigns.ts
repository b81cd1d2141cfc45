import { bundeswehr2026Campaign } from './bundeswehr-2026.js';
import type { Campaign } from './campaign.js';
import { canada1916Campaign } from './canada-1916.js';
import { russia2022Campaign } from './russia-2022.js';
import { russia2023Campaign } from './russia-2023.js';
import { russia2024Campaign } from './russia-2024.js';
import { ukArmyCampaign } from './uk-army.js';
import { union1862Campaign } from './union-1862.js';
import { usArmyCampaign } from './us-army.js';

/** Every recorded campaign, in the order of their years: a scenario that runs, what was observed, and what is known, assumed and missing. */
export const campaigns: readonly Campaign[] = /*#__PURE__*/ Object.freeze([
  union1862Campaign,
  canada1916Campaign,
  ukArmyCampaign,
  russia2022Campaign,
  usArmyCampaign,
  russia2023Campaign,
  russia2024Campaign,
  bundeswehr2026Campaign,
]);
