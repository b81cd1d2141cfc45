import type { Ensemble } from '../../ensemble/index.js';
import { htmlPage } from './html/page.js';
import { markdownPage } from './markdown/page.js';
import type { Section } from './part.js';
import { type Material, materialOf, type ReportOptions, type ReportResults } from './results.js';
import { assumptionsSection } from './sections/assumptions.js';
import { attainmentSection } from './sections/attainment.js';
import { claimsSection } from './sections/claims.js';
import { comparisonSection } from './sections/comparison.js';
import { decidesSection } from './sections/decides.js';
import { headlineSection } from './sections/headline.js';
import { ledgersSection } from './sections/ledgers.js';
import { limitsSection } from './sections/limits.js';
import { pathSection } from './sections/path.js';
import { recordSection } from './sections/record.js';
import { regionsSection } from './sections/regions.js';
import { scenarioSection } from './sections/scenario.js';

/**
 * Everything that a run says, as one text: an HTML file that needs nothing else (offline, printable, light and dark, its table sortable where
 * scripts run), or Markdown. Scenario in words, headline with number, error and word, attainment, running total, ledgers, tile map, regions, what
 * decides it, comparison and claims where given, assumptions with their sources, limits, and the record by which it can be run again. The same
 * input gives the same text. Names and notes are text, whatever they hold.
 *
 * @param results An ensemble, or `{ ensemble, claims, comparison, studies }`.
 * @throws LevyError `table/unsupported` for what is no result; `options/invalid`, `options/unknown-name`.
 * @example
 * const ensemble = await runEnsemble(scenario, { seed: 'paper', replicates: 10_000 });
 * await writeFile('report.html', report(ensemble));
 */
export function report<Id extends string>(
  results: Ensemble<Id> | ReportResults<Id>,
  options: ReportOptions = {},
): string {
  const material = materialOf(results, options);
  const sections = sectionsOf(material);
  return material.format === 'html' ? htmlPage(material.title, sections) : markdownPage(material.title, sections);
}

function sectionsOf(material: Material): Section[] {
  return [
    headlineSection(material),
    attainmentSection(material),
    scenarioSection(material),
    pathSection(material),
    ledgersSection(material),
    regionsSection(material),
    decidesSection(material),
    comparisonSection(material),
    claimsSection(material),
    assumptionsSection(material),
    limitsSection(material),
    recordSection(material),
  ].filter((section) => section.parts.length > 0);
}
