/** Charts, sentences, rankings and the one-file report: what is shown to people who read no code. */
export { fromJSON, type SavedResult, toCSV, toJSON, toTable } from './report/index.js';
export { type RankedRegion, rankRegions, sentence, type SentenceOptions, whatDecides } from './report/index.js';
