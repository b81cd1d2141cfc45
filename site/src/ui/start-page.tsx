import { render } from 'preact';
import { pageStyle } from '../../../src/report/document/html/page-style.js';
import './site.css';
import { workerClient } from '../worker-client.js';
import { App } from './app.js';

/** The side that is seen. Its colours and its results are the report's. */
export function startPage(): void {
  // First of all: it starts while the page is drawn.
  const worker = workerClient();
  const style = document.createElement('style');
  style.textContent = pageStyle;
  document.head.prepend(style);
  render(<App worker={worker} />, document.getElementById('app')!);
}
