import { render } from 'preact';
import { pageStyle } from '../../../src/report/document/html/page-style.js';
import './site.css';
import { App } from './app.js';

/** The side that is seen. Its colours and its results are the report's. */
export function startPage(): void {
  const style = document.createElement('style');
  style.textContent = pageStyle;
  document.head.prepend(style);
  render(<App />, document.getElementById('app')!);
}
