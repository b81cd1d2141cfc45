export { type QuotaArrays, quotaArrays } from './quota-arrays.js';
export { type QuotaFit, type Quotas, quotas, type QuotaSchedule, type QuotaTies } from './quotas.js';
