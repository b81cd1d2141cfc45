export { bandChart, type BandChartOptions } from './band-chart.js';
export { breakEven, type BreakEvenOptions } from './break-even.js';
export { compareChart, type CompareRow } from './compare-chart.js';
export type { ChartOptions } from './frame.js';
export { ledgerChart, type LedgerRow } from './ledger-chart.js';
export { quantileDots, type QuantileDotsOptions } from './quantile-dots.js';
export { type RegionTile, regionTiles, type RegionTilesOptions } from './region-tiles.js';
export { tornado, type TornadoOptions, type TornadoRow } from './tornado.js';
