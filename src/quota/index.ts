export { type QuotaTable, quotaTable, quotaTableSlices } from './quota-table.js';
export { quotas, type Quotas } from './quotas.js';
