export { type QuotaTable, quotaTable } from './quota-table.js';
export { quotas, type Quotas } from './quotas.js';
