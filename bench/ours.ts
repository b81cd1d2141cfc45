import { batchCases } from './cases/batches.js';
import { fullModelCase } from './cases/full-model.js';
import { proxyCase } from './cases/proxy.js';
import { serve } from './serve.js';

serve([...batchCases, proxyCase, fullModelCase]);
