export { type QuotaTable, quotaTable, quotaTableSlices, type QuotaVersionTable } from './quota-table.js';
export { type QuotaFit, quotas, type Quotas, type QuotaSchedule, type QuotaTies, type QuotaVersion } from './quotas.js';
