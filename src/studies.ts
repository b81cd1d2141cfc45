export * from './studies/index.js';
