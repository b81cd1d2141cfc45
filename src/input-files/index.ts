export type { RegionColumns } from './csv-options.js';
export { readTable } from './read-table.js';
export { regionsFromCSV } from './regions-from-csv.js';
export { readJson, scenarioFromJSON } from './scenario-from-json.js';
