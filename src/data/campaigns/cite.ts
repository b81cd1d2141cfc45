import type { CitedSource } from '../cited-source.js';
import type { PublishedSource } from '../confidence.js';

/** Publisher, title and date of a row, in a line. */
export const citePublished = ({ publisher, title, published }: PublishedSource): string =>
  `${publisher}: ${title} (${published})`;

/** Publisher, title and grade of a row, in a line. */
export const citeGraded = ({ publisher, title, grade }: CitedSource): string =>
  `${publisher}${title === null ? '' : `: ${title}`} (${grade})`;
