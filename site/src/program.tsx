import { startPage } from './ui/start-page.js';
import { startWorker } from './worker.js';

// One script for both sides: the page makes its worker from the text of its own script element.
if (typeof document === 'undefined') startWorker();
else startPage();
