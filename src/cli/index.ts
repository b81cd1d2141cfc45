export { main } from './main.js';
export type { Stream, Terminal } from './terminal.js';
