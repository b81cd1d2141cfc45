// What the page takes from levy when it is built: the recorded campaigns as plain scenarios, without the tables that they were made from, places of
// Russia's regions in a map of tiles, and the few lines that sort a report's tables. Written to standard output as JSON.
import { campaigns, russianRegions } from '../../src/data/index.js';
import { sortScript } from '../../src/report/document/html/sort-script.js';

console.log(
  JSON.stringify({
    campaigns: campaigns.map(({ id, scenario, about: { title } }) => ({ id, title, scenario })),
    layout: russianRegions.map(({ id, tileRow, tileColumn }) => ({ id, row: tileRow, column: tileColumn })),
    sortScript,
  }),
);
