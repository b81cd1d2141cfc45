export { type QuotaTable, quotaTable } from './quota-table.js';
export { type QuotaFit, quotas, type Quotas, type QuotaSchedule, type QuotaTies } from './quotas.js';
