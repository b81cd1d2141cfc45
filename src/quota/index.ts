export { type QuotaFit, type Quotas, quotas, type QuotaSchedule, type QuotaTies } from './quotas.js';
export { type QuotaTable, quotaTable } from './quota-table.js';
