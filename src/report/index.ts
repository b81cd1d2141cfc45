export { dataOf } from './tables/data-of.js';
export { fromJSON, type SavedResult } from './tables/from-json.js';
export type { Tabular } from './tables/table-of.js';
export { toCSV } from './tables/to-csv.js';
export { toJSON } from './tables/to-json.js';
export { toTable } from './tables/to-table.js';
export { type RankedRegion, rankRegions } from './rank-regions.js';
export { sentence, type SentenceOptions } from './sentence.js';
export { type DecidingAssumption, whatDecides } from './what-decides.js';
