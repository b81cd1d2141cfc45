export type { RegionColumns } from './csv-options.js';
export { regionsFromCSV } from './regions-from-csv.js';
export { scenarioFromJSON } from './scenario-from-json.js';
